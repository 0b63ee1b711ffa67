import { openPostgres } from '../../../src/backend/stores/postgres.ts';
import { createSqlIdentityStore } from '../../../src/backend/stores/sql-identity-store.ts';
import { describeIdentityStore } from '../../contracts/identity-store.ts';
import { describeOnPostgres } from '../world/postgres.ts';

let count = 0;
const ports = { clock: () => 1_800_000_000_000, newPersonId: () => `p_${++count}` };

describeOnPostgres('PostgreSQL', (own) => {
  describeIdentityStore('PostgreSQL', async () => {
    const url = await own().newDatabase();
    return {
      open: async () => createSqlIdentityStore(await openPostgres(url), ports),
      rows: async () => {
        const database = await openPostgres(url);
        const [row] = await database.query('select (select count(*) from person) as persons, (select count(*) from identity) as identities');
        await database.close();
        return { persons: row?.persons as number, identities: row?.identities as number };
      },
      remove: async () => undefined,
    };
  });
});
