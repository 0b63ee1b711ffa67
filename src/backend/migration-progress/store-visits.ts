import type { SqlDatabase, SqlSession, SqlValue } from '../stores/sql-database.ts';

/** One person who came on one day by one way. `outcome`: `in`, or the code it was refused with. Nothing else is known of it. */
export interface Visit {
  readonly tenant: string;
  readonly day: number;
  readonly personId: string;
  readonly path: string;
  readonly family: string;
  readonly detour: string;
  readonly outcome: string;
}

/** Refused calls of one day of which nobody was proven; `tenant` is empty when that was not either. */
export interface RefusedCalls {
  readonly tenant: string;
  readonly day: number;
  readonly code: string;
  readonly calls: number;
}

/** One statement takes so many rows: a round trip each would be slow, and a statement of another length would be another one. */
const rowsAtOnce = 25;
const columns = 7;
const kinds = ['text', 'bigint', 'text', 'text', 'text', 'text', 'text'];
const values = Array.from({ length: rowsAtOnce }, (_, row) => `(${kinds.map((kind, column) => `cast($${row * columns + column + 1} as ${kind})`).join(', ')})`).join(', ');
/**
 * Who has become another person's alias counts as that person; who was erased meanwhile has no identity and does not count at all. `cross join`: SQLite
 * takes the tables in this order then, and looks the few rows up among the many instead of the other way round.
 */
const seen = `with said (tenant, day, person_id, path, family, detour, outcome) as (values ${values}),
  seen as (select said.tenant, said.day, coalesce(person.alias_of, person.id) as person_id, said.path, said.family, said.detour, said.outcome
    from said cross join person where person.id = said.person_id and exists (select 1 from identity where identity.person_id = coalesce(person.alias_of, person.id)))`;

const later = (column: string): string => `${column} = case when excluded.${column} > migration_person.${column} then excluded.${column} else migration_person.${column} end`;

const sql = {
  visits: `${seen} insert into migration_visit (tenant, day, person_id, path, family, detour, outcome) select distinct tenant, day, person_id, path, family, detour, outcome from seen
    where true on conflict do nothing`,
  // On a day of both kinds the tenant is that of the Entra token: an Exchange Server need not have one.
  persons: `${seen} insert into migration_person (person_id, tenant, first_day, last_day, last_legacy_day, last_entra_day)
    select person_id, coalesce(max(case when path <> 'exchange-identity' then tenant end), max(tenant)), min(day), max(day),
      max(case when path = 'exchange-identity' then day else 0 end), max(case when path <> 'exchange-identity' then day else 0 end)
    from seen where outcome = 'in' group by person_id
    on conflict (person_id) do update set
      tenant = case when excluded.last_day > migration_person.last_day or (excluded.last_day = migration_person.last_day and excluded.last_entra_day = excluded.last_day) then excluded.tenant else migration_person.tenant end,
      first_day = case when excluded.first_day < migration_person.first_day then excluded.first_day else migration_person.first_day end,
      ${later('last_legacy_day')}, ${later('last_entra_day')}, ${later('last_day')}`,
  // Also the tenant that somebody leaves has one person less.
  stale: `${seen} insert into migration_stale (tenant, day) select tenant, day from seen
    union select migration_person.tenant, day from seen cross join migration_person where migration_person.person_id = seen.person_id on conflict do nothing`,
  refusal: `insert into migration_refusal (tenant, day, code, calls) values ($1, $2, $3, $4)
    on conflict (tenant, day, code) do update set calls = migration_refusal.calls + excluded.calls`,
};

/** Filled up with its last row, which changes nothing. */
function valuesOf(rows: readonly Visit[]): SqlValue[] {
  const full = Array.from({ length: rowsAtOnce }, (_, index) => rows[Math.min(index, rows.length - 1)]!);
  return full.flatMap(({ tenant, day, personId, path, family, detour, outcome }) => [tenant, day, personId, path, family, detour, outcome]);
}

async function store(session: SqlSession, visits: readonly Visit[], refusals: readonly RefusedCalls[]): Promise<void> {
  for (let from = 0; from < visits.length; from += rowsAtOnce) {
    const rows = valuesOf(visits.slice(from, from + rowsAtOnce));
    await session.query(sql.stale, rows);
    await session.query(sql.visits, rows);
    await session.query(sql.persons, rows);
  }
  for (const { tenant, day, code, calls } of refusals) await session.query(sql.refusal, [tenant, day, code, calls]);
}

/** All or nothing, in one transaction. Visits may be stored again, also by another instance: they count once. */
export const storeVisits = (database: SqlDatabase, visits: readonly Visit[], refusals: readonly RefusedCalls[]): Promise<void> =>
  database.transaction((session) => store(session, visits, refusals));
