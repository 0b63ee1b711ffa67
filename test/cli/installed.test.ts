import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

/** The package as npm installs it without its optional peers. */
beforeAll(() => {
  if (!existsSync(join(root, '.build/cli/main.js'))) throw new Error('.build is missing: run `npm run typecheck` first (`npm test` does).');
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  cpSync(join(root, '.build'), join(folder, '.build'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  cpSync(join(root, 'node_modules/commander'), join(folder, 'node_modules/commander'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([[['--help']], [['lab', '--help']]])('%j works with commander alone', (words) => {
  expect(execFileSync(process.execPath, [join(folder, '.build/cli/main.js'), ...words], { encoding: 'utf8' })).toContain('Usage: naa-kit');
});

test('signing in for Graph without msal-node says how to come by it', () => {
  for (const name of ['csv-parse', '@xmldom/xmldom']) cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  const id = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
  const ran = spawnSync(process.execPath, [join(folder, '.build/cli/main.js'), 'check', 'tenant', '--graph', '--app', id, '--sign-in-app', id], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', NAA_KIT_GRAPH_TOKEN: '' } });
  expect({ code: ran.status, says: ran.stderr }).toEqual({ code: 1, says: expect.stringContaining('npx -p outlook-naa-kit -p @azure/msal-node naa-kit') });
});

test.each([['en', 'This installs them: npm install --save-dev '], ['it', 'Questo li installa: npm install --save-dev ']])('the lab without its packages says in %s how to come by them', (locale, remedy) => {
  const ran = spawnSync(process.execPath, [join(folder, '.build/cli/main.js'), 'lab', '--tenant', 'healthy'], { encoding: 'utf8', env: { ...process.env, LC_ALL: locale } });
  expect({ code: ran.status, says: ran.stderr }).toEqual({ code: 1, says: expect.stringContaining(remedy) });
  expect(ran.stderr).toMatch(/ fastify@5 .* reflect-metadata@0\.2$/m);
  expect(ran.stderr).not.toMatch(/^ +at /m);
});

test('what npm packs holds the command, what the package exports, the pages and the lab', () => {
  const { bin, exports, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: object; exports: object; scripts: { prepack: string } };
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: { path: string }[] }];
  const named = [...JSON.stringify([bin, exports]).matchAll(/"(?:\.\/)?([^"]+\.js)"/g)].map(([, path]) => path);
  expect(packed.files.map(({ path }) => path)).toEqual(expect.arrayContaining([...named, 'dist/addin/taskpane.html', 'dist/lab/outlook.html']));
  expect(packed.files.filter(({ path }) => /^dist\/(?!addin\/|lab\/)/.test(path))).toEqual([]);
  expect(scripts.prepack).toMatch(/tsc -b.*npm run build/);
});
