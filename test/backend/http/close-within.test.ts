import { createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { closeWithin } from '../../../src/backend/http/close-within.ts';

async function open(answersAfter: (answer: () => void) => void) {
  const server = createServer((_request, response) => answersAfter(() => response.end('done')));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const app = { server, close: () => new Promise<void>((closed) => void server.close(() => closed())) };
  return { app, server, port };
}

test('half a request does not keep the server open', async () => {
  const { app, port, server } = await open((answer) => answer());
  const seen = new Promise((connected) => server.once('connection', (socket) => socket.once('data', connected)));
  const half = connect(port, '127.0.0.1', () => half.write('GET / HTTP/1.1\r\nHost: a\r\n'));
  const ended = new Promise((end) => half.once('close', end));
  await seen;
  await closeWithin(1, app);
  await ended;
});

test('a running request is let end', async () => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve as () => void));
  const { app, port, server } = await open((end) => { answer(); setImmediate(end); });
  const answered = new Promise<number | undefined>((done, failed) => void get({ port, host: '127.0.0.1', agent: false }, (response) => (response.resume(), done(response.statusCode))).on('error', failed));
  await asked;
  await closeWithin(60_000, app);
  expect(await answered).toBe(200);
  expect(server.listening).toBe(false);
});
