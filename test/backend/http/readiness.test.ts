import { Agent, get } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Problem } from '../../../src/contracts/wire.ts';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import { openSqlite } from '../../../src/backend/stores/sqlite.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
beforeEach(async () => void (world = await startTestWorld()));
afterEach(() => world.close());

const ready = async ({ origin }: Pick<RunningBackend, 'origin'>): Promise<unknown> => {
  const answer = await fetch(`${origin}/readyz`);
  const { status, code, title } = (await answer.json()) as Problem;
  return answer.status === 200 ? status : [answer.status, answer.headers.get('retry-after'), code, title];
};
const notReady = (missing: string) => [503, '5', 'not-ready', `This instance is not ready for calls: ${missing}.`];

test('an instance that has store and keys is ready, and has read the keys to know it', async () => {
  const backend = await world.start();
  expect(await ready(backend)).toBe('ready');
  expect(world.entra.asked).toHaveLength(2);
  await ready(backend);
  expect(world.entra.asked).toHaveLength(2);
});

test('without keys it is not ready, through an outage it is, and after 24 hours it is not again', async () => {
  world.entra.up = false;
  const backend = await world.start();
  expect(await ready(backend)).toEqual(notReady('keys'));
  world.entra.up = true;
  world.now += 5_000;
  expect(await ready(backend)).toBe('ready');
  world.entra.up = false;
  world.now += 23 * 3_600_000;
  expect(await ready(backend)).toBe('ready');
  world.now += 2 * 3_600_000;
  expect(await ready(backend)).toEqual(notReady('keys'));
});

test('a database that lost a migration is not ready, one of a newer program is', async () => {
  const backend = await world.start();
  const database = await openSqlite(world.config.storeFile!);
  const setVersion = (statement: string) => database.transaction(async (session) => void (await session.query(statement)));
  await setVersion('insert into schema_migration (version, applied_at) values (9999, 0)');
  expect(await ready(backend)).toBe('ready');
  await setVersion('delete from schema_migration where version > 1');
  expect(await ready(backend)).toEqual(notReady('store'));
  await setVersion('drop table schema_migration');
  expect(await ready(backend)).toEqual(notReady('store'));
  expect(world.log()).toMatch(/the store has version 1, this program needs [5-9]/);
  await database.close();
});

/** One keep-alive connection, as a load balancer holds it. */
const viaOneLine = (agent: Agent, url: string): Promise<{ status: number | undefined; connection: string | undefined }> =>
  new Promise((done, failed) => void get(url, { agent }, (response) => response.resume().once('end', () => done({ status: response.statusCode, connection: response.headers.connection }))).on('error', failed));

const start = (changes: Partial<BackendConfig>): Promise<RunningBackend> =>
  startBackend({ ...world.config, storeFile: ':memory:', ...changes }, { clock: () => world.now, environment: {}, logTo: new PassThrough().resume() });

test('while it drains it is not ready, answers all the same, and ends each connection with the answer', async () => {
  const backend = await start({ drainSeconds: 1 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await viaOneLine(agent, `${backend.origin}/livez`)).toEqual({ status: 200, connection: 'keep-alive' });
  const closed = backend.close();
  expect(await ready(backend)).toEqual(notReady('running'));
  expect(await viaOneLine(agent, `${backend.origin}/livez`)).toEqual({ status: 200, connection: 'close' });
  expect((await callMe(backend, `Bearer ${world.entra.token(world.nowSeconds())}`)).status).toBe(200);
  await closed;
  await expect(fetch(`${backend.origin}/livez`)).rejects.toThrow();
  agent.destroy();
});

test('requests that run when it is told to stop are all answered, and closing waits for them alone', async () => {
  let release = () => {};
  const asked = new Promise<void>((resolve) => (release = resolve));
  const reading = new Promise<void>((resolve) => void (world.entra.beforeAnswer = () => (resolve(), asked)));
  const backend = await start({});
  const agent = new Agent({ keepAlive: true });
  const token = world.entra.token(world.nowSeconds());
  const calls = Array.from({ length: 20 }, () => new Promise((done, failed) => void get(`${backend.origin}/api/me`, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => response.resume().once('end', () => done([response.statusCode, response.headers.connection]))).on('error', failed)));
  await reading;
  // Answered after all that was sent before it has arrived.
  await fetch(`${backend.origin}/livez`);
  const closed = backend.close();
  expect(backend.close()).toBe(closed);
  release();
  expect(await Promise.all(calls)).toEqual(calls.map(() => [200, 'close']));
  await closed;
  await expect(fetch(`${backend.origin}/livez`)).rejects.toThrow();
  agent.destroy();
});
