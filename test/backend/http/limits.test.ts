import { request } from 'node:http';
import { PassThrough } from 'node:stream';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import type { Problem } from '../../../src/contracts/wire.ts';
import { callMe, pageOrigin, startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
beforeAll(async () => void (world = await startTestWorld()));
afterAll(() => world.close());

const running: RunningBackend[] = [];
afterEach(() => Promise.all(running.splice(0).map((backend) => backend.close())));
async function start(changes: Partial<BackendConfig>): Promise<RunningBackend> {
  const backend = await startBackend({ ...world.config, storeFile: ':memory:', ...changes }, { clock: () => world.now, environment: {}, logTo: new PassThrough().resume() });
  running.push(backend);
  return backend;
}

const bearer = (changes = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), changes)}`;
const statusesOf = async (calls: readonly Promise<Response>[]): Promise<number[]> => (await Promise.all(calls)).map(({ status }) => status);

test('one address too many is told when to come back, before its token is looked at, and the page may read it', async () => {
  const backend = await start({ limits: { requestsPerAddress: 2, requestsPerPerson: 0 } });
  const headers = { origin: pageOrigin };
  expect(await statusesOf([fetch(`${backend.origin}/livez`), callMe(backend, 'Bearer x')])).toEqual([200, 401]);
  const refused = await callMe(backend, bearer(), headers);
  expect(['retry-after', 'access-control-allow-origin', 'content-type'].map((name) => refused.headers.get(name))).toEqual(['30', pageOrigin, expect.stringMatching(/^application\/problem\+json/)]);
  expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
  expect([refused.status, (await refused.json()) as Problem]).toEqual([429, expect.objectContaining({ status: 429, code: 'too-many-requests', detail: 'Wait a minute, then try again.' })]);
  world.now += 30_000;
  expect((await callMe(backend, bearer())).status).toBe(200);
});

test('one person too many is refused whatever the token, and nobody else is', async () => {
  const backend = await start({ limits: { requestsPerAddress: 0, requestsPerPerson: 2 } });
  const other = 'a0000000-0000-4000-8000-000000000077';
  expect(await statusesOf([callMe(backend, bearer()), callMe(backend, bearer({ uti: 'another' }))])).toEqual([200, 200]);
  expect(await statusesOf([callMe(backend, bearer({ uti: 'a third' })), callMe(backend, bearer({ oid: other })), callMe(backend, 'Bearer x')])).toEqual([429, 200, 401]);
});

test('paths that lead to no route are limited and logged like any other', async () => {
  const lines: string[] = [];
  const backend = await startBackend({ ...world.config, storeFile: ':memory:', limits: { requestsPerAddress: 3, requestsPerPerson: 0 } }, { clock: () => world.now, environment: {}, logTo: { write: (line: string) => void lines.push(line) } });
  running.push(backend);
  const paths = ['/%zz', `/api/persons/${'x'.repeat(500)}`, '/nowhere', '/%zz'];
  const statuses = [];
  const correlationId = 'c0000000-0000-4000-8000-00000000000c';
  for (const path of paths) {
    const { status, headers } = await fetch(`${backend.origin}${path}`, { headers: { 'x-correlation-id': correlationId } });
    statuses.push([status, headers.get('x-correlation-id')]);
  }
  expect(statuses).toEqual([404, 404, 404, 429].map((status) => [status, correlationId]));
  expect(lines.filter((line) => line.includes('"answered"') && line.includes(correlationId))).toHaveLength(4);
});

test('without limits nobody is counted', async () => {
  const backend = await start({});
  expect(new Set(await statusesOf(Array.from({ length: 50 }, () => callMe(backend, bearer()))))).toEqual(new Set([200]));
});

const livezFrom = async (backend: RunningBackend, forwarded: string | string[]): Promise<number | undefined> =>
  new Promise((done, failed) => void request(`${backend.origin}/livez`, { headers: { 'x-forwarded-for': forwarded }, agent: false }, (response) => (response.resume(), done(response.statusCode))).on('error', failed).end());

test('an address that a stranger forwards is not believed', async () => {
  const backend = await start({ limits: { requestsPerAddress: 1, requestsPerPerson: 0 } });
  expect([await livezFrom(backend, '192.0.2.1'), await livezFrom(backend, '192.0.2.2')]).toEqual([200, 429]);
});

test('of what a trusted proxy forwards, the last address that is no proxy is the caller', async () => {
  const backend = await start({ limits: { requestsPerAddress: 1, requestsPerPerson: 0 }, trustedProxies: ['127.0.0.0/8', '10.0.0.0/8'] });
  const forwarded = ['192.0.2.1', '192.0.2.2', '192.0.2.3, 192.0.2.2', '192.0.2.4, 10.1.1.1', '192.0.2.1, 192.0.2.4, 10.1.1.1', '2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:2::1'];
  const statuses = [];
  for (const value of forwarded) statuses.push(await livezFrom(backend, value));
  expect(statuses).toEqual([200, 200, 429, 200, 429, 200, 429, 200]);
});

test('a port that a proxy writes behind the address makes nobody another caller', async () => {
  const backend = await start({ limits: { requestsPerAddress: 1, requestsPerPerson: 0 }, trustedProxies: ['127.0.0.0/8', '10.0.0.0/8'] });
  const statuses = [];
  for (const value of ['192.0.2.1:49152', '192.0.2.1:49153', '198.51.100.7, 192.0.2.1:49154', '192.0.2.2:49155, 10.1.1.1', '[2001:db8:0:1::1]:49156', '[2001:db8:0:1::2]:49157']) statuses.push(await livezFrom(backend, value));
  expect(statuses).toEqual([200, 429, 429, 200, 200, 429]);
});

test('what a trusted proxy forwards may be no address at all', async () => {
  const backend = await start({ limits: { requestsPerAddress: 1, requestsPerPerson: 0 }, trustedProxies: ['127.0.0.1'] });
  expect([await livezFrom(backend, 'unknown'), await livezFrom(backend, '"><script>'), await livezFrom(backend, ',,,'), await livezFrom(backend, ['192.0.2.8', '192.0.2.9'])]).toEqual([200, 200, 200, 200]);
});
