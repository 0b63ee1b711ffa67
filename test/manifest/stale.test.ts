import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deployment } from '../../src/deployment/index.ts';
import { staleManifests, writeManifests } from '../../src/dev/manifest/write.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'manifest-'));
  await writeManifests(root, deployment);
});
afterEach(() => rm(root, { recursive: true }));

const plant = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(join(root, path), change(await readFile(join(root, path), 'utf8')));

/** `npm run manifest -- --check` in `root`. */
const check = (): Promise<{ code: number; stderr: string }> =>
  new Promise((done) => {
    const script = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/dev/manifest.ts'), '--check'];
    const child = execFile(process.execPath, script, { cwd: root }, (_error, _stdout, stderr) => done({ code: child.exitCode ?? -1, stderr }));
  });

test('the manifests of this repository are in step with the deployment', async () => {
  expect(await staleManifests(process.cwd(), deployment)).toEqual([]);
});

test('what was just written is in step, with either line end', async () => {
  await plant('manifest.xml', (text) => text.replaceAll('\n', '\r\n'));
  expect(await staleManifests(root, deployment)).toEqual([]);
});

test.each(['manifest.xml', 'manifest.json', 'assets/manifest.it.json'])('a hand-made change in %s is found', async (path) => {
  await plant(path, (text) => text.replace(':', ';'));
  expect(await staleManifests(root, deployment)).toEqual([path]);
});

test('a missing manifest is stale', async () => {
  await rm(join(root, 'manifest.json'));
  expect(await staleManifests(root, deployment)).toEqual(['manifest.json']);
});

test('a changed deployment makes all three stale', async () => {
  const moved = { ...deployment, addIn: { ...deployment.addIn, name: 'Another name' } };
  expect(await staleManifests(root, moved)).toHaveLength(3);
});

test('the check passes when all is in step', async () => {
  expect(await check()).toEqual({ code: 0, stderr: '' });
});

test('the check fails on a stale manifest and names the cure', async () => {
  await plant('manifest.xml', (text) => text.replace('Mailbox', 'Mailboy'));
  const { code, stderr } = await check();
  expect(code).toBe(1);
  expect(stderr).toContain('manifest.xml');
  expect(stderr).toContain('npm run manifest');
});
