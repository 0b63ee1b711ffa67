import { jest } from '@jest/globals';
import dns from 'node:dns';
import { request } from 'node:http';
import { connect, Server } from 'node:net';
import type { Problem } from '../../../src/contracts/wire.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { createApp } from '../../../src/backend/http/app.ts';
import { systemPorts } from '../../../src/backend/ports.ts';
import { startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  backend = await world.start();
});
afterAll(() => world.close());

/** Writes these very bytes and reads until the backend ends the connection. */
const raw = (bytes: string): Promise<string> =>
  new Promise((read, failed) => {
    let answer = '';
    const socket = connect(Number(new URL(backend.origin).port), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk) => (answer += chunk)).on('close', () => read(answer)).on('error', failed);
  });
const problemIn = (answer: string): Problem => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as Problem;

test.each([
  ['no HTTP', 'secret-eyJhbGciOiJSUzI1NiJ9.e30.c2ln\r\n\r\n', 400, 'request-unreadable'],
  ['a header without a name', 'GET /livez HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n', 400, 'request-unreadable'],
  ['no Host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'request-unreadable'],
  ['headers above Node’s limit', `GET /livez HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${'x'.repeat(17_000)}\r\n\r\n`, 431, 'headers-too-large'],
])('%s is answered with a problem document, and its bytes are not logged', async (_, bytes, status, code) => {
  const answer = await raw(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/^content-type: application\/problem\+json/m);
  expect(answer).toMatch(/^cache-control: no-store\r$/m);
  expect(problemIn(answer)).toMatchObject({ status, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(world.log()).toContain(problemIn(answer).traceId);
  expect(world.log()).not.toMatch(/secret-|xxxx|eyJ/);
});

test('a body of any size is not read, where none is expected', async () => {
  const promised = await raw('POST /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000000000\r\nConnection: close\r\n\r\n{');
  expect(promised).toMatch(/^HTTP\/1\.1 404 /);
  expect(problemIn(promised)).toMatchObject({ code: 'route-not-found' });
});

const bearer = (): string => `Bearer ${world.entra.token(world.nowSeconds())}`;
const post = (path: string, authorization: string, body: string, type = 'application/json'): Promise<Response> =>
  fetch(`${backend.origin}${path}`, { method: 'POST', headers: { authorization, 'content-type': type }, body });
const told = async (answer: Response): Promise<[number, unknown]> => [answer.status, ((await answer.json()) as { code: unknown }).code];

test.each([
  ['no JSON', '/api/links', '{"ticket":', 'application/json', [400, 'request-invalid']],
  ['more than is read', '/api/links', JSON.stringify({ ticket: 'x'.repeat(70_000) }), 'application/json', [413, 'body-too-large']],
  ['a type that nobody reads', '/api/links', '<ticket/>', 'application/xml', [415, 'media-type-unsupported']],
  ['a mapping of broken rows', '/api/mappings', '{"rows":', 'application/json', [400, 'request-invalid']],
])('of a body with %s a stranger learns nothing, and who is known what is wrong', async (_, path, body, type, expected) => {
  expect(await told(await post(path, 'Bearer x', body, type))).toEqual([401, 'token-malformed']);
  expect(await told(await post(path, bearer(), body, type))).toEqual(expected);
});

test('a stranger is refused while the body is still on its way', async () => {
  const answer = await raw('POST /api/links HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\nConnection: close\r\n\r\n{"tic');
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
});

test('a second credential behind a thousand headers is seen', async () => {
  const flood = Array.from({ length: 1_500 }, (_, index) => `a${index}: b`).join('\r\n');
  const answer = await raw(`GET /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n${flood}\r\nAuthorization: Bearer y\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(problemIn(answer)).toMatchObject({ code: 'credential-malformed' });
});

test.each([
  ['no origin', {}],
  ['an origin and nothing asked for', { origin: 'http://addin.localhost:3000' }],
])('OPTIONS with %s is no preflight and gets a problem document', async (_, headers) => {
  const answer = await fetch(`${backend.origin}/api/me`, { method: 'OPTIONS', headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, expect.stringMatching(/^application\/problem\+json/)]);
  expect(await answer.json()).toMatchObject({ code: 'route-not-found' });
});

const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((done, failed) => void request(`${backend.origin}/livez`, { headers: { host } }, (response) => (response.resume(), done(response.statusCode))).on('error', failed).end());

test.each(['127.0.0.1:1', 'localhost', 'addin.localhost:3000', '[::1]:80'])('in the lab the Host %s is answered', async (host) => expect(await statusFor(host)).toBe(200));
test.each(['evil.test', 'localhost.evil.test', '192.168.1.2', '127.0.0.1.evil.test'])('in the lab the Host "%s" is turned away', async (host) => expect(await statusFor(host)).toBe(421));

test('a request has ten seconds to arrive', async () => {
  const { server, close } = await createApp(world.config, systemPorts());
  expect([server.requestTimeout, server.headersTimeout]).toEqual([10_000, 10_000]);
  await close();
});

test('localhost is listened on at each of its addresses', async () => {
  const addresses = [{ address: '127.0.0.1', family: 4 }, { address: '::1', family: 6 }];
  jest.spyOn(dns, 'lookup').mockImplementation(((...asked: unknown[]) => {
    const answer = asked.at(-1) as (error: null, ...found: unknown[]) => void;
    const isForAll = asked.some((options) => (options as { readonly all?: boolean }).all === true);
    process.nextTick(answer, null, ...(isForAll ? [addresses] : Object.values(addresses[0]!)));
  }) as never);
  const listened = jest.spyOn(Server.prototype, 'listen');
  const app = await createApp(world.config, { ...systemPorts(), logTo: { write: () => undefined } });
  await app.listen({ host: 'localhost', port: 0 });
  const hosts = listened.mock.calls.map(([options]) => (options as { readonly host?: string }).host);
  jest.restoreAllMocks();
  await app.close();
  expect(hosts).toEqual(['localhost', '::1']);
});
