import { hash } from 'node:crypto';
import { KitError } from '../../errors/index.ts';
import type { Ground, Identity } from './identity-store.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';
import { untilDecided, type StorePorts } from './sql-identities.ts';
import { linkIn, planLink } from './sql-linking.ts';

/** A row that may be applied: both sides are known to be the admin's to map. */
export interface Pair {
  readonly line: number;
  readonly entra: Identity<'entra'>;
  readonly other: Identity<'exchange-identity' | 'vendor'>;
}

export interface PairOutcome {
  readonly line: number;
  /** `unknown`: nobody ever came with that mailbox, so there is no account to keep. */
  readonly outcome: 'would-link' | 'linked' | 'already' | 'conflict' | 'unknown';
  /** Under which id both are known after that. */
  readonly person: string | null;
  /** The id of a second person that becomes another name of `person`, where both sides came already. */
  readonly former: string | null;
}

/** What is reviewed is what is done: the digest covers each pair, what it would do and to whom. */
export interface Mappings {
  report(pairs: readonly Pair[]): Promise<{ readonly outcomes: readonly PairOutcome[]; readonly digest: string }>;
  /** Links all or none. Rejects with `mapping-changed` when the report of now has another digest. */
  apply(pairs: readonly Pair[], digest: string, ground: Ground): Promise<readonly PairOutcome[]>;
}

async function outcomeOf(session: SqlSession, { line, entra, other }: Pair, claimed: Set<string>): Promise<PairOutcome> {
  const plan = await planLink(session, entra, other);
  const nothing = { line, person: null, former: null };
  if (plan.does === 'nothing') return { ...nothing, outcome: 'already', person: plan.personId };
  if (plan.does === 'conflict') return { ...nothing, outcome: 'conflict' };
  const { now, old, does } = plan;
  if (other.kind === 'exchange-identity' && !old) return { ...nothing, outcome: 'unknown' };
  // Two people of the file cannot both become the person who is known.
  if (old && claimed.has(old.id)) return { ...nothing, outcome: 'conflict' };
  if (old) claimed.add(old.id);
  const [stays, goes] = does === 'move' ? [now, old] : old ? [old, now] : [now, undefined];
  return { line, outcome: 'would-link', person: stays?.id ?? null, former: goes?.id ?? null };
}

async function outcomesOf(session: SqlSession, pairs: readonly Pair[]): Promise<PairOutcome[]> {
  const claimed = new Set<string>();
  const outcomes: PairOutcome[] = [];
  for (const pair of pairs) outcomes.push(await outcomeOf(session, pair, claimed));
  return outcomes;
}

const digestOf = (pairs: readonly Pair[], outcomes: readonly PairOutcome[]): string =>
  hash('sha256', JSON.stringify(pairs.map(({ line, entra, other }, index) => [line, entra.issuer, entra.subject, other.kind, other.issuer, other.subject, outcomes[index]])), 'base64url');

async function applyIn(session: SqlSession, pairs: readonly Pair[], digest: string, ground: Ground, ports: StorePorts): Promise<readonly PairOutcome[]> {
  const outcomes = await outcomesOf(session, pairs);
  if (digestOf(pairs, outcomes) !== digest) throw new KitError('mapping-changed');
  const done: PairOutcome[] = [];
  for (const [index, { entra, other }] of pairs.entries()) {
    const before = outcomes[index]!;
    const linked = before.outcome === 'would-link' ? await linkIn(session, entra, other, ground, ports) : undefined;
    // Another row of the same file came between; then the file is to be reviewed, not half of it applied.
    if (linked === 'link-conflict') throw new KitError('mapping-changed');
    done.push(linked ? { ...before, outcome: 'linked', person: linked.personId } : before);
  }
  return done;
}

export const createMappings = (database: SqlDatabase, ports: StorePorts): Mappings => ({
  report: (pairs) =>
    untilDecided(() =>
      database.transaction(async (session) => {
        const outcomes = await outcomesOf(session, pairs);
        return { outcomes, digest: digestOf(pairs, outcomes) };
      }),
    ),
  apply: (pairs, digest, ground) => untilDecided(() => database.transaction((session) => applyIn(session, pairs, digest, ground, ports))),
});
