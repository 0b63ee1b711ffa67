import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSender, type OutgoingRequest } from '../../../src/backend/outgoing/send-request.ts';

let server: Server;
let origin: string;
const sockets = new Set<Socket>();
const asked: string[] = [];
/** How many more requests on a connection that was used before are cut off unread. */
let cuts = 0;
beforeAll(async () => {
  const served = new WeakSet<Socket>();
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (cuts > 0 && served.has(request.socket)) return void (cuts--, request.socket.resetAndDestroy());
    served.add(request.socket);
    if (request.url === '/away') return void response.writeHead(302, { location: '/there' }).end();
    if (request.url === '/huge') return void response.end(Buffer.alloc(101));
    if (request.url === '/silent') return undefined;
    if (request.url === '/drip') return void response.write('{');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => response.writeHead(418, { 'retry-after': '3' }).end(Buffer.concat(chunks)));
  }).on('connection', (socket) => void sockets.add(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((closed) => (server.close(() => closed()), server.closeAllConnections())));
beforeEach(() => {
  sockets.clear();
  asked.length = 0;
});

const request = (path: string, changes: Partial<OutgoingRequest> = {}): OutgoingRequest => ({ method: 'GET', url: `${origin}${path}`, headers: {}, allowed: 'loopback', timeoutMs: 2_000, longestBytes: 100, ...changes });

test('an answer of any status is an answer, with what was sent in it', async () => {
  const send = createSender('single');
  expect(await send(request('/echo', { method: 'POST', body: 'è', headers: { 'content-type': 'text/plain' } }))).toMatchObject({ status: 418, text: 'è', headers: { 'retry-after': '3' } });
});

test('a redirect is an answer and is not followed', async () => {
  expect((await createSender('kept')(request('/away'))).status).toBe(302);
  expect(asked).toEqual(['GET /away']);
});

test.each([['/huge', 'too large'], ['/silent', 'aborted'], ['/drip', 'aborted']])('%s ends within its bounds', async (path, reason) => {
  await expect(createSender('kept')(request(path, { timeoutMs: 300 }))).rejects.toThrow(reason);
});

test.each([['kept', 1], ['single', 3]] as const)('%s connections: three requests need %i', async (connections, count) => {
  const send = createSender(connections);
  for (let index = 0; index < 3; index++) await send(request('/echo'));
  expect(sockets.size).toBe(count);
});

test('a request that met a connection the other side had closed is sent once more, on a new one', async () => {
  const send = createSender('kept');
  await send(request('/echo'));
  cuts = 1;
  expect((await send(request('/echo', { method: 'POST', body: 'again' }))).text).toBe('again');
  expect([asked, sockets.size]).toEqual([['GET /echo', 'POST /echo', 'POST /echo'], 2]);
});

test('kept connections do not carry a request to where its rule does not allow', async () => {
  const send = createSender('kept');
  await send(request('/echo'));
  await expect(send(request('/echo', { allowed: 'public' }))).rejects.toThrow('outside the allowed networks');
  expect(asked).toHaveLength(1);
});
