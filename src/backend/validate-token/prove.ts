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
import { VerifiedTokens } from './verified-tokens.ts';

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

/** Remembered with the token: made anew for every call it would cost more than all that is asked of it. */
interface WithProof {
  readonly proof: Proof;
}

const withProof = <P>(principal: P, identity: Identity, tenant: Proof['tenant'], said: Pick<Proof, 'displayName' | 'roles' | 'canBeChallenged' | 'expiresSeconds'>): P & WithProof => {
  const { displayName, roles, canBeChallenged, expiresSeconds } = said;
  const proof = { identity: Object.freeze(identity), key: `${identity.issuer} ${identity.subject}`, tenant: Object.freeze(tenant), displayName, roles, canBeChallenged, expiresSeconds };
  return Object.freeze({ ...principal, proof: Object.freeze(proof) });
};

const entraTenant = keepOnce((id) => ({ kind: 'entra', id }) as const);

const withEntraProof = (principal: EntraPrincipal): EntraPrincipal & WithProof =>
  withProof(principal, { kind: 'entra', issuer: principal.tenantId, subject: principal.objectId }, entraTenant(principal.tenantId), principal);

const withExchangeProof = (principal: ExchangePrincipal): ExchangePrincipal & WithProof =>
  withProof(principal, { kind: 'exchange-identity', issuer: principal.amurl, subject: principal.mailboxUserId }, { kind: 'exchange', host: new URL(principal.amurl).host }, {
    displayName: null,
    roles: Object.freeze([]),
    canBeChallenged: false,
    expiresSeconds: principal.expiresSeconds,
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
  const tokens = new VerifiedTokens<EntraPrincipal & WithProof>({
    verifier: verifierOf('entra', [entra.authority, entra.clientId]),
    most: mostRemembered(config),
    validate: (token, nowMs) => thenAtOnce(validateEntraToken(token, entra, keys, nowMs), withEntraProof),
    holdsKey: ({ keyId }) => keys.holds(keyId),
    checkKey: ({ keyId }) => keys.find(keyId),
  });
  const authorize = (principal: EntraPrincipal & WithProof): Proof => {
    try {
      authorizeEntra(principal, entra);
    } catch (cause) {
      if (!isKitError(cause, 'tenant-not-allowed')) refusedTenants.set(cause as KitError, principal.tenantId);
      throw cause;
    }
    return principal.proof;
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
      onWithdrawn: () => tokens.forget(({ amurl }) => amurl === server.amurl),
      onFailure: (cause) => report(server.amurl, cause),
    });
    return [server, keys] as const;
  });
  const keys = new Map(servers);
  const keysOf = (amurl: string) => keys.get(trustedExchangeFor(amurl, exchange.trusted, exchange.cloudHostSuffixes))!;
  const tokens = new VerifiedTokens<ExchangePrincipal & WithProof>({
    verifier: verifierOf('exchange-identity', exchange),
    most: mostRemembered(config),
    // Only servers of the map are ever asked for: the validator hands back an entry of `exchange.trusted` itself.
    validate: (token, nowMs) => thenAtOnce(validateExchangeToken(token, exchange, (server) => keys.get(server)!, nowMs), withExchangeProof),
    holdsKey: ({ amurl, keyId }) => keysOf(amurl).holds(keyId),
    checkKey: ({ amurl, keyId }) => keysOf(amurl).find(keyId),
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
    forget: ({ tenantId, objectId }) => entra.tokens.forget((principal) => principal.tenantId === tenantId && principal.objectId === objectId),
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
