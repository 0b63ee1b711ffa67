import type { Ground, IdentityKind, LinkMethod } from './identity-store.ts';
import type { SqlSession } from './sql-database.ts';

export type HistoryEvent = 'linked' | 'moved' | 'merged' | 'unlinked' | 'legacy-opened' | 'legacy-closed' | 'question-asked' | 'question-denied' | 'erased';

/** One thing that was done to a person. Holds no subject of an identity: kind and issuer say which of the person's it was. */
export interface HistoryLine {
  readonly personId: string;
  /** From 1, per person, without a gap: a line that was taken out shows. */
  readonly line: number;
  readonly atMs: number;
  readonly event: HistoryEvent;
  readonly method: LinkMethod;
  readonly kind: IdentityKind | null;
  readonly issuer: string | null;
  /** The person that became this one, that this one came from, or that the question is about. */
  readonly otherPersonId: string | null;
  /** The Entra tenant whose admins may read the line. */
  readonly tenantId: string | null;
  readonly by: string;
  readonly reason: string | null;
}

type Told = Pick<HistoryLine, 'personId' | 'event'> & Partial<Pick<HistoryLine, 'kind' | 'issuer' | 'otherPersonId' | 'tenantId'>>;

const columns = 'person_id, line, at, event, method, kind, issuer, other_person_id, tenant_id, done_by, reason';

/** Only added to and read: there is no statement that changes or removes a line. */
const sql = {
  append: `insert into identity_history (${columns})
    select $1, count(*) + 1, cast($2 as bigint), $3, $4, $5, $6, $7, $8, $9, $10 from identity_history where person_id = $1`,
  ofPerson: `select ${columns} from identity_history
    where person_id in (select id from person where id = $1 or alias_of = $1) order by at, person_id, line`,
  // One import writes thousands of lines in the same millisecond, so time alone does not say where a page ended.
  ofTenant: `select ${columns} from identity_history where tenant_id = $1 and at <= $2
    and (at < $2 or person_id > $3 or (person_id = $3 and line < $4)) order by at desc, person_id, line desc limit $5`,
};

export async function appendHistory(session: SqlSession, nowMs: number, { method, by, reason }: Ground, told: Told): Promise<void> {
  const { personId, event, kind = null, issuer = null, otherPersonId = null, tenantId = null } = told;
  await session.query(sql.append, [personId, nowMs, event, method, kind, issuer, otherPersonId, tenantId, by, reason ?? null]);
}

const lineOf = (row: Readonly<Record<string, unknown>>): HistoryLine => ({
  personId: String(row.person_id), line: Number(row.line), atMs: Number(row.at), event: row.event as HistoryEvent, method: row.method as LinkMethod,
  kind: row.kind as IdentityKind | null, issuer: row.issuer as string | null, otherPersonId: row.other_person_id as string | null,
  tenantId: row.tenant_id as string | null, by: String(row.done_by), reason: row.reason as string | null,
});

/** Oldest first, with what was done to the person under former ids. */
export const historyOfPerson = async (session: SqlSession, personId: string): Promise<readonly HistoryLine[]> => (await session.query(sql.ofPerson, [personId])).map(lineOf);

/** Where to go on in the lines of a tenant: behind this line, or before this time. */
export type HistoryPlace = Pick<HistoryLine, 'atMs'> & Partial<Pick<HistoryLine, 'personId' | 'line'>>;

/** Newest first, at most `most` lines. */
export const historyOfTenant = async (session: SqlSession, tenantId: string, { atMs, personId, line }: HistoryPlace, most: number): Promise<readonly HistoryLine[]> =>
  (await session.query(sql.ofTenant, [tenantId, atMs, personId ?? null, line ?? null, most])).map(lineOf);
