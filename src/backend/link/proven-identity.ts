import { KitError } from '../../errors/index.ts';
import type { Identity } from '../stores/identity-store.ts';
import { readCompactToken } from '../validate-token/compact-token.ts';
import type { Credential, Proof } from '../validate-token/prove.ts';
import type { JsonObject } from '../validate-token/strict-json.ts';

type Proven = Pick<Proof, 'identity'>;

/** What linking needs of whoever calls. */
export interface ProvenCaller {
  readonly credential: Pick<Credential, 'token'>;
  readonly proof: Proven;
}

/** Throws `entra-required` for whoever came with another kind of proof. */
export function entraIdentityOf({ identity: { kind, issuer, subject } }: Proven): Identity<'entra'> {
  if (kind !== 'entra') throw new KitError('entra-required');
  return { kind, issuer, subject };
}

/** Throws `exchange-token-kind` for whoever came with another kind of proof. */
export function exchangeIdentityOf({ identity: { kind, issuer, subject } }: Proven): Identity<'exchange-identity'> {
  if (kind !== 'exchange-identity') throw new KitError('exchange-token-kind');
  return { kind, issuer, subject };
}

/** Claims of a credential that `authenticate` has proven within the same call; of no other. */
export const provenClaims = ({ token }: Pick<Credential, 'token'>): JsonObject => readCompactToken(token).payload;
