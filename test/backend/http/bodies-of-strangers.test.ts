import { connect } from 'node:net';
import { startTestWorld, type TestWorld } from '../world/backend.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  backend = await world.start();
});
afterAll(() => world.close());

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
  const answer = await new Promise<string>((read, failed) => {
    const socket = connect(Number(new URL(backend.origin).port), '127.0.0.1', () => socket.write('POST /api/links HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"tic'));
    socket.setEncoding('utf8').once('data', (text) => {
      socket.destroy();
      read(String(text));
    }).on('error', failed);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
});
