import type { Ground, Identity, Linked, KnownPerson } from './identity-store.ts';
import type { SqlSession } from './sql-database.ts';
import { appendHistory } from './sql-history.ts';
import { absorb, addPerson, attach, find, heldBy, nextOrdinal, personToAskAbout, type HeldIdentity, type StorePorts } from './sql-identities.ts';

type Other = Identity<'exchange-identity' | 'vendor'>;

/** What a link would do, looked up and not yet done. */
export type LinkPlan =
  | { readonly does: 'nothing'; readonly personId: string }
  | { readonly does: 'conflict' }
  | { readonly does: 'link' | 'move'; readonly now: KnownPerson | undefined; readonly old: KnownPerson | undefined; readonly held: readonly HeldIdentity[] };
type Doing = Extract<LinkPlan, { does: 'link' | 'move' }>;

/** The same mailbox at another server. Both proofs are there, so this is no guess any more. */
const isMove = (held: readonly HeldIdentity[], { kind, subject }: Other): boolean => kind === 'exchange-identity' && held.some((one) => one.kind === kind && one.subject === subject);

const haveOneOfAKind = (one: KnownPerson, other: KnownPerson, except?: string): boolean => [...one.kinds].some((kind) => kind !== except && other.kinds.has(kind));

export async function planLink(session: SqlSession, entra: Identity<'entra'>, other: Other): Promise<LinkPlan> {
  const now = await find(session, entra);
  const old = await find(session, other);
  if (now && now.id === old?.id) return { does: 'nothing', personId: now.id };
  const held = now ? await heldBy(session, now.id) : [];
  const moves = isMove(held, other);
  // A second one of a kind is either somebody else or a question, and two proofs do not say which.
  if (old?.kinds.has('entra') || (now?.kinds.has(other.kind) && !moves)) return { does: 'conflict' };
  if (now && old && haveOneOfAKind(now, old, moves ? other.kind : undefined)) return { does: 'conflict' };
  return { does: moves ? 'move' : 'link', now, old, held };
}

/** What an operator opened before was for somebody whom the stronger proof could not let in yet. */
const closeLegacy = 'update person set legacy_open_until = null where id = $1 and legacy_open_until is not null';
const ask = 'update person set asks_about = $2 where id = $1 and asks_about is null';

interface Joined {
  readonly personId: string;
  /** The person that became this one. */
  readonly from?: string;
  /** The person who has the same mailbox at another server, and of whom neither proof speaks. */
  readonly asksAbout?: string;
}

async function attachBoth(session: SqlSession, entra: Identity<'entra'>, other: Other, { now, old, held }: Doing, ports: StorePorts): Promise<Joined> {
  const personId = now?.id ?? old?.id ?? (await addPerson(session, ports));
  const known = old ? null : await personToAskAbout(session, other);
  if (!now) await attach(session, entra, personId, ports);
  if (!old) await attach(session, other, personId, ports, nextOrdinal(held, other.kind));
  if (known === null || known === personId) return { personId };
  await session.query(ask, [personId, known]);
  return { personId, asksAbout: known };
}

/** Who is meant stays under the id that the older data hang on: of a mailbox that moved, the id it was known by before. */
async function join(session: SqlSession, entra: Identity<'entra'>, other: Other, doing: Doing, ports: StorePorts): Promise<Joined> {
  const { does, now, old } = doing;
  if (!now || !old) return attachBoth(session, entra, other, doing, ports);
  const [from, personId] = does === 'move' ? [old.id, now.id] : [now.id, old.id];
  await absorb(session, from, personId, ports);
  return { personId, from };
}

/** Attaches both to one person and writes it down, in the transaction of `session`; a conflict changes nothing. */
export async function linkIn(session: SqlSession, entra: Identity<'entra'>, other: Other, ground: Ground, ports: StorePorts): Promise<Linked | 'link-conflict'> {
  const plan = await planLink(session, entra, other);
  if (plan.does === 'conflict') return 'link-conflict';
  if (plan.does === 'nothing') return { personId: plan.personId, isNew: false };
  const { personId, from = null, asksAbout } = await join(session, entra, other, plan, ports);
  if (other.kind === 'exchange-identity') await session.query(closeLegacy, [personId]);
  const told = { personId, kind: other.kind, issuer: other.issuer, tenantId: entra.issuer };
  await appendHistory(session, ports.clock(), ground, { ...told, event: plan.does === 'move' ? 'moved' : 'linked', otherPersonId: from });
  if (asksAbout !== undefined) await appendHistory(session, ports.clock(), ground, { ...told, event: 'question-asked', otherPersonId: asksAbout });
  return { personId, isNew: true };
}
