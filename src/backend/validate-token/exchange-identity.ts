import type { KeyObject } from 'node:crypto';
import type { TrustedExchange } from '../../contracts/deployment.ts';
import { KitError } from '../../errors/index.ts';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import { readCompactToken } from './compact-token.ts';
import { isGuid } from '../../contracts/guid.ts';
import { checkLifetime } from './lifetime.ts';
import type { KeySource } from './published-keys.ts';
import { isJsonObject, parseStrictObject, type JsonObject } from './strict-json.ts';
import { trustedExchangeFor } from './trusted-exchange.ts';
import { verifySignature } from './verify-signature.ts';

/** Which Exchange Servers are believed, and for which pages their tokens must have been made. */
export interface ExchangeRules {
  readonly trusted: readonly TrustedExchange[];
  readonly audiences: readonly string[];
  readonly cloudHostSuffixes: readonly string[];
}

export interface ExchangePrincipal {
  readonly amurl: string;
  /** `msexchuid` in the one spelling we keep. */
  readonly mailboxUserId: string;
  readonly notBeforeSeconds: number;
  readonly expiresSeconds: number;
  readonly keyId: string;
}

/** Exchange itself as issuer; the realm after `@` is the server's own domain or the tenant. */
const exchangeIssuer = /^00000002-0000-0ff1-ce00-000000000000@[^\s@]{1,253}$/;

/** Microsoft shows `msexchuid` both as `<guid>@<domain>` and as a bare GUID: one person, so one spelling. */
export const normalizeMailboxUserId = (msexchuid: unknown): string | undefined => {
  const id = typeof msexchuid === 'string' ? msexchuid.split('@', 1)[0]?.toLowerCase() : undefined;
  return isGuid(id) ? id : undefined;
};

/** Documented as an object, seen as JSON text. */
function contextOf(claims: JsonObject): JsonObject {
  const context = typeof claims.appctx === 'string' ? parseStrictObject(claims.appctx) : claims.appctx;
  if (!isJsonObject(context) || context.version !== 'ExIdTok.V1') throw new KitError('exchange-token-kind');
  return context;
}

/** Exchange writes times as digits in quotes; nothing else is taken for a number. */
const timeOf = (claim: unknown): unknown => (typeof claim === 'string' && /^\d{1,12}$/.test(claim) ? Number(claim) : claim);

/**
 * Proves an Exchange identity token: a function of token, rules, keys per server and time (`nowMs`, milliseconds). `amurl` is
 * compared with the configured servers before any key is asked for. Throws `exchange-token-kind`, the `amurl-...` errors,
 * `cloud-exchange-token`, `token-...` and `metadata-unavailable`, or rejects where a key must be waited for.
 */
export function validateExchangeToken(token: string, rules: ExchangeRules, keysOf: (server: TrustedExchange) => KeySource<KeyObject>, nowMs: number): AtOnce<ExchangePrincipal> {
  const { header, payload: claims } = readCompactToken(token);
  const context = contextOf(claims);
  const { typ, x5t: keyId } = header;
  if (typ !== 'JWT' || typeof keyId !== 'string') throw new KitError('exchange-token-kind');
  const server = trustedExchangeFor(context.amurl, rules.trusted, rules.cloudHostSuffixes);
  return thenAtOnce(keysOf(server).find(keyId), (key) => {
    verifySignature(token, key);
    return principalOf({ claims, context, keyId }, server, rules, nowMs);
  });
}

interface Said {
  readonly claims: JsonObject;
  readonly context: JsonObject;
  readonly keyId: string;
}

/** Of claims whose signature holds. */
function principalOf({ claims, context, keyId }: Said, server: TrustedExchange, rules: ExchangeRules, nowMs: number): ExchangePrincipal {
  if (typeof claims.iss !== 'string' || !exchangeIssuer.test(claims.iss)) throw new KitError('token-issuer');
  if (typeof claims.aud !== 'string' || !rules.audiences.includes(claims.aud)) throw new KitError('token-audience');
  const { nbf, exp } = checkLifetime({ nbf: timeOf(claims.nbf), exp: timeOf(claims.exp) }, nowMs);
  const mailboxUserId = normalizeMailboxUserId(context.msexchuid);
  if (mailboxUserId === undefined) throw new KitError('token-subject');
  return Object.freeze({ amurl: server.amurl, mailboxUserId, notBeforeSeconds: nbf, expiresSeconds: exp, keyId });
}
