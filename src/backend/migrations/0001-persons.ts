/** Persons and what they are known by. Times are milliseconds since 1970. */
export const persons = [
  'create table person (id text primary key, created_at bigint not null)',
  `create table identity (
    kind text not null check (kind in ('entra', 'exchange-identity')),
    issuer text not null,
    subject text not null,
    person_id text not null references person (id),
    linked_at bigint not null,
    primary key (kind, issuer, subject)
  )`,
  'create index identity_of_person on identity (person_id, kind)',
] as const;
