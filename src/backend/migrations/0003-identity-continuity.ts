/**
 * A person may hold several identities of a kind, once a proof or an operator said so: `ordinal` 0 came first. Whoever becomes another
 * person has all aliases led on, so that each still leads to a person at once. `vendor` is an account
 * of the integrator's own system, which never authenticates a call. The history holds no subject, so that erasing a person leaves
 * nothing of an identity in it; it is only ever added to.
 */
export const identityContinuity = [
  `create table identity_next (
    kind text not null check (kind in ('entra', 'exchange-identity', 'vendor')),
    issuer text not null,
    subject text not null,
    person_id text not null references person (id),
    linked_at bigint not null,
    ordinal bigint not null default 0,
    primary key (kind, issuer, subject)
  )`,
  'insert into identity_next (kind, issuer, subject, person_id, linked_at) select kind, issuer, subject, person_id, linked_at from identity',
  'drop table identity',
  'alter table identity_next rename to identity',
  'create unique index identity_of_person on identity (person_id, kind, ordinal)',
  // A mailbox that moved has another issuer and the same subject.
  "create index mailbox_user on identity (subject) where kind = 'exchange-identity'",
  'alter table person add column legacy_open_until bigint',
  'alter table person add column asks_about text references person (id)',
  'create index person_alias on person (alias_of) where alias_of is not null',
  'create index person_question on person (asks_about) where asks_about is not null',
  `create table link_ticket (
    hash text not null unique,
    issuer text not null,
    subject text not null,
    expires_at bigint not null,
    primary key (issuer, subject)
  )`,
  'create table spent_token (hash text primary key, expires_at bigint not null)',
  'create index link_ticket_expiry on link_ticket (expires_at)',
  'create index spent_token_expiry on spent_token (expires_at)',
  `create table identity_history (
    person_id text not null references person (id),
    line bigint not null,
    at bigint not null,
    event text not null,
    method text not null,
    kind text,
    issuer text,
    other_person_id text references person (id),
    tenant_id text,
    done_by text not null,
    reason text,
    primary key (person_id, line)
  )`,
  'create index history_of_tenant on identity_history (tenant_id, at) where tenant_id is not null',
] as const;
