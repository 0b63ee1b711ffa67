import { watchRevocations } from '../../../src/backend/revocation/watch-revocations.ts';
import { checkMigrated } from '../../../src/backend/stores/migrate.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import type { SqlDatabase } from '../../../src/backend/stores/sql-database.ts';
import { createRevocationStore, type Revocation, type RevocationStore } from '../../../src/backend/stores/sql-revocations.ts';
import type { Proof } from '../../../src/backend/validate-token/prove.ts';
import { describeOnBothStores } from '../world/stores.ts';

let now = 1_000_000;
const revocation = (id: string, changes: Partial<Revocation> = {}) => ({ id, what: 'tenant' as const, value: 't1', until: now + 1_000, reason: 'test', ...changes });

describeOnBothStores('revocations', (newPlace) => {
  let database: SqlDatabase;
  let store: RevocationStore;
  beforeEach(async () => {
    now = 1_000_000;
    database = await openDatabase(await newPlace(), now);
    store = createRevocationStore(database, () => now);
  });
  afterEach(() => database.close());
  const inForce = async (): Promise<string[]> => (await store.current()).map(({ id }) => id).sort();

  test('what is added is in force until its time, or until it is lifted, and stays in the record', async () => {
    await store.add(revocation('a'));
    await store.add(revocation('b', { what: 'person', value: 'tid oid', until: now + 5_000 }));
    expect(await inForce()).toEqual(['a', 'b']);
    expect((await store.all()).find(({ id }) => id === 'b')).toEqual({ id: 'b', what: 'person', value: 'tid oid', until: now + 5_000, reason: 'test', createdAt: now, liftedAt: undefined });
    now += 1_000;
    expect(await inForce()).toEqual(['b']);
    expect([await store.lift('b'), await store.lift('b'), await store.lift('a'), await store.lift('none')]).toEqual([true, false, false, false]);
    expect(await inForce()).toEqual([]);
    expect((await store.all()).find(({ id }) => id === 'b')?.liftedAt).toBe(now);
  });

  test('the same id twice is refused, and the first stays as it is', async () => {
    await store.add(revocation('a'));
    await expect(store.add(revocation('a', { value: 't2' }))).rejects.toMatchObject({ code: 'store-unavailable' });
    expect((await store.all()).map(({ value }) => value)).toEqual(['t1']);
  });

  test('a migrated database is known as such, and one that lost a step is not', async () => {
    await checkMigrated(database);
    await database.transaction(async (session) => void (await session.query('delete from schema_migration where version > 2')));
    await expect(checkMigrated(database)).rejects.toThrow('the store has version 2');
  });
});

test('while the store is away what was known stays in force', async () => {
  const proof = { identity: { kind: 'entra', issuer: 't1', subject: 'o' }, tenant: { kind: 'entra', id: 't1' } } as Proof;
  let isUp = true;
  const current = async () => {
    if (!isUp) throw new Error('away');
    return [{ ...revocation('a'), createdAt: now, liftedAt: undefined }];
  };
  const watch = await watchRevocations({ prove: async () => proof, renew: async () => undefined }, { current }, { clock: () => now, log: { warn: () => undefined } });
  isUp = false;
  await expect(watch.read()).rejects.toThrow('away');
  const header = Buffer.from('{"alg":"RS256","kid":"k"}').toString('base64url');
  await expect(watch.prove({ kind: 'entra', token: `${header}.e30.AA` })).rejects.toMatchObject({ code: 'access-blocked' });
  watch.close();
});

test('an answer that was overtaken by a later one counts no more', async () => {
  const proof = { identity: { kind: 'entra', issuer: 't1', subject: 'o' }, tenant: { kind: 'entra', id: 't1' } } as Proof;
  const answers: ((revocations: readonly Revocation[]) => void)[] = [];
  const current = () => new Promise<readonly Revocation[]>((answer) => answers.push(answer));
  const watching = watchRevocations({ prove: async () => proof, renew: async () => undefined }, { current }, { clock: () => now, log: { warn: () => undefined } });
  answers[0]!([]);
  const watch = await watching;
  const [slow, quick] = [watch.read(), watch.read()];
  answers[2]!([{ ...revocation('a'), createdAt: now, liftedAt: undefined }]);
  await quick;
  answers[1]!([]);
  await slow;
  const header = Buffer.from('{"alg":"RS256","kid":"k"}').toString('base64url');
  await expect(watch.prove({ kind: 'entra', token: `${header}.e30.AA` })).rejects.toMatchObject({ code: 'access-blocked' });
  watch.close();
});

test('an instance does not start without having read what is revoked', async () => {
  const ports = { clock: () => now, log: { warn: () => undefined } };
  await expect(watchRevocations({ prove: async () => ({}) as Proof, renew: async () => undefined }, { current: () => Promise.reject(new Error('away')) }, ports)).rejects.toThrow('away');
});
