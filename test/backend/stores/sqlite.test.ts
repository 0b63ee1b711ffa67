import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellOnTerminal, type KitError } from '../../../src/errors/index.ts';
import { migrate } from '../../../src/backend/stores/migrate.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { createSqlIdentityStore } from '../../../src/backend/stores/sql-identity-store.ts';
import { openSqlite } from '../../../src/backend/stores/sqlite.ts';
import { describeIdentityStore } from '../../contracts/identity-store.ts';

let count = 0;
const ports = { clock: () => 1_800_000_000_000, newPersonId: () => `p_${++count}` };
const temporary = (): { file: string; remove: () => Promise<void> } => {
  const directory = mkdtempSync(join(tmpdir(), 'sqlite-test-'));
  return { file: join(directory, 'new', 'persons.sqlite'), remove: async () => rmSync(directory, { recursive: true }) };
};

describeIdentityStore('SQLite', async () => {
  const { file, remove } = temporary();
  return {
    open: async () => createSqlIdentityStore(await openDatabase({ storeFile: file }, 0), ports),
    rows: async () => {
      const database = await openSqlite(file);
      const [row] = await database.query('select (select count(*) from person) as persons, (select count(*) from identity) as identities');
      await database.close();
      return { persons: Number(row?.persons), identities: Number(row?.identities) };
    },
    remove,
  };
});

test('every commit is synced, and no waiting stands still with the process', async () => {
  const { file, remove } = temporary();
  const database = await openSqlite(file);
  const value = async (name: string): Promise<unknown> => database.transaction(async (session) => Object.values((await session.query(`pragma ${name}`))[0] ?? {})[0]);
  expect([await value('journal_mode'), await value('synchronous'), await value('busy_timeout'), await value('foreign_keys')]).toEqual(['wal', 2, 0, 1]);
  await database.close();
  await remove();
});

/** A store in a file, another program that holds its write lock until `free`, and a clock that goes on only while somebody waits. */
async function lockedStore() {
  const { file, remove } = temporary();
  const clock = { ms: 0 };
  const patience = { longestMs: 5_000, nowMs: () => clock.ms, pause: async (ms: number) => { clock.ms += ms; await new Promise((later) => setImmediate(later)); } };
  const database = await openSqlite(file, patience);
  await migrate(database, 0);
  const store = createSqlIdentityStore(database, ports);
  await store.findOrCreate({ kind: 'entra', issuer: 'tenant', subject: 'known' });
  const other = await openSqlite(file);
  let free = () => {};
  const freed = new Promise<void>((resolve) => (free = resolve));
  const locked = new Promise<void>((resolve) => void other.transaction(async () => (resolve(), freed)).then(() => other.close()));
  await locked;
  return { store, clock, free, remove: async () => { free(); await store.close(); await remove(); } };
}
const entra = (subject: string) => ({ kind: 'entra', issuer: 'tenant', subject }) as const;

test('a held write lock keeps nobody from reading', async () => {
  const { store, clock, remove } = await lockedStore();
  const writing = store.findOrCreate(entra('new')).catch((error: unknown) => error);
  expect(await store.findOrCreate(entra('known'))).toMatchObject({ isNew: false });
  expect(clock.ms).toBeLessThan(5_000);
  expect(await writing).toMatchObject({ code: 'store-unavailable' });
  await remove();
});

test('writers who wait for one lock give up together, five seconds after they came', async () => {
  const { store, clock, remove } = await lockedStore();
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map((subject) => store.findOrCreate(entra(subject))));
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as { code: string }).code)).toEqual(Array(4).fill('store-unavailable'));
  expect(clock.ms).toBeLessThan(5_100);
  await remove();
});

test('a lock that is given back lets the waiting ones in', async () => {
  const { store, free, remove } = await lockedStore();
  const writing = Promise.all(['a', 'b'].map((subject) => store.findOrCreate(entra(subject))));
  free();
  expect((await writing).map(({ isNew }) => isNew)).toEqual([true, true]);
  await remove();
});

test('a write outside a transaction is refused', async () => {
  const { file, remove } = temporary();
  const database = await openSqlite(file);
  await expect(database.query('create table note (id text primary key)')).rejects.toThrow(/readonly/);
  await database.close();
  await remove();
});

test('a failed transaction leaves nothing, and calls beside it are not drawn in', async () => {
  const database = await openSqlite(':memory:');
  const write = (statement: string) => database.transaction((session) => session.query(statement));
  await write('create table note (id text primary key)');
  const failing = database.transaction(async (session) => {
    await session.query('insert into note (id) values ($1)', ['half']);
    await new Promise((later) => setImmediate(later));
    throw new Error('no');
  });
  const [read, beside] = [database.query('select id from note'), write("insert into note (id) values ('whole')")];
  await expect(failing).rejects.toThrow('no');
  await beside;
  expect(await read).toEqual([]);
  expect(await database.query('select id from note')).toEqual([{ id: 'whole' }]);
  await database.close();
});

test('a full disk fails what was being written, says so, and the rest goes on', async () => {
  const { file, remove } = temporary();
  const store = createSqlIdentityStore(await openDatabase({ storeFile: file }, 0), ports);
  const database = await openSqlite(file);
  const grow = (pages: number) => database.transaction(async (session) => {
    await session.query(`pragma max_page_count = ${pages}`);
    for (let count = 0; count < 500; count++) await session.query("insert into person (id, created_at) values ($1, 0)", [`${count}${'x'.repeat(1_000)}`]);
  });
  await expect(grow(60)).rejects.toThrow(/full/);
  expect(await database.query('select count(*) as persons from person')).toEqual([{ persons: 0 }]);
  expect(await store.findOrCreate(entra('a'))).toMatchObject({ isNew: true });
  await grow(100_000);
  await Promise.all([store.close(), database.close()]);
  await remove();
});

test('a store that is newer than the program is not touched', async () => {
  const { file, remove } = temporary();
  const database = await openDatabase({ storeFile: file }, 0);
  await database.transaction((session) => session.query('insert into schema_migration (version, applied_at) values (99, 0)'));
  await expect(openDatabase({ storeFile: file }, 0)).rejects.toMatchObject({ code: 'store-unavailable', cause: { cause: { message: expect.stringMatching(/^the store has version 99/) } } });
  await database.close();
  await remove();
});

test('a store that cannot be opened says so with our own code', async () => {
  const { startBackend } = await import('../../../src/backend/index.ts');
  const entra = { authority: 'http://127.0.0.1:1', clientId: '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34', scopeName: 's', allowedTenants: 'any' as const, allowedClientIds: [] };
  const exchange = { trusted: [], audiences: [], cloudHostSuffixes: [] };
  const config = { listen: { host: '127.0.0.1', port: 0 }, entra, exchange, allowedOrigins: [], storeFile: '/dev/null/persons.sqlite', mode: 'lab' as const };
  const error = await startBackend(config).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'store-unavailable' });
  // At start the operator reads which file, and what the machine said of it.
  expect(tellOnTerminal(error as KitError)).toMatch(/^The account store does not answer\.\n.*\[store-unavailable\]\nstore file: \/dev\/null\/persons\.sqlite\n(ENOTDIR|EEXIST)/);
});
