/**
 * Who came by which path, for counting. Days are whole days (UTC) since 1970. `migration_visit`: one row for each person, day and way,
 * so that writing it twice changes nothing. `migration_person`: when somebody last came by which kind of token; 0: never.
 * `migration_stale`: days whose totals are to be counted anew; the tenant `*` means the sum over all. `migration_day`: the totals,
 * without persons.
 */
export const migrationProgress = [
  `create table migration_visit (
    tenant text not null, day bigint not null, person_id text not null, path text not null, family text not null, detour text not null, outcome text not null,
    primary key (tenant, day, person_id, path, family, detour, outcome)
  )`,
  'create index migration_visit_of_person on migration_visit (person_id)',
  'create index migration_visit_of_day on migration_visit (day, tenant)',
  `create table migration_person (
    person_id text primary key, tenant text not null, first_day bigint not null, last_day bigint not null, last_legacy_day bigint not null, last_entra_day bigint not null
  )`,
  'create index migration_person_of_tenant on migration_person (tenant, last_day, last_legacy_day, last_entra_day)',
  'create table migration_refusal (tenant text not null, day bigint not null, code text not null, calls bigint not null, primary key (tenant, day, code))',
  'create table migration_stale (tenant text not null, day bigint not null, primary key (tenant, day))',
  `create table migration_day (
    tenant text not null, day bigint not null, measure text not null, value text not null, people bigint not null, tenants bigint not null,
    primary key (tenant, day, measure, value)
  )`,
  'create index migration_day_of_day on migration_day (day, measure)',
] as const;
