import { setImmediate } from 'node:timers/promises';
import { quietAfterDays } from '../../contracts/migration.ts';
import type { SqlDatabase, SqlSession } from '../stores/sql-database.ts';

/** In place of a tenant: the sum over all of them. */
export const allTenants = '*';

const ofDay = "from migration_visit where tenant = $1 and day = $2 and outcome = 'in'";
const count = 'cast(count(distinct person_id) as bigint), cast(1 as bigint)';
const key = 'cast($1 as text), cast($2 as bigint)';
const standing = `case when last_day <= $2 - ${quietAfterDays} then case when last_entra_day >= last_legacy_day then 'quiet-entra' else 'quiet-legacy' end
  when last_legacy_day > last_entra_day then 'legacy' when last_legacy_day > 0 then 'moved' else 'entra' end`;

const sql = {
  stale: 'select tenant, day from migration_stale where tenant = $1 order by day',
  allStale: "select tenant, day from migration_stale order by case when tenant = '*' then 1 else 0 end, day",
  take: 'delete from migration_stale where tenant = $1 and day = $2 returning day',
  mark: 'insert into migration_stale (tenant, day) values ($1, $2) on conflict do nothing',
  markAll: 'insert into migration_stale (tenant, day) select distinct tenant, cast($1 as bigint) from migration_person where true on conflict do nothing',
  clear: "delete from migration_day where tenant = $1 and day = $2 and measure <> 'standing'",
  clearStanding: "delete from migration_day where tenant = $1 and day = $2 and measure = 'standing'",
  visits: `insert into migration_day (tenant, day, measure, value, people, tenants)
    select ${key}, 'all', '', ${count} ${ofDay} having count(*) > 0
    union all select ${key}, 'path', path, ${count} ${ofDay} group by path
    union all select ${key}, 'family', family, ${count} ${ofDay} group by family
    union all select ${key}, 'client', path || ' ' || family, ${count} ${ofDay} group by path, family
    union all select ${key}, 'detoured', detour, ${count} ${ofDay} and detour <> '' group by detour
    union all select ${key}, 'refused', outcome, ${count} from migration_visit where tenant = $1 and day = $2 and outcome <> 'in' group by outcome
    union all select ${key}, 'locked-out', outcome, ${count} from migration_visit refused where tenant = $1 and day = $2 and outcome <> 'in'
      and not exists (select 1 from migration_visit let where let.tenant = $1 and let.day = $2 and let.person_id = refused.person_id and let.outcome = 'in') group by outcome`,
  standing: `insert into migration_day (tenant, day, measure, value, people, tenants)
    select ${key}, 'standing', stands, cast(count(*) as bigint), cast(1 as bigint) from (select ${standing} as stands from migration_person where tenant = $1) people group by stands`,
  clearTotal: 'delete from migration_day where tenant = $1 and day = $2',
  total: `insert into migration_day (tenant, day, measure, value, people, tenants)
    select cast($1 as text), day, measure, value, cast(sum(people) as bigint), cast(count(*) as bigint) from migration_day where day = $2 and tenant <> $1 group by day, measure, value`,
};

async function countDay(session: SqlSession, tenant: string, day: number, today: number): Promise<void> {
  // Another instance may have been faster.
  if ((await session.query(sql.take, [tenant, day])).length === 0) return;
  if (tenant === allTenants) {
    await session.query(sql.clearTotal, [tenant, day]);
    return void (await session.query(sql.total, [tenant, day]));
  }
  await session.query(sql.clear, [tenant, day]);
  await session.query(sql.visits, [tenant, day]);
  // How people stood on an earlier day is not known any more: it stays as it was counted then.
  if (day >= today - 1) {
    await session.query(sql.clearStanding, [tenant, day]);
    await session.query(sql.standing, [tenant, day]);
  }
  await session.query(sql.mark, [allTenants, day]);
}

/** From now on every tenant has a count of this day, also without a call: people become quiet by not coming. */
export const markAll = (database: SqlDatabase, today: number): Promise<void> => database.transaction(async (session) => void (await session.query(sql.markAll, [today])));

/**
 * Counts anew the days on which something changed since they were counted last, of one tenant or of all, each in a transaction of its
 * own. Several instances may do so at once.
 */
export async function rollUp(database: SqlDatabase, tenant: string, today: number): Promise<void> {
  for (let isTotal = false; ; isTotal = true) {
    const stale = await (tenant === allTenants ? database.query(sql.allStale) : database.query(sql.stale, [tenant]));
    for (const row of stale) {
      await database.transaction((session) => countDay(session, String(row.tenant), Number(row.day), today));
      await setImmediate();
    }
    // The first round of all tenants has marked the totals.
    if (tenant !== allTenants || isTotal) return;
  }
}
