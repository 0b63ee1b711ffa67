import { setImmediate } from 'node:timers/promises';
import type { SqlDatabase } from '../stores/sql-database.ts';

/** How long counts are kept, in days. */
export interface Retention {
  /** Rows of single persons and days. */
  readonly visitDays: number;
  /** Totals without persons, and when each person last came. */
  readonly totalDays: number;
}

const sql = {
  oldVisits: 'select distinct tenant, day from migration_visit where day < $1',
  visits: 'delete from migration_visit where tenant = $1 and day = $2',
  persons: 'delete from migration_person where last_day < $1',
  totals: 'delete from migration_day where day < $1',
  refusals: 'delete from migration_refusal where day < $1',
  stale: 'delete from migration_stale where day < $1',
};

/** Deletes what is older. Doing so twice, or on two instances at once, deletes nothing more. */
export async function keepWithin(database: SqlDatabase, { visitDays, totalDays }: Retention, today: number): Promise<void> {
  for (const { tenant, day } of await database.query(sql.oldVisits, [today - visitDays])) {
    await database.transaction((session) => session.query(sql.visits, [String(tenant), Number(day)]));
    await setImmediate();
  }
  await database.transaction(async (session) => {
    // A day whose visits are gone cannot be counted any more.
    await session.query(sql.stale, [today - visitDays]);
    for (const statement of [sql.persons, sql.totals, sql.refusals]) await session.query(statement, [today - totalDays]);
  });
}
