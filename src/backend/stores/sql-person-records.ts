import { KitError } from '../../errors/index.ts';
import type { Ground, Identity, IdentityKind } from './identity-store.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';
import { appendHistory, historyOfPerson, historyOfTenant, type HistoryLine, type HistoryPlace } from './sql-history.ts';
import { absorb, addPerson, find, give, heldBy, untilDecided, type HeldIdentity, type StorePorts } from './sql-identities.ts';

/** Everything the store holds of one person. */
export interface PersonRecord {
  readonly id: string;
  readonly createdAtMs: number;
  /** Ids that lead to this person. */
  readonly formerIds: readonly string[];
  readonly identities: readonly HeldIdentity[];
  readonly legacyOpenUntilMs: number | null;
  /** The person whose mailbox id this one's has, while nobody has decided whether they are the same. */
  readonly asksAbout: string | null;
  readonly history: readonly HistoryLine[];
  /** What other parts of the store keep, by their names. */
  readonly others: Readonly<Record<string, unknown>>;
}

export interface OpenQuestion {
  readonly personId: string;
  readonly asksAbout: string;
  readonly createdAtMs: number;
}

type Change = 'done' | 'already';

/** What an operator does to persons. Every id may be a former one. All reject with `person-unknown` for one that was never given. */
export interface PersonRecords {
  read(personId: string): Promise<PersonRecord>;
  /** Whose an identity is; makes nobody. */
  personOf(identity: Identity<IdentityKind>): Promise<string>;
  /** The vendor's account that the person holds, the first one of several; `undefined` for none, also for an id that was never given. */
  vendorAccountOf(personId: string): Promise<string | undefined>;
  /** `from` becomes `into`, with everything; its id leads there. Both may hold identities of the same kind. */
  merge(from: string, into: string, ground: Ground): Promise<Change>;
  /** The identity goes to a person of its own, whose id is returned; `already` when it has one. Rejects with `identity-unknown`. */
  unlink(personId: string, identity: Identity<IdentityKind>, ground: Ground): Promise<{ readonly personId: string; readonly change: Change }>;
  /** Until when the Exchange token counts again although the person has an Entra identity; `null` closes. */
  setLegacyPath(personId: string, untilMs: number | null, ground: Ground): Promise<Change>;
  /** Says that the person is the one its question is about, and becomes it; `personId` is who stays. `already` when nothing is asked. */
  confirmQuestion(personId: string, ground: Ground): Promise<{ readonly personId: string; readonly change: Change }>;
  /** Says that the person is not the one its question is about. */
  denyQuestion(personId: string, ground: Ground): Promise<Change>;
  /** Oldest first, at most `most`. */
  openQuestions(most: number): Promise<readonly OpenQuestion[]>;
  /** Removes all identities, tickets and rows of others. The ids and the history, which names no identity, stay. */
  erase(personId: string, ground: Ground): Promise<Change>;
  /** Newest first. */
  historyOfTenant(tenantId: string, from: HistoryPlace, most: number): Promise<readonly HistoryLine[]>;
}

const sql = {
  standing: `select person.id as id, person.created_at as created_at, person.legacy_open_until as legacy_open_until, person.asks_about as asks_about
    from person given join person on person.id = coalesce(given.alias_of, given.id) where given.id = $1`,
  vendorAccount: `select identity.subject as subject from person given join identity on identity.person_id = coalesce(given.alias_of, given.id)
    where given.id = $1 and identity.kind = 'vendor' order by identity.ordinal limit 1`,
  former: 'select id from person where alias_of = $1 order by created_at, id',
  openLegacy: 'update person set legacy_open_until = $2 where id = $1',
  answer: 'update person set asks_about = null where id = $1',
  answerAll: 'update person set asks_about = null where asks_about = $1',
  questions: 'select id, asks_about, created_at from person where asks_about is not null order by created_at, id limit $1',
  eraseTickets: "delete from link_ticket where exists (select 1 from identity where kind = 'entra' and person_id = $1 and issuer = link_ticket.issuer and subject = link_ticket.subject)",
  eraseIdentities: 'delete from identity where person_id = $1',
};

interface Standing {
  readonly id: string;
  readonly createdAtMs: number;
  readonly legacyOpenUntilMs: number | null;
  readonly asksAbout: string | null;
}

async function standing(session: SqlSession, personId: string): Promise<Standing> {
  const [row] = await session.query(sql.standing, [personId]);
  if (!row) throw new KitError('person-unknown');
  return { id: String(row.id), createdAtMs: Number(row.created_at), legacyOpenUntilMs: row.legacy_open_until as number | null, asksAbout: row.asks_about as string | null };
}

const former = async (session: SqlSession, id: string): Promise<string[]> => (await session.query(sql.former, [id])).map((row) => String(row.id));

/** The tenant whose admins may read what is written of the person. */
const tenantOf = (held: readonly HeldIdentity[]): string | null => held.find(({ kind }) => kind === 'entra')?.issuer ?? null;

async function read(session: SqlSession, personId: string, { holders = [] }: StorePorts): Promise<PersonRecord> {
  const person = await standing(session, personId);
  const others = await Promise.all(holders.map(async ({ name, exportPerson }) => [name, await exportPerson(session, person.id)] as const));
  return {
    ...person,
    formerIds: await former(session, person.id),
    identities: await heldBy(session, person.id),
    history: await historyOfPerson(session, person.id),
    others: Object.fromEntries(others),
  };
}

async function merge(session: SqlSession, from: string, into: string, ground: Ground, ports: StorePorts): Promise<Change> {
  const [one, other] = [await standing(session, from), await standing(session, into)];
  if (one.id === other.id) return 'already';
  const tenantId = tenantOf(await heldBy(session, other.id)) ?? tenantOf(await heldBy(session, one.id));
  await absorb(session, one.id, other.id, ports);
  await appendHistory(session, ports.clock(), ground, { personId: other.id, event: 'merged', otherPersonId: one.id, tenantId });
  return 'done';
}

async function unlink(session: SqlSession, personId: string, { kind, issuer, subject }: Identity<IdentityKind>, ground: Ground, ports: StorePorts): Promise<{ personId: string; change: Change }> {
  const { id } = await standing(session, personId);
  const held = await heldBy(session, id);
  const identity = held.find((one) => one.kind === kind && one.issuer === issuer && one.subject === subject);
  if (!identity) throw new KitError('identity-unknown');
  if (held.length === 1) return { personId: id, change: 'already' };
  const own = await addPerson(session, ports);
  await give(session, identity, own, 0);
  const told = { kind, issuer, tenantId: tenantOf(held) };
  await appendHistory(session, ports.clock(), ground, { ...told, personId: id, event: 'unlinked', otherPersonId: own });
  return { personId: own, change: 'done' };
}

async function setLegacyPath(session: SqlSession, personId: string, untilMs: number | null, ground: Ground, ports: StorePorts): Promise<Change> {
  const { id, legacyOpenUntilMs } = await standing(session, personId);
  if (legacyOpenUntilMs === untilMs) return 'already';
  await session.query(sql.openLegacy, [id, untilMs]);
  await appendHistory(session, ports.clock(), ground, { personId: id, event: untilMs === null ? 'legacy-closed' : 'legacy-opened', tenantId: tenantOf(await heldBy(session, id)) });
  return 'done';
}

/** Looked up and merged in one: between two operators the first answer counts. */
async function confirmQuestion(session: SqlSession, personId: string, ground: Ground, ports: StorePorts): Promise<{ personId: string; change: Change }> {
  const { id, asksAbout } = await standing(session, personId);
  return asksAbout === null ? { personId: id, change: 'already' } : { personId: asksAbout, change: await merge(session, id, asksAbout, ground, ports) };
}

async function denyQuestion(session: SqlSession, personId: string, ground: Ground, ports: StorePorts): Promise<Change> {
  const { id, asksAbout } = await standing(session, personId);
  if (asksAbout === null) return 'already';
  await session.query(sql.answer, [id]);
  await appendHistory(session, ports.clock(), ground, { personId: id, event: 'question-denied', otherPersonId: asksAbout, tenantId: tenantOf(await heldBy(session, id)) });
  return 'done';
}

async function erase(session: SqlSession, personId: string, ground: Ground, ports: StorePorts): Promise<Change> {
  const { id } = await standing(session, personId);
  const held = await heldBy(session, id);
  for (const one of [id, ...(await former(session, id))]) for (const { erasePerson } of ports.holders ?? []) await erasePerson(session, one);
  if (held.length === 0) return 'already';
  for (const statement of [sql.eraseTickets, sql.eraseIdentities, sql.answer, sql.answerAll]) await session.query(statement, [id]);
  await session.query(sql.openLegacy, [id, null]);
  await appendHistory(session, ports.clock(), ground, { personId: id, event: 'erased', tenantId: tenantOf(held) });
  return 'done';
}

export function createPersonRecords(database: SqlDatabase, ports: StorePorts): PersonRecords {
  const inOne = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => untilDecided(() => database.transaction(work));
  return {
    read: (personId) => inOne((session) => read(session, personId, ports)),
    personOf: (identity) =>
      untilDecided(async () => {
        const person = await find(database, identity);
        if (!person) throw new KitError('person-unknown');
        return person.id;
      }),
    vendorAccountOf: (personId) =>
      untilDecided(async () => {
        const [row] = await database.query(sql.vendorAccount, [personId]);
        return typeof row?.subject === 'string' ? row.subject : undefined;
      }),
    merge: (from, into, ground) => inOne((session) => merge(session, from, into, ground, ports)),
    unlink: (personId, identity, ground) => inOne((session) => unlink(session, personId, identity, ground, ports)),
    setLegacyPath: (personId, untilMs, ground) => inOne((session) => setLegacyPath(session, personId, untilMs, ground, ports)),
    confirmQuestion: (personId, ground) => inOne((session) => confirmQuestion(session, personId, ground, ports)),
    denyQuestion: (personId, ground) => inOne((session) => denyQuestion(session, personId, ground, ports)),
    openQuestions: (most) => untilDecided(async () => (await database.query(sql.questions, [most])).map((row) => ({ personId: String(row.id), asksAbout: String(row.asks_about), createdAtMs: Number(row.created_at) }))),
    erase: (personId, ground) => inOne((session) => erase(session, personId, ground, ports)),
    historyOfTenant: (tenantId, from, most) => untilDecided(() => historyOfTenant(database, tenantId, from, most)),
  };
}
