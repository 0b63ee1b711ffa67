import { hash } from 'node:crypto';
import { KitError } from '../../errors/index.ts';
import type { BackendPorts } from '../ports.ts';
import type { Linked } from '../stores/identity-store.ts';
import type { LinkTickets } from '../stores/sql-link-tickets.ts';
import { clockSkewSeconds } from '../validate-token/lifetime.ts';
import { entraIdentityOf, exchangeIdentityOf, provenClaims, type ProvenCaller } from './proven-identity.ts';

/** A page fetches the ticket, asks Outlook for a token and comes back; a person who has to think has pressed the button before. */
export const ticketSeconds = 300;
/** Ten minutes. A stolen Exchange token lives for eight hours and could else take over an account for good. */
export const defaultTokenAgeSeconds = 600;

const ticketBytes = 32;
const sha256 = (text: string): string => hash('sha256', text, 'base64url');

export interface TwoProofs {
  /** A ticket for the Entra person who calls. Rejects with `entra-required`. */
  ticketFor(caller: ProvenCaller): Promise<string>;
  /**
   * Links the person of the ticket with the Exchange identity that calls. Rejects with `exchange-token-kind`, `exchange-token-stale`,
   * `exchange-token-spent`, `link-ticket-gone` and `link-conflict`.
   */
  redeem(caller: ProvenCaller, ticket: string): Promise<Linked>;
}

/** `tokenAgeSeconds`: how long ago Exchange may have made the token, by its `nbf`. */
export const linkByTwoProofs = (tickets: LinkTickets, { clock, randomBytes }: Pick<BackendPorts, 'clock' | 'randomBytes'>, tokenAgeSeconds: number): TwoProofs => ({
  async ticketFor({ proof }) {
    const entra = entraIdentityOf(proof);
    const ticket = Buffer.from(randomBytes(ticketBytes)).toString('base64url');
    await tickets.issue(sha256(ticket), entra, clock() + ticketSeconds * 1000);
    return ticket;
  },
  redeem({ credential, proof }, ticket) {
    const identity = exchangeIdentityOf(proof);
    const { nbf, exp } = provenClaims(credential);
    if (clock() / 1000 - Number(nbf) > tokenAgeSeconds) throw new KitError('exchange-token-stale');
    const expiresAtMs = (Number(exp) + clockSkewSeconds) * 1000;
    return tickets.redeem(sha256(ticket), { identity, tokenHash: sha256(credential.token), expiresAtMs });
  },
});
