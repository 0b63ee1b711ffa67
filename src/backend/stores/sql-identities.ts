import { isKitError, KitError } from '../../errors/index.ts';
import type { Identity, IdentityKind, KnownPerson } from './identity-store.ts';
import type { PersonalDataHolder } from './personal-data-holder.ts';
import type { SqlSession } from './sql-database.ts';

/** Somebody else attached this identity, or one of its kind to this person, between our look and our write: look again. */
class LostRace extends Error {}

const mostRounds = 5;

export interface StorePorts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Never repeats itself. */
  readonly newPersonId: () => string;
  /** Whoever else keeps rows of a person. Default: nobody. */
  readonly holders?: readonly PersonalDataHolder[];
}

/** An identity with its place among those of its kind, 0 first. */
export interface HeldIdentity extends Identity<IdentityKind> {
  readonly ordinal: number;
  readonly linkedAtMs: number;
}

const sql = {
  find: `select attached.person_id as person_id, other.kind as kind, person.legacy_open_until as legacy_open_until, person.asks_about as asks_about
    from identity attached
    join person on person.id = attached.person_id
    join identity other on other.person_id = attached.person_id
    where attached.kind = $1 and attached.issuer = $2 and attached.subject = $3`,
  sameMailbox: "select person_id from identity where kind = 'exchange-identity' and subject = $1 order by linked_at, issuer limit 1",
  addPerson: 'insert into person (id, created_at, asks_about) values ($1, $2, $3)',
  attach: `insert into identity (kind, issuer, subject, person_id, linked_at, ordinal) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning person_id`,
  held: 'select kind, issuer, subject, ordinal, linked_at from identity where person_id = $1 order by kind, ordinal',
  give: 'update identity set person_id = $4, ordinal = $5 where kind = $1 and issuer = $2 and subject = $3',
  become: 'update person set alias_of = $2, asks_about = null, legacy_open_until = null where id = $1',
  leadOn: 'update person set alias_of = $2 where alias_of = $1',
  answerIntern: 'update person set asks_about = null where id = $2 and asks_about = $1',
  askAbout: 'update person set asks_about = $2 where asks_about = $1',
};

export async function find(session: SqlSession, { kind, issuer, subject }: Identity<IdentityKind>): Promise<KnownPerson | undefined> {
  const rows = await session.query(sql.find, [kind, issuer, subject]);
  const [first] = rows;
  if (typeof first?.person_id !== 'string') return undefined;
  return {
    id: first.person_id,
    isNew: false,
    kinds: new Set(rows.map((row) => row.kind as IdentityKind)),
    ...(typeof first.legacy_open_until === 'number' ? { legacyOpenUntilMs: first.legacy_open_until } : {}),
    ...(typeof first.asks_about === 'string' ? { hasQuestion: true } : {}),
  };
}

/** The person of the same mailbox at another server. To be asked about and never to be taken: any trusted server can write any mailbox id. */
export async function personToAskAbout(session: SqlSession, { kind, subject }: Identity<IdentityKind>): Promise<string | null> {
  if (kind !== 'exchange-identity') return null;
  const [row] = await session.query(sql.sameMailbox, [subject]);
  return typeof row?.person_id === 'string' ? row.person_id : null;
}

export async function addPerson(session: SqlSession, { clock, newPersonId }: StorePorts, asksAbout: string | null = null): Promise<string> {
  const id = newPersonId();
  await session.query(sql.addPerson, [id, clock(), asksAbout]);
  return id;
}

export async function attach(session: SqlSession, { kind, issuer, subject }: Identity<IdentityKind>, personId: string, { clock }: StorePorts, ordinal = 0): Promise<void> {
  const rows = await session.query(sql.attach, [kind, issuer, subject, personId, clock(), ordinal]);
  if (rows.length === 0) throw new LostRace();
}

export async function heldBy(session: SqlSession, personId: string): Promise<readonly HeldIdentity[]> {
  const rows = await session.query(sql.held, [personId]);
  return rows.map((row) => ({ kind: row.kind as IdentityKind, issuer: String(row.issuer), subject: String(row.subject), ordinal: Number(row.ordinal), linkedAtMs: Number(row.linked_at) }));
}

export const nextOrdinal = (held: readonly HeldIdentity[], kind: IdentityKind): number => Math.max(-1, ...held.filter((one) => one.kind === kind).map(({ ordinal }) => ordinal)) + 1;

export async function give(session: SqlSession, { kind, issuer, subject }: Identity<IdentityKind>, personId: string, ordinal: number): Promise<void> {
  await session.query(sql.give, [kind, issuer, subject, personId, ordinal]);
}

/** Everything of `from` goes to `into`; the id of `from`, and all that led to it, lead there at once, because they have been given out. */
export async function absorb(session: SqlSession, from: string, into: string, { holders = [] }: Pick<StorePorts, 'holders'>): Promise<void> {
  const there = [...(await heldBy(session, into))];
  for (const identity of await heldBy(session, from)) {
    const ordinal = nextOrdinal(there, identity.kind);
    await give(session, identity, into, ordinal);
    there.push({ ...identity, ordinal });
  }
  for (const statement of [sql.become, sql.leadOn, sql.answerIntern, sql.askAbout]) await session.query(statement, [from, into]);
  for (const holder of holders) await holder.mergePerson(session, from, into);
}

/** Plays `work` again when it lost a race. Rejects with its `KitError`, and `store-unavailable` for everything else. */
export async function untilDecided<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof LostRace && round < mostRounds) continue;
      throw isKitError(cause) ? cause : new KitError('store-unavailable', { cause });
    }
  }
}
