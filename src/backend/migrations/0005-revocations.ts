/**
 * What is refused although its token is genuine, and until when (milliseconds). `what`: key, tenant, person, token or remembered;
 * `value` is the key's id, the tenant's, issuer and subject of a person with a space between, or the SHA-256 of a token. Rows stay: they are the record.
 */
export const revocations = [
  `create table revocation (
    id text primary key, what text not null, value text not null, until bigint not null,
    reason text not null, created_at bigint not null, lifted_at bigint
  )`,
  'create index revocation_until on revocation (until)',
] as const;
