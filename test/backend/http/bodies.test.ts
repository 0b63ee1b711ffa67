import { PassThrough } from 'node:stream';
import { Type } from '@fastify/type-provider-typebox';
import { createApp } from '../../../src/backend/http/app.ts';
import { systemPorts } from '../../../src/backend/ports.ts';
import { startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
let origin: string;
let app: Awaited<ReturnType<typeof createApp>>;
beforeAll(async () => {
  world = await startTestWorld();
  app = await createApp(world.config, { ...systemPorts(), logTo: new PassThrough().resume() });
  app.post('/api/example', { schema: { body: Type.Object({ name: Type.String() }, { additionalProperties: false }) } }, ({ body }) => body);
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> =>
  fetch(`${origin}/api/example`, { method: 'POST', body: Buffer.from(body), headers });

test.each<[string, string, number, string, Record<string, string>?]>([
  ['no JSON', '{"name":', 400, 'request-invalid'],
  ['nothing', '', 400, 'request-invalid'],
  ['another type of value', '{"name":{}}', 400, 'request-invalid'],
  ['a list', '[{"name":"a"}]', 400, 'request-invalid'],
  ['null', 'null', 400, 'request-invalid'],
  ['a missing member', '{}', 400, 'request-invalid'],
  ['__proto__', '{"name":"a","__proto__":{"admin":true}}', 400, 'request-invalid'],
  ['constructor.prototype', '{"name":"a","constructor":{"prototype":{"admin":true}}}', 400, 'request-invalid'],
  ['thirty thousand brackets', `{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 400, 'request-invalid'],
  ['more than 64 KiB', JSON.stringify({ name: 'x'.repeat(65_536) }), 413, 'body-too-large'],
  ['XML', '<name/>', 415, 'media-type-unsupported', { 'content-type': 'application/xml' }],
  ['a form', 'name=a', 415, 'media-type-unsupported', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a type that is none', '{"name":"a"}', 415, 'media-type-unsupported', { 'content-type': 'json' }],
  ['no type', '{"name":"a"}', 415, 'media-type-unsupported', { 'content-type': '' }],
])('a body of %s is refused by a problem document', async (_, payload, status, code, ...[headers]) => {
  const answer = await post(payload, headers);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringMatching(/^application\/problem\+json/)]);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ status, code });
  expect(text).not.toContain('admin');
});

test('what fits is taken', async () => {
  expect(await (await post('{"name":"a"}')).json()).toEqual({ name: 'a' });
});
