import { Type } from '@fastify/type-provider-typebox';
import type { HistoryLine } from '../stores/sql-history.ts';
import type { OpenQuestion, PersonRecord } from '../stores/sql-person-records.ts';

const orNull = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()]);
const time = Type.String({ description: 'ISO 8601, UTC' });
const kind = Type.Union([Type.Literal('entra'), Type.Literal('exchange-identity'), Type.Literal('vendor')]);
const iso = (ms: number): string => new Date(ms).toISOString();

/** PostgreSQL keeps no NUL in a text and would fail where SQLite finds nothing. */
export const withoutNul = '^[^\\u0000]*$';

/** What names an identity, as in the record of a person. */
export const identity = Type.Object({ kind, issuer: Type.String({ maxLength: 500, pattern: withoutNul }), subject: Type.String({ maxLength: 200, pattern: withoutNul }) }, { additionalProperties: false });

/** Why an operator does it, kept in the history: no names, no addresses. */
export const reason = Type.String({ minLength: 3, maxLength: 500, pattern: withoutNul });
export const personId = Type.Object({ id: Type.String({ minLength: 3, maxLength: 64, pattern: withoutNul }) });
export const change = Type.Object({ person: Type.Object({ id: Type.String() }), change: Type.Union([Type.Literal('done'), Type.Literal('already')]) });

const historyLine = Type.Object({
  person: Type.String(), line: Type.Integer(), at: time, event: Type.String(), method: Type.String(), kind: orNull(Type.String()), issuer: orNull(Type.String()),
  otherPerson: orNull(Type.String()), tenant: orNull(Type.String()), by: Type.String(), reason: orNull(Type.String()),
});
export const history = Type.Object({ lines: Type.Array(historyLine), next: Type.Union([Type.String(), Type.Null()], { description: '`before` of the next page; null on the last one.' }) });

export const record = Type.Object({
  id: Type.String(), createdAt: time, formerIds: Type.Array(Type.String()),
  identities: Type.Array(Type.Object({ kind, issuer: Type.String(), subject: Type.String(), linkedAt: time })),
  legacyOpenUntil: orNull(time), asksAbout: orNull(Type.String()), history: Type.Array(historyLine),
  others: Type.Record(Type.String(), Type.Any(), { description: 'Rows of other parts of the store, by their names.' }),
});
export const questions = Type.Object({ questions: Type.Array(Type.Object({ person: Type.String(), asksAbout: Type.String(), since: time })) });

export const writeLine = ({ personId: person, line, atMs, event, method, kind: of, issuer, otherPersonId, tenantId, by, reason: why }: HistoryLine) =>
  ({ person, line, at: iso(atMs), event, method, kind: of, issuer, otherPerson: otherPersonId, tenant: tenantId, by, reason: why });

export const writeRecord = ({ id, createdAtMs, formerIds, identities, legacyOpenUntilMs, asksAbout, history: lines, others }: PersonRecord) => ({
  id, createdAt: iso(createdAtMs), formerIds: [...formerIds],
  identities: identities.map(({ kind: of, issuer, subject, linkedAtMs }) => ({ kind: of, issuer, subject, linkedAt: iso(linkedAtMs) })),
  legacyOpenUntil: legacyOpenUntilMs === null ? null : iso(legacyOpenUntilMs), asksAbout, history: lines.map(writeLine), others: { ...others },
});

export const writeQuestion = ({ personId: person, asksAbout, createdAtMs }: OpenQuestion) => ({ person, asksAbout, since: iso(createdAtMs) });
