import { gunzipSync } from 'node:zlib';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask } from '../loopback-request.ts';
import { pages, situation, testLab } from '../test-lab.ts';

let lab: Lab;
let cross: string;
let same: string;
let login: string;

beforeAll(async () => {
  lab = await testLab([situation('granted')]);
  const world = await lab.world('granted');
  ({ addInUrl: cross, loginOrigin: login } = world.info('cross'));
  same = world.info('same').addInUrl;
});
afterAll(() => lab.close());

const at = (path: string) => new URL(path, cross).href;

test('the pane gets the settings of its world and the lab’s Office, and nothing else changes', async () => {
  const { text } = await ask(cross);
  const settings = JSON.parse(/id="settings">([^]*?)<\/script>/.exec(text)?.[1] ?? '');
  expect(settings).toMatchObject({ name: 'Kit', authority: 'https://login.microsoftonline.com/organizations', clientCapabilities: ['CP1'], backendOrigin: 'http://127.0.0.1:1' });
  expect(JSON.parse(settings.authorityMetadata)).toMatchObject({ token_endpoint: `${login}/organizations/oauth2/v2.0/token` });
  expect(text).toMatch(new RegExp(`<script src="/lab/office.js" data-outlook-origin="${lab.address}" data-instead-of="https://[^"]*/office.js"></script>`));
  expect(text).toContain('<script defer src="taskpane.0123456789abcdef.js"></script></head><p id="settings-note">$& stays</p>');
});

test('both sites serve the same pages', async () => {
  expect(cross).toMatch(/^http:\/\/addin\.localhost:\d+\/taskpane\.html$/);
  expect(same).toBe(cross.replace('addin.', 'outlook.'));
  expect((await ask(same)).text).toBe((await ask(cross)).text);
});

test('pages may be framed by Outlook only and send no COOP', async () => {
  const { headers } = await ask(cross);
  expect(headers['content-security-policy']).toContain(`frame-ancestors ${lab.address}`);
  expect(headers['content-security-policy']).toContain(`connect-src 'self' http://127.0.0.1:1 ${login}`);
  expect(headers).not.toHaveProperty('cross-origin-opener-policy');
});

test.each([
  ['/taskpane.html', 'no-cache'],
  ['/redirect.html', 'no-store'],
  ['/taskpane.0123456789abcdef.js', 'public, max-age=31536000, immutable'],
  ['/icon.png', 'no-cache'],
])('%s is cached as %s', async (path, cacheControl) => {
  expect((await ask(at(path))).headers['cache-control']).toBe(cacheControl);
});

test('text is compressed for those who take it, pictures are not', async () => {
  const gzip = { headers: { 'accept-encoding': 'gzip, br' } };
  const script = await ask(at('/taskpane.0123456789abcdef.js'), gzip);
  expect(script.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(script.bytes).toString()).toBe(pages['taskpane.0123456789abcdef.js']);
  expect((await ask(at('/icon.png'), gzip)).headers).not.toHaveProperty('content-encoding');
  expect((await ask(at('/taskpane.0123456789abcdef.js'))).headers).not.toHaveProperty('content-encoding');
});

test.each(['/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/%00', '/%E0', '/', '/absent.js'])('%s is not found', async (path) => {
  expect((await ask(`${new URL(cross).origin}${path}`)).status).toBe(404);
});

test.each(['evil.test', 'localhost', '127.0.0.1'])('the Host %s is turned away', async (host) => {
  expect((await ask(cross, { headers: { host } })).status).toBe(421);
});

test('the lab’s Office comes from the lab’s own folder', async () => {
  const { headers, text } = await ask(at('/lab/office.js'));
  expect(text).toBe('globalThis.Office = {};');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
});
