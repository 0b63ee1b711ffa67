import { get } from 'node:http';
import { PassThrough } from 'node:stream';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import { metrics } from '../../../src/backend/telemetry/metrics.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { apiClient, person, tenant } from '../world/entra.ts';
import { mailboxUser } from '../world/exchange.ts';

let world: TestWorld;
let backend: RunningBackend;
const start = (changes: Partial<BackendConfig> = { metrics: { host: '127.0.0.1', port: 0 } }): Promise<RunningBackend> =>
  startBackend({ ...world.config, storeFile: ':memory:', ...changes }, { clock: () => world.now, environment: {}, logTo: new PassThrough().resume() });
beforeAll(async () => {
  world = await startTestWorld();
  backend = await start();
});
afterAll(async () => {
  await backend.close();
  await world.close();
});

const scraped = async (from: RunningBackend = backend): Promise<string> => (await fetch(`${from.metricsOrigin}/metrics`)).text();
const bearer = (): string => `Bearer ${world.entra.token(world.nowSeconds())}`;
const lines = (text: string, name: string): string[] => text.split('\n').filter((line) => line.startsWith(name));

test('requests are counted by route, status and kind of credential, refusals by their code, and steps by what they were', async () => {
  await callMe(backend, bearer());
  await callMe(backend, `ExchangeIdentity ${world.exchange.token(world.nowSeconds())}`);
  await callMe(backend, 'Bearer x');
  await callMe(backend, 'Basic x');
  world.now += 90_000;
  const text = await scraped();
  expect(lines(text, `${metrics.request.name}_count`)).toEqual([
    'naa_http_request_duration_seconds_count{method="GET",route="/api/me",status="200",credential="entra"} 1',
    'naa_http_request_duration_seconds_count{method="GET",route="/api/me",status="200",credential="exchange-identity"} 1',
    'naa_http_request_duration_seconds_count{method="GET",route="/api/me",status="401",credential="entra"} 1',
    'naa_http_request_duration_seconds_count{method="GET",route="/api/me",status="400",credential="none"} 1',
  ]);
  expect(lines(text, metrics.refusal.name)).toEqual(['naa_http_refusals_total{code="token-malformed"} 1', 'naa_http_refusals_total{code="credential-malformed"} 1']);
  for (const step of ['validate', 'store-read', 'store-write', 'key-fetch']) expect(text).toMatch(new RegExp(`^naa_step_duration_seconds_count\\{step="${step}",outcome="ok"\\} [1-9]`, 'm'));
  expect(text).toMatch(/^naa_step_duration_seconds_count\{step="validate",outcome="failed"\} 1$/m);
  expect(lines(text, metrics.keys.name)).toEqual([world.entra.origin, world.exchange.origin].map((origin) => `naa_keys_age_seconds{issuer="${new URL(origin).host}"} 90`));
  for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds', 'nodejs_heap_size_used_bytes']) expect(text).toContain(name);
});

/** Node's client sends the path as it is written. */
const statusOf = (path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((done, failed) => void get(`${backend.origin}${path}`, { method, agent: false }, (response) => (response.resume(), done(response.statusCode))).on('error', failed));

test('what callers invent makes no new series', async () => {
  await statusOf('/a');
  const before = (await scraped()).split('\n').length;
  for (const path of ['/b', '/api/me/c', '/d?e=f', `/${'g'.repeat(500)}`]) for (const method of ['GET', 'PUT', 'PROPFIND']) await statusOf(path, method);
  expect((await scraped()).split('\n').length).toBe(before);
});

test('no person, tenant, client or token is in it', async () => {
  const text = await scraped();
  for (const private_ of [tenant, person, apiClient, mailboxUser, 'Adele', 'contoso', 'eyJ', '127.0.0.1"']) expect(text).not.toContain(private_);
});

test('metrics are read at their own address and nowhere else', async () => {
  const elsewhere = await fetch(`${backend.metricsOrigin}/api/me`);
  expect([elsewhere.status, (await fetch(`${backend.origin}/metrics`)).status, (await fetch(`${backend.metricsOrigin}/metrics`, { method: 'POST' })).status]).toEqual([404, 404, 404]);
});

test('a taken port is said by its number, and nothing is left listening', async () => {
  const port = Number(new URL(backend.metricsOrigin!).port);
  await expect(start({ metrics: { host: '127.0.0.1', port } })).rejects.toMatchObject({ code: 'port-taken', values: { port } });
});

test('without a port for them there are none, and with the backend they end', async () => {
  const plain = await start({});
  expect(plain.metricsOrigin).toBeUndefined();
  await plain.close();
  const measured = await start();
  await scraped(measured);
  await measured.close();
  await expect(fetch(`${measured.metricsOrigin}/metrics`)).rejects.toThrow();
});
