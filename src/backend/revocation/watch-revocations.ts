import type { TrustedExchange } from '../../contracts/deployment.ts';
import { KitError } from '../../errors/index.ts';
import type { Revocation, RevocationStore } from '../stores/sql-revocations.ts';
import { readCompactToken } from '../validate-token/compact-token.ts';
import type { Credential, Proof, Prover } from '../validate-token/prove.ts';
import { hashOfToken } from './token-hash.ts';

/** How long a revocation takes to reach every instance, at most, while the store answers. */
export const readEveryMs = 5_000;

interface Ports {
  readonly clock: () => number;
  readonly log: { warn(values: object, message: string): void };
  /** A server that is named for a tenant is refused with it. Default: none. */
  readonly trusted?: readonly Pick<TrustedExchange, 'amurl' | 'tenantId'>[];
}

interface Watch extends Pick<Prover, 'prove'> {
  /** Reads now what the table holds. Rejects with `store-unavailable`; what was known stays in force then. */
  read(): Promise<void>;
  close(): void;
}

type Refused = ReadonlyMap<string, Revocation>;
const keyOf = (what: Revocation['what'], value: string): string => `${what} ${value}`;

/** A key stands under `kid` with Entra and under `x5t` with Exchange. */
const keyIdsOf = (token: string): string[] => {
  const { kid, x5t } = readCompactToken(token).header;
  return [kid, x5t].filter((id) => typeof id === 'string');
};

function refuse({ token }: Credential, { identity }: Proof, tenantId: string | undefined, refused: Refused, nowMs: number): void {
  const isRefused = (what: Revocation['what'], value: string): boolean => (refused.get(keyOf(what, value))?.until ?? 0) > nowMs;
  if (isRefused('token', hashOfToken(token)) || keyIdsOf(token).some((id) => isRefused('key', id))) throw new KitError('token-revoked');
  const isBlocked = isRefused('person', `${identity.issuer} ${identity.subject}`) || (tenantId !== undefined && isRefused('tenant', tenantId));
  if (isBlocked) throw new KitError('access-blocked');
}

/**
 * A prover that also refuses what is revoked: `token-revoked` for a token or its key, `access-blocked` for a person or tenant. The
 * table is read now and every 5 s; calls never wait for it, and cost nothing while nothing is revoked. Rejects with `store-unavailable`.
 */
export async function watchRevocations(prover: Pick<Prover, 'prove' | 'renew'>, store: Pick<RevocationStore, 'current'>, { clock, log, trusted = [] }: Ports): Promise<Watch> {
  const tenants = new Map(trusted.map(({ amurl, tenantId }) => [amurl, tenantId]));
  let refused: Refused = new Map();
  let followed: ReadonlySet<string> = new Set();
  let asked = 0;
  let answered = 0;
  const read = async (): Promise<void> => {
    const mine = ++asked;
    const current = await store.current();
    // A slow store may answer a later question first: what it knew before must not let in again who is refused by now.
    if (mine < answered) return;
    answered = mine;
    const isNew = current.filter(({ id }) => !followed.has(id));
    refused = new Map(current.filter(({ what }) => what !== 'remembered').map((revocation) => [keyOf(revocation.what, revocation.value), revocation]));
    followed = new Set(current.map(({ id }) => id));
    for (const { id, what, reason } of isNew) log.warn({ revocation: id, what, reason }, 'revoked');
    if (isNew.some(({ what }) => what === 'remembered')) await prover.renew();
  };
  await read();
  const timer = setInterval(() => void read().catch((err: unknown) => log.warn({ err }, 'revocations-unread')), readEveryMs).unref();
  const proveAndRefuse = async (credential: Credential): Promise<Proof> => {
    const proof = await prover.prove(credential);
    const { kind, issuer } = proof.identity;
    refuse(credential, proof, kind === 'entra' ? issuer : tenants.get(issuer), refused, clock());
    return proof;
  };
  return {
    prove: (credential) => (refused.size === 0 ? prover.prove(credential) : proveAndRefuse(credential)),
    read,
    close: () => clearInterval(timer),
  };
}
