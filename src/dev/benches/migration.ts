import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '../../backend/migration-progress/day.ts';
import { readProgress } from '../../backend/migration-progress/read-progress.ts';
import { allTenants, rollUp } from '../../backend/migration-progress/roll-up.ts';
import { storeVisits, type Visit } from '../../backend/migration-progress/store-visits.ts';
import { VisitCounter } from '../../backend/migration-progress/visit-counter.ts';
import { wayOf } from '../../backend/migration-progress/way.ts';
import { openDatabase, type DatabasePlace } from '../../backend/stores/open-database.ts';
import type { SqlDatabase } from '../../backend/stores/sql-database.ts';
import type { Bench, Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { findPostgres } from '../find-postgres.ts';
import { startPostgres } from '../start-postgres.ts';

/** A million rows: 100 tenants, one of them with half of all people, 80 days, 12,500 people a day. */
const [tenants, people, days, rounds] = [100, 12_500, 80, 9];
const today = dayOf(Date.now());
const bigTenant = 't0';

const numbers = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < $1)';
const tenantInSql = `case when i % 2 = 0 then '${bigTenant}' else 't' || cast(i % ${tenants} as text) end`;
const pathInSql = "case when (i + day) % 3 = 0 then 'exchange-identity' else 'naa' end";
const fill = [
  [`insert into person (id, created_at) ${numbers} select 'p' || cast(i as text), 0 from n`, [people]],
  [`insert into identity (kind, issuer, subject, person_id, linked_at) ${numbers} select 'entra', 'tenant', 'p' || cast(i as text), 'p' || cast(i as text), 0 from n`, [people]],
  [`insert into migration_visit (tenant, day, person_id, path, family, detour, outcome) ${numbers}, days (day) as (select cast($2 as bigint) union all select day + 1 from days where day < $3)
    select ${tenantInSql}, day, 'p' || cast(i as text), ${pathInSql}, 'windows', '', 'in' from n, days`, [people, today - days + 1, today]],
  [`insert into migration_person (person_id, tenant, first_day, last_day, last_legacy_day, last_entra_day) ${numbers}
    select 'p' || cast(i as text), ${tenantInSql}, $2, $3, case when i % 3 = 0 then $3 else 0 end, $3 from n`.replaceAll('$2', 'cast($2 as bigint)').replaceAll('$3', 'cast($3 as bigint)'), [people, today - days + 1, today]],
  ['insert into migration_stale (tenant, day) select distinct tenant, day from migration_visit', []],
  ['analyze', []],
] as const;

async function timed(times: number, call: (index: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < times; index++) {
    const start = performance.now();
    await call(index);
    took.push(performance.now() - start);
  }
  return median(took);
}

const visitsOf = (round: number): Visit[] =>
  Array.from({ length: 500 }, (_, index) => ({ tenant: bigTenant, day: today, personId: `p${1 + 2 * index}`, path: 'dialog', family: 'mac', detour: '', outcome: `round-${round}` }));

async function measure(name: string, place: DatabasePlace, say: (doing: string) => void): Promise<Figure[]> {
  const database: SqlDatabase = await openDatabase(place, Date.now());
  try {
    say(`${name}: a million rows`);
    await database.exclusively(async (session) => {
      for (const [statement, values] of fill) await session.query(statement, values);
    });
    say(`${name}: every day of every tenant counted once`);
    const first = await timed(1, () => rollUp(database, allTenants, today));
    const range = (tenant: string) => ({ tenant, from: today - 89, to: today });
    const figure = async (what: string, call: (index: number) => Promise<unknown>): Promise<Figure> => ({ name: `${name}-${what}`, value: await timed(rounds, call), unit: 'ms' });
    return [
      { name: `${name}-count-everything`, value: first, unit: 'ms' },
      await figure('report-tenant', () => readProgress(database, range(bigTenant))),
      await figure('report-all', () => readProgress(database, range(allTenants))),
      await figure('store-500', (index) => storeVisits(database, visitsOf(index), [])),
      await figure('count-day-of-6250', async (index) => {
        await storeVisits(database, visitsOf(100 + index).slice(0, 1), []);
        await rollUp(database, bigTenant, today);
      }),
    ];
  } finally {
    await database.close();
  }
}

/** What counting adds to a call of somebody who was seen before today. */
async function perCall(): Promise<Figure> {
  const counter = new VisitCounter({ clock: Date.now, store: async () => undefined, onFailure: () => undefined });
  const ids = Array.from({ length: 10_000 }, (_, index) => `p_${index}`);
  const calls = () => ids.forEach((id) => counter.came(bigTenant, id, wayOf('naa PC Outlook -', 'entra')));
  calls();
  const ms = await timed(rounds * 5, async () => calls());
  await counter.close();
  return { name: 'call-of-a-known-person', value: (ms * 1e6) / ids.length, unit: 'ns' };
}

/** Reading, writing and counting of migration progress with a million rows of persons and days, on both stores. */
const bench: Bench = async (say) => {
  const directory = mkdtempSync(join(tmpdir(), 'migration-bench-'));
  const bin = findPostgres();
  const own = bin === undefined ? undefined : await startPostgres(bin);
  if (!own) say('PostgreSQL is not installed: SQLite alone is measured');
  try {
    const figures = [await perCall(), ...(await measure('sqlite', { storeFile: join(directory, 'counts.sqlite') }, say))];
    return own ? [...figures, ...(await measure('postgres', { databaseUrl: await own.newDatabase() }, say))] : figures;
  } finally {
    await own?.remove();
    rmSync(directory, { recursive: true });
  }
};
export default bench;
