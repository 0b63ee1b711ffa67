import { jest } from '@jest/globals';
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

describe('a page that is not as it should be', () => {
  const told: string[] = [];
  const showing = async (answer: () => Promise<Response>, path = '/pane.html') => {
    const fetched = jest.fn<typeof fetch>(answer);
    const own = await testLab([situation('granted')], { addInUrl: 'http://localhost:1/pane.html' }, { fetch: fetched, tell: (line) => void told.push(line) });
    const { addInUrl } = (await own.world('granted')).info('cross');
    const shown = await ask(new URL(path, addInUrl).href);
    await own.close();
    return { shown, wish: fetched.mock.calls[0]?.[1] };
  };

  test.each([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['breaks off', async () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('gone')) }))],
    ['never ends', async () => new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(4 * 1024 * 1024)) }))],
  ])('that %s is said so with a code of ours', async (_, answer) => {
    const { shown, wish } = await showing(answer);
    expect([shown.status, shown.json().code]).toEqual([502, 'add-in-unreachable']);
    expect(wish?.signal).toBeDefined();
  });

  test.each([
    ['TEXT/HTML; Charset="windows-1252"', 'latin1'],
    ['text/html', 'utf8'],
  ] as const)('as %s gets the lab’s Office and keeps every other byte', async (type, encoding) => {
    const [before, after] = [Buffer.from('\r\n<p>caffè</p>', encoding), Buffer.from('<p>più</p>', encoding)];
    const html = Buffer.concat([before, Buffer.from('<SCRIPT SRC=https://x.test/office.js></SCRIPT>'), after]);
    const { shown } = await showing(async () => new Response(html, { headers: { 'content-type': type } }));
    expect(shown.headers['content-type']).toBe(type);
    expect(shown.bytes).toEqual(Buffer.concat([before, Buffer.from(`<SCRIPT src="/lab/office.js" data-outlook-origin="${shown.text.match(/origin="(.*?)"/)?.[1]}" data-instead-of="https://x.test/office.js"></SCRIPT>`), after]));
    expect(told).toEqual([]);
  });

  test('without office.js is shown, and the terminal says what is missing; its other pages may lack it', async () => {
    const plain = async () => new Response('<p>plain</p>', { headers: { 'content-type': 'text/html' } });
    expect((await showing(plain)).shown.text).toBe('<p>plain</p>');
    await showing(plain, '/dialog.html');
    expect(told).toEqual(['No script named office.js was found in /pane.html: the page is shown without Office.']);
  });
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
