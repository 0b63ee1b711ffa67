import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployment } from '../../../src/deployment/index.ts';
import { addInOnlyManifest } from '../../../src/dev/manifest/add-in-only.ts';
import { built } from '../../journeys/play.ts';
import { naaKit } from '../../cli/naa-kit.ts';
import { newAuthority } from './authority.ts';
import { serveAddIn, type Served, type ServedAddIn, type Site } from './served-add-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-pane-'));
const pages = built('addin');

/** The policy as the guide prints it. */
const policy = /```\n(default-src [\s\S]*?)\n```/.exec(readFileSync('docs/guides/hosting.md', 'utf8'))![1]!.replaceAll('\n', ' ');

/** What the guide's table says of each kind of file. */
function headersOf(name: string): Served['headers'] {
  const all = { 'strict-transport-security': 'max-age=31536000', 'x-content-type-options': 'nosniff' };
  if (name.endsWith('.html')) return { ...all, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'referrer-policy': 'strict-origin-when-cross-origin', 'cache-control': name === 'redirect.html' ? 'no-store' : 'no-cache' };
  return { ...all, 'content-type': name.endsWith('.css') ? 'text/css' : 'text/javascript', ...(/\.[0-9a-f]{8,}\./.test(name) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}) };
}

const site = (): Site => ({
  ...Object.fromEntries(readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => [`/${name}`, { headers: headersOf(name)!, body: readFileSync(join(pages, name)) }])),
  ...Object.fromEntries(readdirSync('assets').filter((name) => name.endsWith('.png')).map((name) => [`/assets/${name}`, { headers: { 'content-type': 'image/png' }, body: readFileSync(join('assets', name)) }])),
});

let addIn: ServedAddIn;
beforeAll(async () => {
  const authority = await newAuthority(new Date());
  writeFileSync(join(folder, 'authority.pem'), authority.pem);
  addIn = await serveAddIn(site(), await authority.issue(['addin.localhost'], 90));
  writeFileSync(join(folder, 'manifest.xml'), addInOnlyManifest({ ...deployment, addIn: { ...deployment.addIn, origin: addIn.origin } }));
});
afterAll(async () => {
  await addIn.close();
  rmSync(folder, { recursive: true });
});

const check = (words: readonly string[], trusted = true) => naaKit(['check', 'origin', `${addIn.origin}/taskpane.html`, '--format', 'json', ...words], '', trusted ? { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') } : {});

test('our own pane, served as the guide says, is fine, with the icons of its manifest', async () => {
  const { code, out, err } = await check(['--manifest', join(folder, 'manifest.xml')]);
  const { findings, verdict } = JSON.parse(out);
  expect(findings.filter(({ outcome }: { outcome: string }) => outcome !== 'pass')).toEqual([]);
  expect({ code, err, verdict }).toEqual({ code: 0, err: '', verdict: 'fine' });
  expect(findings.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['msal-version', 'icons', 'redirect-page', 'framing']));
});

test.each(['http://addin.localhost/taskpane.html', 'https://127.0.0.1:1/taskpane.html'])('%s is an error', async (address) => {
  expect(await naaKit(['check', 'origin', address])).toMatchObject({ code: 1, out: '' });
});

test('without its authority the same pane ends with code 3, in Italian', async () => {
  const { code, out } = await check(['--locale', 'it'], false);
  expect(code).toBe(3);
  expect(JSON.parse(out).findings[0]).toMatchObject({ id: 'certificate', outcome: 'fail', owner: 'developer', says: expect.stringContaining('non è attendibile') });
});
