import { KitError } from '../../errors/index.ts';
import { readCompactToken } from './compact-token.ts';
import type { EntraKey } from './entra-keys.ts';
import { isGuid } from '../../contracts/guid.ts';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import { keepOnce } from '../keep-once.ts';
import { checkLifetime } from './lifetime.ts';
import type { KeySource } from './published-keys.ts';
import type { JsonObject } from './strict-json.ts';
import { verifySignature } from './verify-signature.ts';

/** What an access token must be for, and of whom. */
export interface EntraIdentityRules {
  /** Origin of the login service, e.g. `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Our API's client id: the `aud` of its version 2 tokens. */
  readonly clientId: string;
}

/** What a genuine token says; whether that is enough is judged by `authorizeEntra`, anew on every call. */
export interface EntraPrincipal {
  readonly tenantId: string;
  readonly objectId: string;
  readonly clientId: string | undefined;
  readonly isAppOnly: boolean;
  readonly scopes: readonly string[];
  /** App roles, as assigned by an admin of the person's own tenant. */
  readonly roles: readonly string[];
  readonly authenticationContexts: readonly string[];
  /** The client declared CP1, so it understands a claims challenge. */
  readonly canBeChallenged: boolean;
  readonly displayName: string | null;
  readonly notBeforeSeconds: number;
  readonly expiresSeconds: number;
  readonly keyId: string;
}

const longestName = 256;
/** Asked for genuine tokens only, so that nobody else can fill them. */
const once = keepOnce((text) => text);
const scopesOnce = keepOnce((text) => Object.freeze(words(text)));
const none: readonly string[] = Object.freeze([]);
const frozen = (claimed: readonly string[]): readonly string[] => (claimed.length === 0 ? none : Object.freeze(claimed));
const words = (claim: unknown): readonly string[] => (typeof claim === 'string' ? claim.split(' ').filter(Boolean) : []);
const list = (claim: unknown): readonly string[] => (Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : words(claim));

interface Origin {
  readonly tenantId: string;
  readonly issuer: string;
}

/**
 * Audience, version and issuer are looked at before the signature: a Graph token never verifies for anybody else (its header
 * carries a `nonce`), and its sender shall read "for another service" and not "wrong signature". All are refused either way.
 */
function checkOrigin(claims: JsonObject, rules: EntraIdentityRules): Origin {
  if (claims.aud !== rules.clientId) throw new KitError('token-audience');
  if (claims.ver !== '2.0') throw new KitError('token-version');
  if (typeof claims.iss !== 'string' || !claims.iss.startsWith(`${rules.authority}/`)) throw new KitError('token-issuer');
  if (!isGuid(claims.tid) || claims.iss !== `${rules.authority}/${claims.tid}/v2.0`) throw new KitError('token-tenant');
  return { tenantId: claims.tid, issuer: claims.iss };
}

function keyIdOf(kid: unknown): string {
  if (typeof kid !== 'string' || kid === '') throw new KitError('token-malformed');
  return kid;
}

function keyFor({ tenantId, issuer }: Origin, found: readonly EntraKey[]): EntraKey {
  const mayUse = (key: EntraKey): boolean => key.issuer === undefined || key.issuer.replace('{tenantid}', tenantId) === issuer;
  const [key, ...more] = found.filter(mayUse);
  if (!key || more.length > 0) throw new KitError('token-key-unknown');
  return key;
}

/** A version 2 ID token names no client that asked (`azp`) and no `scp`; `roles` may stand in both, and its `aud` is an access token's. */
const isIdToken = (claims: JsonObject): boolean => claims.nonce !== undefined || (claims.scp === undefined && claims.azp === undefined && claims.idtyp !== 'app');

/**
 * Proves an Entra version 2 access token: a function of token, rules, keys and time (`nowMs`, milliseconds), so a cache
 * stands before it. At once where the key is held. Throws or rejects with the `token-...` errors, and `metadata-unavailable` when
 * the keys cannot be had. https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function validateEntraToken(token: string, rules: EntraIdentityRules, keys: KeySource<readonly EntraKey[]>, nowMs: number): AtOnce<EntraPrincipal> {
  const { header, payload: claims } = readCompactToken(token);
  const origin = checkOrigin(claims, rules);
  const keyId = keyIdOf(header.kid);
  return thenAtOnce(keys.find(keyId), (found) => {
    verifySignature(token, keyFor(origin, found).verifyWith);
    return principalOf(claims, origin.tenantId, keyId, nowMs);
  });
}

/** Of claims whose signature holds. */
function principalOf(claims: JsonObject, tenantId: string, keyId: string, nowMs: number): EntraPrincipal {
  const { nbf, exp } = checkLifetime({ nbf: claims.nbf, exp: claims.exp }, nowMs);
  if (isIdToken(claims)) throw new KitError('token-is-id-token');
  if (!isGuid(claims.oid)) throw new KitError('token-subject');
  return Object.freeze({
    tenantId: once(tenantId),
    objectId: claims.oid,
    clientId: typeof claims.azp === 'string' ? once(claims.azp) : undefined,
    // `idtyp` is an optional claim, so its absence proves nothing: without `scp` no person stands behind the token.
    isAppOnly: claims.idtyp === 'app' || claims.scp === undefined,
    scopes: typeof claims.scp === 'string' ? scopesOnce(claims.scp) : none,
    roles: frozen(list(claims.roles)),
    authenticationContexts: frozen(list(claims.acrs)),
    canBeChallenged: list(claims.xms_cc).some((capability) => capability.toLowerCase() === 'cp1'),
    displayName: typeof claims.name === 'string' ? claims.name.slice(0, longestName) : null,
    notBeforeSeconds: nbf,
    expiresSeconds: exp,
    keyId: once(keyId),
  });
}
