import { hash } from 'node:crypto';
import type { CredentialKind, Me } from '../../contracts/wire.ts';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import { isKitError, type KitError } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import type { BackendPorts } from '../ports.ts';
import type { Identity } from '../stores/identity-store.ts';
import { authorizeEntra } from './authorize-entra.ts';
import { areSameEntraKeys, readEntraKeys } from './entra-keys.ts';
import { validateEntraToken, type EntraPrincipal } from './entra.ts';
import { keepOnce } from '../keep-once.ts';
import { validateExchangeToken, type ExchangePrincipal } from './exchange-identity.ts';
import { readExchangeKeys } from './exchange-keys.ts';
import { PublishedKeys } from './published-keys.ts';
import { trustedExchangeFor } from './trusted-exchange.ts';
import { VerifiedTokens, type Principal } from './verified-tokens.ts';

/** A token as it came, with the kind its Authorization scheme claims. Never logged, never kept. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
}

/** Who a credential stands for, once it is proven and allowed. */
export interface Proof {
  readonly identity: Identity;
  /** Issuer and subject as one text, made once a token, to look somebody up by. */
  readonly key: string;
  readonly tenant: Me['tenant'];
  readonly displayName: string | null;
  /** App roles of an Entra person; an Exchange identity has none. */
  readonly roles: readonly string[];
  /** The client declared CP1, so it understands a claims challenge. */
  readonly canBeChallenged: boolean;
  /** Since 1970; calls are still accepted a little later. */
  readonly expiresSeconds: number;
}

/** An Entra person, whatever token stands for it. */
export interface EntraPerson {
  readonly tenantId: string;
  readonly objectId: string;
}

export interface Prover {
  /** At once for a token whose key is held. */
  prove(credential: Credential): AtOnce<Proof>;
  /** Forgets every token that was proven to be of this person. */
  forget(person: EntraPerson): void;
  /** Forgets every token, and reads again the keys of every issuer that was met. */
  renew(): Promise<void>;
  /** Rejects with `metadata-unavailable` while no key of Entra can be had. */
  check(): Promise<void>;
  /** Seconds since the keys of each issuer were last read; of those that were never met, none. */
  keyAges(): ReadonlyMap<string, number>;
}

/** What is remembered of a token. The proof with it: made anew for every call it would cost more than all that is asked of it. */
interface Proven<P> {
  readonly notBeforeSeconds: number;
  readonly expiresSeconds: number;
  readonly principal: P;
  readonly proof: Proof;
}

function proven<P extends Principal>(principal: P, identity: Identity, tenant: Proof['tenant'], said: Pick<Proof, 'displayName' | 'roles' | 'canBeChallenged'>): Proven<P> {
  const { notBeforeSeconds, expiresSeconds } = principal;
  const { displayName, roles, canBeChallenged } = said;
  const proof = { identity: Object.freeze(identity), key: `${identity.issuer} ${identity.subject}`, tenant: Object.freeze(tenant), displayName, roles, canBeChallenged, expiresSeconds };
  return Object.freeze({ notBeforeSeconds, expiresSeconds, principal, proof: Object.freeze(proof) });
}

const entraTenant = keepOnce((id) => ({ kind: 'entra', id }) as const);

const entraProven = (principal: EntraPrincipal): Proven<EntraPrincipal> =>
  proven(principal, { kind: 'entra', issuer: principal.tenantId, subject: principal.objectId }, entraTenant(principal.tenantId), principal);

const exchangeProven = (principal: ExchangePrincipal): Proven<ExchangePrincipal> =>
  proven(principal, { kind: 'exchange-identity', issuer: principal.amurl, subject: principal.mailboxUserId }, { kind: 'exchange', host: new URL(principal.amurl).host }, {
    displayName: null,
    roles: Object.freeze([]),
    canBeChallenged: false,
  });

const refusedTenants = new WeakMap<object, string>();

/** The tenant of a genuine token that was refused with `cause`; `undefined` for a token that is not genuine, and for a tenant that may not come. */
export const tenantOfRefusal = (cause: object): string | undefined => refusedTenants.get(cause);

type ReportFailure = (issuer: string, cause: unknown) => void;
type Ports = Pick<BackendPorts, 'clock' | 'readDocument'>;

const defaultMost = 20_000;
const mostRemembered = ({ rememberedTokens }: BackendConfig): number => rememberedTokens ?? defaultMost;

/** Of the rules a proof depends on, so that no proof under other rules can be met again. */
const verifierOf = (kind: CredentialKind, rules: object): string => `${kind} ${hash('sha256', JSON.stringify(rules), 'base64url')}`;

function proveEntra(config: BackendConfig, { clock, readDocument }: Ports, report: ReportFailure) {
  const { entra, mode } = config;
  const keys = new PublishedKeys({
    load: () => readEntraKeys(entra.authority, readDocument, mode === 'lab' ? 'loopback' : 'public'),
    clock,
    isSame: areSameEntraKeys,
    onWithdrawn: () => tokens.forget(),
    onFailure: (cause) => report(entra.authority, cause),
  });
  const tokens = new VerifiedTokens<Proven<EntraPrincipal>>({
    verifier: verifierOf('entra', [entra.authority, entra.clientId]),
    most: mostRemembered(config),
    validate: (token, nowMs) => thenAtOnce(validateEntraToken(token, entra, keys, nowMs), entraProven),
    holdsKey: ({ principal }) => keys.holds(principal.keyId),
    checkKey: ({ principal }) => keys.find(principal.keyId),
  });
  const authorize = ({ principal, proof }: Proven<EntraPrincipal>): Proof => {
    try {
      authorizeEntra(principal, entra);
    } catch (cause) {
      if (!isKitError(cause, 'tenant-not-allowed')) refusedTenants.set(cause as KitError, principal.tenantId);
      throw cause;
    }
    return proof;
  };
  return { prove: (token: string): AtOnce<Proof> => thenAtOnce(tokens.prove(token, clock()), authorize), tokens, keys };
}

function proveExchange(config: BackendConfig, { clock, readDocument }: Ports, report: ReportFailure) {
  const { exchange, mode } = config;
  const servers = exchange.trusted.map((server) => {
    const inside = server.allowPrivateAddress ? 'inside' : 'public';
    const keys = new PublishedKeys({
      load: () => readExchangeKeys(server, readDocument, mode === 'lab' ? 'loopback' : inside),
      clock,
      isSame: (held, read) => held.equals(read),
      onWithdrawn: () => tokens.forget(({ principal }) => principal.amurl === server.amurl),
      onFailure: (cause) => report(server.amurl, cause),
    });
    return [server, keys] as const;
  });
  const keys = new Map(servers);
  const keysOf = (amurl: string) => keys.get(trustedExchangeFor(amurl, exchange.trusted, exchange.cloudHostSuffixes))!;
  const tokens = new VerifiedTokens<Proven<ExchangePrincipal>>({
    verifier: verifierOf('exchange-identity', exchange),
    most: mostRemembered(config),
    // Only servers of the map are ever asked for: the validator hands back an entry of `exchange.trusted` itself.
    validate: (token, nowMs) => thenAtOnce(validateExchangeToken(token, exchange, (server) => keys.get(server)!, nowMs), exchangeProven),
    holdsKey: ({ principal: { amurl, keyId } }) => keysOf(amurl).holds(keyId),
    checkKey: ({ principal: { amurl, keyId } }) => keysOf(amurl).find(keyId),
  });
  return { prove: (token: string): AtOnce<Proof> => thenAtOnce(tokens.prove(token, clock()), ({ proof }) => proof), tokens, keys };
}

/** Proves each kind of credential by its own rules; neither is ever tried as the other. `report` hears of keys that cannot be had. */
export function createProver(config: BackendConfig, ports: Ports, report: ReportFailure): Prover {
  const entra = proveEntra(config, ports, report);
  const exchange = proveExchange(config, ports, report);
  const proveToken = { entra: entra.prove, 'exchange-identity': exchange.prove };
  const keys = new Map<string, Pick<PublishedKeys<unknown>, 'readAgain' | 'ageSeconds'>>([[config.entra.authority, entra.keys], ...[...exchange.keys].map(([{ amurl }, known]) => [amurl, known] as const)]);
  return {
    prove: ({ kind, token }) => proveToken[kind](token),
    forget: ({ tenantId, objectId }) => entra.tokens.forget(({ principal }) => principal.tenantId === tenantId && principal.objectId === objectId),
    renew: async () => {
      for (const { tokens } of [entra, exchange]) tokens.forget();
      await Promise.all([...keys.values()].map((known) => known.readAgain()));
    },
    check: () => entra.keys.check(),
    keyAges: () => new Map([...keys].flatMap(([issuer, known]) => {
      const seconds = known.ageSeconds();
      return seconds === undefined ? [] : [[issuer, seconds]];
    })),
  };
}
