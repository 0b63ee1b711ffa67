import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { otherPageAddress } from '../../../src/simulator/add-in/other-page.ts';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask, post } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

let theirs: Server;
let theirPort: number;
let lab: Lab;
let frame: string;
let login: string;
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  theirs = createServer((request, response) => {
    seen.push(request.url);
    if (request.url === '/old') return void response.writeHead(302, { location: '/new' }).end();
    if (request.url === '/app.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end('/* office.js */');
    response.writeHead(200, { 'content-type': 'text/html', 'x-frame-options': 'DENY' }).end('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
  });
  await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
  theirPort = (theirs.address() as AddressInfo).port;
  lab = await testLab([situation('granted')], { addInUrl: `http://127.0.0.1:${theirPort}/pane.html?v=2` });
  ({ addInUrl: frame, loginOrigin: login } = (await lab.world('granted')).info('cross'));
});
afterAll(async () => {
  await lab.close();
  theirs.closeAllConnections();
  await new Promise((resolve) => theirs.close(resolve));
});

test('another page stands in the frame with the lab’s Office, free of its own framing rule', async () => {
  expect(new URL(frame).pathname + new URL(frame).search).toBe('/pane.html?v=2');
  const { headers, text } = await ask(frame);
  expect(text).toContain('src="/lab/office.js"');
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('its files come unchanged and its redirects stay inside', async () => {
  expect((await ask(new URL('/app.js', frame).href)).text).toBe('/* office.js */');
  expect((await ask(new URL('/old', frame).href)).headers.location).toBe('/new');
});

test('a path never names another host', async () => {
  await ask(frame, { target: '/.//other.test/x' });
  expect(seen.at(-1)).toBe('//other.test/x');
  expect((await ask(frame, { target: '//other.test/x' })).status).toBe(421);
});

test('any client id may sign in, back to this page only', async () => {
  const body = { for: 'naa', clientId: '12345678-0000-4000-8000-000000000000', scope: 'User.Read', interaction: 'none' };
  expect((await post(`${login}/lab/broker`, lab.address, body)).json()).toMatchObject({ ok: true });
  const wish = (to: string) => `${login}/common/oauth2/v2.0/authorize?${new URLSearchParams({ client_id: body.clientId, redirect_uri: to, response_type: 'code', scope: 'User.Read', code_challenge: 'c', code_challenge_method: 'S256' })}`;
  expect((await ask(wish(frame))).status).toBe(302);
  expect((await ask(wish('https://evil.test/'))).status).toBe(400);
});

test.each(['http://contoso.test/', 'http://127.0.0.1.evil.test/', 'file:///etc/passwd', 'no address'])('%s is refused as address of a page', (address) => {
  expect(() => otherPageAddress(address)).toThrow('add-in-address-unusable');
});

test.each(['https://contoso.test/pane.html', 'http://localhost:3000/', 'http://[::1]:3000/', 'http://pane.localhost/'])('%s is taken', (address) => {
  expect(otherPageAddress(address).href).toBe(address);
});
