import { securityHeaders } from '../../../src/backend/http/security-headers.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { callMe, pageOrigin, startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  backend = await world.start();
});
afterAll(() => world.close());

const expected = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

test.each<[string, () => Promise<Response>]>([
  ['an answer', () => callMe(backend, `Bearer ${world.entra.token(world.nowSeconds())}`)],
  ['a refusal', () => callMe(backend, 'Bearer x')],
  ['a probe', () => fetch(`${backend.origin}/livez`)],
  ['an address that leads nowhere', () => fetch(`${backend.origin}/nowhere`)],
  ['a path that cannot be decoded', () => fetch(`${backend.origin}/%zz`)],
  ['a preflight', () => fetch(`${backend.origin}/api/me`, { method: 'OPTIONS', headers: { origin: pageOrigin, 'access-control-request-method': 'GET' } })],
])('%s has the headers that an API needs, and none that names its software', async (_, ask) => {
  const { headers } = await ask();
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]))).toEqual(expected);
  expect([headers.get('server'), headers.get('x-powered-by'), headers.get('strict-transport-security')]).toEqual([null, null, null]);
});

test('in production browsers are told to come by TLS only', () => {
  expect(securityHeaders('production')).toEqual({ ...expected, 'strict-transport-security': 'max-age=31536000' });
});

test('an answer that depends on the origin says so to caches', async () => {
  expect((await fetch(`${backend.origin}/livez`, { headers: { origin: pageOrigin } })).headers.get('vary')).toBe('Origin');
  expect((await fetch(`${backend.origin}/livez`)).headers.get('vary')).toBe('Origin');
});
