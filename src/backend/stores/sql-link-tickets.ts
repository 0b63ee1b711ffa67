import { KitError } from '../../errors/index.ts';
import type { Identity, Linked } from './identity-store.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';
import { untilDecided, type StorePorts } from './sql-identities.ts';
import { linkIn } from './sql-linking.ts';

/** What came with the ticket. The hash is of the whole token, which is not kept. */
export interface ExchangeProof {
  readonly identity: Identity<'exchange-identity'>;
  readonly tokenHash: string;
  /** After that nobody accepts the token anyway. */
  readonly expiresAtMs: number;
}

/** Tickets for linking by two proofs, and the Exchange tokens that were spent with one. Both are kept as hashes. */
export interface LinkTickets {
  /** One ticket a person: a new one takes the place of the former. */
  issue(hash: string, entra: Identity<'entra'>, expiresAtMs: number): Promise<void>;
  /**
   * Spends ticket and token, whatever comes of it, and links the two. Of two calls with one ticket, also from two processes, one
   * wins. Rejects with `link-ticket-gone`, `exchange-token-spent` or `link-conflict`.
   */
  redeem(hash: string, proof: ExchangeProof): Promise<Linked>;
}

const sql = {
  issue: `insert into link_ticket (issuer, subject, hash, expires_at) values ($1, $2, $3, $4)
    on conflict (issuer, subject) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
  take: 'delete from link_ticket where hash = $1 returning issuer, subject, expires_at',
  spend: 'insert into spent_token (hash, expires_at) values ($1, $2) on conflict do nothing returning hash',
  forgetTickets: 'delete from link_ticket where expires_at < $1',
  forgetTokens: 'delete from spent_token where expires_at < $1',
};

/** Sweeping within every call would make calls wait for one another. */
const sweepEveryMs = 60_000;

type Outcome = Linked | 'link-ticket-gone' | 'exchange-token-spent' | 'link-conflict';

async function redeemIn(session: SqlSession, hash: string, { identity, tokenHash, expiresAtMs }: ExchangeProof, ports: StorePorts): Promise<Outcome> {
  const [ticket] = await session.query(sql.take, [hash]);
  if (!ticket || Number(ticket.expires_at) <= ports.clock()) return 'link-ticket-gone';
  const [spent] = await session.query(sql.spend, [tokenHash, expiresAtMs]);
  if (!spent) return 'exchange-token-spent';
  const entra: Identity<'entra'> = { kind: 'entra', issuer: String(ticket.issuer), subject: String(ticket.subject) };
  return linkIn(session, entra, identity, { method: 'dual-proof', by: 'self' }, ports);
}

export function createLinkTickets(database: SqlDatabase, ports: StorePorts): LinkTickets {
  let sweptAt = -Infinity;
  const sweep = async (): Promise<void> => {
    const nowMs = ports.clock();
    if (Math.abs(nowMs - sweptAt) < sweepEveryMs) return;
    sweptAt = nowMs;
    await database.transaction(async (session) => {
      for (const statement of [sql.forgetTickets, sql.forgetTokens]) await session.query(statement, [nowMs]);
    });
  };
  return {
    issue: (hash, { issuer, subject }, expiresAtMs) =>
      untilDecided(async () => {
        await sweep();
        await database.transaction((session) => session.query(sql.issue, [issuer, subject, hash, expiresAtMs]));
      }),
    redeem: async (hash, proof) => {
      const outcome = await untilDecided(() => database.transaction((session) => redeemIn(session, hash, proof, ports)));
      // Not thrown inside: a transaction that rejects would give ticket and token back.
      if (typeof outcome === 'string') throw new KitError(outcome);
      return outcome;
    },
  };
}
