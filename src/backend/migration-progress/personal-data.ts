import type { SqlSession } from '../stores/sql-database.ts';
import { writeDay } from './day.ts';

/** All that is counted of one person. */
export interface CountedOfPerson {
  readonly visits: readonly { readonly day: string; readonly tenant: string; readonly path: string; readonly family: string; readonly detour: string; readonly outcome: string }[];
  /** When the person last came by which kind of token; `null` where there is nothing. */
  readonly lastCame: { readonly tenant: string; readonly first: string; readonly last: string; readonly lastLegacy: string | null; readonly lastEntra: string | null } | null;
}

const sql = {
  visits: 'select day, tenant, path, family, detour, outcome from migration_visit where person_id = $1 order by day, path, family, outcome',
  person: 'select tenant, first_day, last_day, last_legacy_day, last_entra_day from migration_person where person_id = $1',
  eraseVisits: 'delete from migration_visit where person_id = $1',
  erasePerson: 'delete from migration_person where person_id = $1',
  stale: 'insert into migration_stale (tenant, day) select distinct tenant, day from migration_visit where person_id = $1 on conflict do nothing',
  moveVisits: `insert into migration_visit (tenant, day, person_id, path, family, detour, outcome)
    select tenant, day, cast($2 as text), path, family, detour, outcome from migration_visit where person_id = $1 on conflict do nothing`,
  movePerson: `insert into migration_person (person_id, tenant, first_day, last_day, last_legacy_day, last_entra_day)
    select cast($2 as text), tenant, first_day, last_day, last_legacy_day, last_entra_day from migration_person where person_id = $1
    on conflict (person_id) do update set
      tenant = case when excluded.last_entra_day > migration_person.last_entra_day then excluded.tenant else migration_person.tenant end,
      first_day = case when excluded.first_day < migration_person.first_day then excluded.first_day else migration_person.first_day end,
      last_day = case when excluded.last_day > migration_person.last_day then excluded.last_day else migration_person.last_day end,
      last_legacy_day = case when excluded.last_legacy_day > migration_person.last_legacy_day then excluded.last_legacy_day else migration_person.last_legacy_day end,
      last_entra_day = case when excluded.last_entra_day > migration_person.last_entra_day then excluded.last_entra_day else migration_person.last_entra_day end`,
};

const dayOrNull = (day: unknown): string | null => (Number(day) === 0 ? null : writeDay(Number(day)));

/** Everything that migration progress holds of one person. Visits of the last second may be missing: flush before. */
export async function exportPerson(session: SqlSession, personId: string): Promise<CountedOfPerson> {
  const visits = await session.query(sql.visits, [personId]);
  const [person] = await session.query(sql.person, [personId]);
  return {
    visits: visits.map(({ day, tenant, path, family, detour, outcome }) => ({ day: writeDay(Number(day)), tenant: String(tenant), path: String(path), family: String(family), detour: String(detour), outcome: String(outcome) })),
    lastCame: person
      ? { tenant: String(person.tenant), first: writeDay(Number(person.first_day)), last: writeDay(Number(person.last_day)), lastLegacy: dayOrNull(person.last_legacy_day), lastEntra: dayOrNull(person.last_entra_day) }
      : null,
  };
}

/** Removes every row of the person. Totals stay: they hold no persons. Call it in the transaction that erases the person. */
export async function erasePerson(session: SqlSession, personId: string): Promise<void> {
  await session.query(sql.eraseVisits, [personId]);
  await session.query(sql.erasePerson, [personId]);
}

/** What was counted of `from` counts as `to` from now on, and the days are counted anew. Call it in the transaction that makes the one an alias of the other. */
export async function mergePerson(session: SqlSession, from: string, to: string): Promise<void> {
  await session.query(sql.stale, [from]);
  await session.query(sql.moveVisits, [from, to]);
  await session.query(sql.movePerson, [from, to]);
  await erasePerson(session, from);
}
