import { migrations } from '../../../src/backend/migrations/index.ts';
import { migrate } from '../../../src/backend/stores/migrate.ts';
import type { DatabasePlace } from '../../../src/backend/stores/open-database.ts';
import { openPostgres } from '../../../src/backend/stores/postgres.ts';
import type { SqlDatabase } from '../../../src/backend/stores/sql-database.ts';
import { createSqlIdentityStore } from '../../../src/backend/stores/sql-identity-store.ts';
import { openSqlite } from '../../../src/backend/stores/sqlite.ts';
import { describeOnBothStores } from '../world/stores.ts';

const open = ({ databaseUrl, storeFile = '' }: DatabasePlace): Promise<SqlDatabase> => (databaseUrl === undefined ? openSqlite(storeFile) : openPostgres(databaseUrl));
const elsewhere = { kind: 'exchange-identity', issuer: 'https://new.contoso.test', subject: 'plain' } as const;

/** As a program of that version left it: `p_linked` with both kinds, `p_plain` with a mailbox alone, and a former id of `p_linked`. */
const people = (version: number): string[] => [
  ...['p_linked', 'p_plain', 'p_former'].map((id) => `insert into person (id, created_at) values ('${id}', 5)`),
  ...(version > 1 ? ["update person set alias_of = 'p_linked' where id = 'p_former'"] : []),
  ...[['entra', 'tenant', 'a', 'p_linked'], ['exchange-identity', 'https://mail.contoso.test', 'm', 'p_linked'], ['exchange-identity', 'https://mail.contoso.test', 'plain', 'p_plain']]
    .map(([kind, issuer, subject, id]) => `insert into identity (kind, issuer, subject, person_id, linked_at) values ('${kind}', '${issuer}', '${subject}', '${id}', 7)`),
];

describeOnBothStores('an older store', (newPlace) => {
  test.each(migrations.slice(0, -1).map((_, index) => index + 1))('of version %d is brought up with everybody in it, and once', async (version) => {
    const database = await open(await newPlace());
    const before = ['create table schema_migration (version bigint primary key, applied_at bigint not null)', ...migrations.slice(0, version).flat(), ...people(version)];
    await database.exclusively(async (session) => {
      for (const statement of before) await session.query(statement);
      for (let done = 1; done <= version; done++) await session.query('insert into schema_migration (version, applied_at) values ($1, 0)', [done]);
    });
    await migrate(database, 1);
    await migrate(database, 2);
    const steps = await database.query('select version, applied_at from schema_migration order by version');
    expect(steps.map((step) => Number(step.applied_at))).toEqual(migrations.map((_, index) => (index < version ? 0 : 1)));
    const store = createSqlIdentityStore(database, { clock: () => 10, newPersonId: () => 'p_new' });
    expect(await store.findOrCreate({ kind: 'entra', issuer: 'tenant', subject: 'a' })).toEqual({ id: 'p_linked', isNew: false, kinds: new Set(['entra', 'exchange-identity']) });
    expect(await store.resolve('p_former')).toBe(version > 1 ? 'p_linked' : 'p_former');
    expect(await store.findOrCreate(elsewhere)).toMatchObject({ id: 'p_new', hasQuestion: true });
    await store.close();
  });
});
