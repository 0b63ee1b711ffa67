import { createHash } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import type { Ledger } from '../ledger.ts';
import type { LabPerson } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { AskedClaims } from './claims-request.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface Minting {
  readonly account: LabPerson;
  /** Who asks: `azp` of the access token. */
  readonly authorizedParty: string;
  /** `azpacr`: 0 nobody proved to be that party, 1 by a secret, 2 by a certificate. Default 0. */
  readonly authenticatedBy?: '0' | '1' | '2';
  readonly audience: string;
  readonly scopeNames: readonly string[];
  readonly claims: AskedClaims;
}

export interface Mint {
  accessToken(minting: Minting): Promise<string>;
  idToken(account: LabPerson, clientId: string, nonce: string | undefined): Promise<string>;
}

/** Makes v2 tokens in the shape of learn.microsoft.com/entra/identity-platform/access-token-claims-reference. */
export function createMint(keys: SigningKeys, issuer: (tenantId: string) => string, lifetimeSeconds: number, ledger: Ledger, ports: LabPorts): Mint {
  const session = ports.uuid();
  const sign = async (account: LabPerson, audience: string, claims: JWTPayload) => {
    const { kid, privateKey } = keys.current();
    const now = Math.floor(ports.nowMs() / 1000);
    const payload: JWTPayload = {
      aud: audience,
      iss: issuer(account.tenantId),
      iat: now,
      nbf: now,
      exp: now + lifetimeSeconds,
      name: account.name,
      oid: account.objectId,
      preferred_username: account.address,
      rh: `1.${opaque(account.tenantId, audience)}.`,
      sid: session,
      sub: opaque(account.objectId, audience),
      tid: account.tenantId,
      uti: opaque(ports.uuid()).slice(0, 22),
      ver: '2.0',
      ...claims,
      lab_mark: ledger.newMark(),
    };
    return ledger.record(await new SignJWT(payload).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey));
  };
  return {
    accessToken: ({ account, audience, authenticatedBy = '0', authorizedParty, claims, scopeNames }) =>
      sign(account, audience, {
        azp: authorizedParty,
        azpacr: authenticatedBy,
        scp: scopeNames.join(' '),
        ...(account.roles ? { roles: account.roles } : {}),
        ...(claims.acrs.length === 0 ? {} : { acrs: claims.acrs }),
        ...(claims.xmsCc.length === 0 ? {} : { xms_cc: claims.xmsCc }),
        // Entra itself remembers which policies a session has met; the lab's tokens carry it.
        ...(claims.policies.length === 0 ? {} : { lab_policies: claims.policies }),
      }),
    idToken: (account, clientId, nonce) => sign(account, clientId, nonce === undefined ? {} : { nonce }),
  };
}

// Entra's `sub` is pairwise (another one per application) and `rh` and `uti` mean nothing to others; so are these.
const opaque = (...parts: string[]) => createHash('sha256').update(parts.join('|')).digest('base64url');
