import { connect } from 'node:net';
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

/** Writes these very bytes and reads until the other side ends the connection. */
const rawTo = (origin: string, bytes: string): Promise<string> =>
  new Promise((read, failed) => {
    let answer = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', (chunk) => (answer += chunk)).on('close', () => read(answer)).on('error', failed);
  });
const raw = (bytes: string): Promise<string> => rawTo(backend.origin, bytes);
const statusesIn = (answer: string): number[] => [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
const problemIn = (answer: string): Problem => JSON.parse(answer.slice(answer.lastIndexOf('\r\n\r\n'))) as Problem;
const token = (): string => world.entra.token(world.nowSeconds());
const ask = (target: string, headers: readonly string[] = [], method = 'GET'): string => [`${method} ${target} HTTP/1.1`, 'Host: localhost', ...headers, 'Connection: close', '', ''].join('\r\n');
const good = (): string => `Authorization: Bearer ${token()}`;

type Case = readonly [name: string, bytes: () => string, status: number, code: string];

const framing: Case[] = [
  ['a length and chunks at once', () => ask('/api/me', ['Content-Length: 5', 'Transfer-Encoding: chunked'], 'POST') + '0\r\n\r\n', 400, 'request-unreadable'],
  ['two lengths', () => ask('/api/me', ['Content-Length: 0', 'Content-Length: 5']), 400, 'request-unreadable'],
  ['a length with a sign', () => ask('/api/me', ['Content-Length: +5'], 'POST'), 400, 'request-unreadable'],
  ['chunks that are not last', () => ask('/api/me', ['Transfer-Encoding: chunked, identity'], 'POST') + '0\r\n\r\n', 400, 'request-unreadable'],
  ['a space before the colon', () => ask('/api/me', ['Transfer-Encoding : chunked'], 'POST'), 400, 'request-unreadable'],
  ['a folded header', () => ask('/api/me', ['Authorization: Bearer', ` ${token()}`]), 400, 'request-unreadable'],
  ['lines that end in LF alone', () => ask('/livez').replaceAll('\r\n', '\n'), 400, 'request-unreadable'],
  ['a NUL in a header', () => ask('/api/me', ['Authorization: Bearer a\0b']), 400, 'request-unreadable'],
  ['a bare CR in a header', () => ask('/api/me', ['X: a\rb']), 400, 'request-unreadable'],
  ['another version of HTTP', () => ask('/livez').replace('HTTP/1.1', 'HTTP/3.7'), 400, 'request-unreadable'],
  ['the preface of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'request-unreadable'],
  ['headers of 20 KB in a thousand lines', () => ask('/livez', Array.from({ length: 1_000 }, (_, index) => `X-${index}: ${'a'.repeat(14)}`)), 431, 'headers-too-large'],
];

const targets: Case[] = [
  ['the route in another case', () => ask('/API/me', [good()]), 404, 'route-not-found'],
  ['a slash at the end', () => ask('/api/me/', [good()]), 404, 'route-not-found'],
  ['two slashes', () => ask('//api/me', [good()]), 404, 'route-not-found'],
  ['a way back', () => ask('/api/x/../me', [good()]), 404, 'route-not-found'],
  ['an encoded way back', () => ask('/api/%2e%2e/api/me', [good()]), 404, 'route-not-found'],
  ['an encoded slash', () => ask('/api%2fme', [good()]), 404, 'route-not-found'],
  ['a parameter in the path', () => ask('/api/me;a=b', [good()]), 404, 'route-not-found'],
  ['an absolute address of somebody else', () => ask('http://evil.test/nowhere', [good()]), 404, 'route-not-found'],
  ['a star', () => ask('*', [], 'OPTIONS'), 404, 'route-not-found'],
  ['a percent sign alone', () => ask('/api/%', [good()]), 404, 'route-not-found'],
  ['bytes that are no UTF-8', () => ask('/api/%ff%fe', [good()]), 404, 'route-not-found'],
  ['TRACE', () => ask('/api/me', [good()], 'TRACE'), 404, 'route-not-found'],
  ['HEAD, for which there is no route', () => ask('/nowhere', [good()], 'PUT'), 404, 'route-not-found'],
  ['another method by header', () => ask('/api/me', ['X-HTTP-Method-Override: DELETE', 'Authorization: Bearer x']), 401, 'token-malformed'],
];

const credentials: Case[] = [
  ['a tab after the scheme', () => ask('/api/me', [`Authorization: Bearer\t${token()}`]), 400, 'credential-malformed'],
  ['a blank that only looks like one', () => ask('/api/me', [`Authorization: Bearer\xa0${token()}`]), 400, 'credential-malformed'],
  ['letters that are not ASCII', () => ask('/api/me', [`Authorization: Bearer ${token().replace('.', '\xe9.')}`]), 400, 'credential-malformed'],
  ['quotes around the token', () => ask('/api/me', [`Authorization: Bearer "${token()}"`]), 400, 'credential-malformed'],
  ['a comma after the token', () => ask('/api/me', [`Authorization: Bearer ${token()},`]), 400, 'credential-malformed'],
  ['the header twice, the same', () => { const header = good(); return ask('/api/me', [header, header]); }, 400, 'credential-malformed'],
  ['the header twice, the first empty', () => ask('/api/me', ['Authorization:', good()]), 400, 'credential-malformed'],
  ['an empty header', () => ask('/api/me', ['Authorization:']), 400, 'credential-malformed'],
  ['the token in the query', () => ask(`/api/me?access_token=${token()}`), 401, 'credential-missing'],
  ['the token in a cookie', () => ask('/api/me', [`Cookie: token=${token()}`]), 401, 'credential-missing'],
  ['the token for the proxy', () => ask('/api/me', [`Proxy-Authorization: Bearer ${token()}`]), 401, 'credential-missing'],
  ['the token of a header with an underscore', () => ask('/api/me', [`Author_ization: Bearer ${token()}`]), 401, 'credential-missing'],
  ['Basic', () => ask('/api/me', ['Authorization: Basic YTpi']), 400, 'credential-malformed'],
  ['Negotiate', () => ask('/api/me', ['Authorization: Negotiate YII=']), 400, 'credential-malformed'],
];

test.each([...framing, ...targets, ...credentials])('%s is refused by a problem document', async (_, bytes, status, code) => {
  const answer = await raw(bytes());
  expect(statusesIn(answer)).toEqual([status]);
  expect(answer).toMatch(/^content-type: application\/problem\+json/m);
  expect(problemIn(answer)).toMatchObject({ status, code, instance: expect.stringMatching(/^urn:outlook-naa-kit:trace:[0-9a-f]{32}$/) });
  expect(answer).not.toContain('eyJ');
});

test('a request that hides behind another is answered for itself, or the line ends', async () => {
  const smuggled = `POST /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\n0\r\n\r\nX${ask('/livez')}`;
  const statuses = statusesIn(await raw(smuggled));
  expect(statuses[0]).toBe(404);
  expect(statuses.slice(1).filter((status) => status === 200)).toEqual([]);
});

test('a tunnel is not opened: the line ends', async () => {
  expect(await raw(ask('evil.test:443', [], 'CONNECT'))).toBe('');
});

test('spaces before and after a credential are none of it, and one scheme has one token', async () => {
  expect(statusesIn(await raw(ask('/api/me', [`Authorization:    Bearer   ${token()}   `])))).toEqual([200]);
});

test('who writes headers slowly is told and cut off', async () => {
  const app = await createApp(world.config, { ...systemPorts(), logTo: { write: () => undefined } });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  app.server.headersTimeout = 50;
  app.server.requestTimeout = 50;
  const answer = await rawTo(origin, 'GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  expect(statusesIn(answer)).toEqual([408]);
  expect(problemIn(answer)).toMatchObject({ status: 408, code: 'request-timeout' });
  await app.close();
});

test('five hundred broken requests at once leave the process answering', async () => {
  const broken = [...framing, ...targets, ...credentials].map(([, bytes]) => bytes());
  await Promise.all(Array.from({ length: 500 }, (_, index) => raw(broken[index % broken.length]!).catch(() => undefined)));
  expect((await fetch(`${backend.origin}/livez`)).status).toBe(200);
  expect(world.log()).not.toMatch(/eyJ|internal-failure/);
});
