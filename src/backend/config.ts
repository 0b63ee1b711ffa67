import type { TrustedExchange } from '../contracts/deployment.ts';
import { KitError } from '../errors/index.ts';
import type { VerifiedEmailDomain } from './link/link-vendor-account.ts';
import { isLoopback } from './is-loopback.ts';
import { areProxies } from './http/trusted-proxies.ts';
import { credentialChecks } from './on-behalf-of/client-credential.ts';
import type { OnBehalfOfConfig } from './on-behalf-of/graph.ts';
import type { Retention } from './migration-progress/keep-within.ts';
import { databaseUrlChecks } from './stores/database-url.ts';
import { isSigningCertificate } from './validate-token/exchange-keys.ts';
import { isGuid } from '../contracts/guid.ts';
import { isCloudHost } from './validate-token/trusted-exchange.ts';

/** Everything the backend must be told. `configFromEnvironment` makes it for production, the lab makes its own. */
export interface BackendConfig {
  /** `port` 0 takes any free one. */
  readonly listen: { readonly host: string; readonly port: number };
  readonly entra: {
    /** Origin of the login service. */
    readonly authority: string;
    readonly clientId: string;
    /** Name of the scope alone, without `api://.../`. */
    readonly scopeName: string;
    /** `any`: every work or school tenant. Personal accounts come only where their tenant is listed. */
    readonly allowedTenants: 'any' | readonly string[];
    /** Client ids accepted in `azp` besides `clientId`. */
    readonly allowedClientIds: readonly string[];
    /** Tenants in which the operator's app role counts. Default: none. */
    readonly operatorTenants?: readonly string[] | undefined;
    /** `c1` to `c99`. Default: none. Not beside trusted Exchange Servers: their tokens carry no such proof and would go around it. */
    readonly requiredAuthenticationContext?: string | undefined;
  };
  readonly exchange: {
    readonly trusted: readonly TrustedExchange[];
    /** Page addresses accepted in `aud`. */
    readonly audiences: readonly string[];
    /** With the leading dot. */
    readonly cloudHostSuffixes: readonly string[];
  };
  /** Origins of the pages that may call. */
  readonly allowedOrigins: readonly string[];
  /** Path of the SQLite file, or `:memory:` in the lab. Either this or `databaseUrl`. */
  readonly storeFile?: string | undefined;
  /** `postgres://...`: several instances may share it. Holds the password. */
  readonly databaseUrl?: string | undefined;
  /** How many connections to PostgreSQL this instance holds at most. Default: 10. */
  readonly databaseConnections?: number | undefined;
  /** How many proven tokens of each kind are remembered, each no longer than it lives; 0: every call is validated in full. Default: 20,000. */
  readonly rememberedTokens?: number | undefined;
  /** Of how many persons it is remembered for 30 s whose an Entra identity is; 0: every call looks it up. Default: 50,000. */
  readonly rememberedPersons?: number | undefined;
  /** Addresses and networks (CIDR) of the proxies before us, whose `X-Forwarded-For` is believed. Default: none, the peer is the caller. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Requests a minute, of one address before anything is proven and of one person after. 0: not limited, which is the default. */
  readonly limits?: { readonly requestsPerAddress: number; readonly requestsPerPerson: number } | undefined;
  readonly linking?: {
    /** How old an Exchange token may be that links two accounts, by its `nbf`. 60 to 28,800 (its whole life); default: 600. */
    readonly tokenAgeSeconds?: number | undefined;
    /** Domains whose addresses, when Entra says that they are verified, may lead to a vendor's account. Default: none, and the way is closed. */
    readonly verifiedEmailDomains?: readonly VerifiedEmailDomain[] | undefined;
  } | undefined;
  /** How Microsoft Graph is asked on a person's behalf. Default: not at all, and the routes that need it say so. */
  readonly onBehalfOf?: OnBehalfOfConfig | undefined;
  /** How many days counts of migration progress are kept; `visitDays` 0: nothing is counted. Default: 90 for single persons, 730 for totals. */
  readonly counting?: Retention | undefined;
  /** Where metrics are read, by an address of their own; `port` 0 takes any free one. Default: none are kept. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined;
  /** How long an instance that is told to stop goes on answering, so that the load balancer learns of it first. 0 to 300; default: 0. */
  readonly drainSeconds?: number | undefined;
  /** `lab` takes loopback addresses only, also without TLS; `production` takes none of them. */
  readonly mode: 'production' | 'lab';
}

type Check = readonly [name: string, isRight: boolean, expected: string];

function isUsableUrl(value: string, mode: BackendConfig['mode']): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  if (username || password || hash) return false;
  return mode === 'lab' ? /^https?:$/.test(protocol) && isLoopback(hostname) : protocol === 'https:' && !isLoopback(hostname);
}

const isUsableOrigin = (value: string, mode: BackendConfig['mode']): boolean => isUsableUrl(value, mode) && new URL(value).origin === value;

function entraChecks({ entra, exchange, mode }: BackendConfig, kind: string): Check[] {
  const { allowedTenants: tenants, requiredAuthenticationContext: context } = entra;
  return [
    ['entra.authority', isUsableOrigin(entra.authority, mode), `${kind} origin`],
    ['entra.clientId', isGuid(entra.clientId), 'GUID in lower case'],
    ['entra.scopeName', /^[\w.-]+$/.test(entra.scopeName), 'name of a scope without its api:// part'],
    ['entra.allowedTenants', tenants === 'any' || (tenants.length > 0 && tenants.every(isGuid)), '"any" or GUIDs in lower case'],
    ['entra.operatorTenants', (entra.operatorTenants ?? []).every(isGuid), 'GUIDs in lower case'],
    ['entra.allowedClientIds', entra.allowedClientIds.every(isGuid), 'GUIDs in lower case'],
    ['entra.requiredAuthenticationContext', context === undefined || /^c[1-9]\d?$/.test(context), 'c1 to c99'],
    ['entra.requiredAuthenticationContext', context === undefined || exchange.trusted.length === 0, 'none while exchange.trusted names a server, whose tokens would go around it'],
  ];
}

function exchangeChecks({ exchange, mode }: BackendConfig, kind: string): Check[] {
  const { trusted, audiences, cloudHostSuffixes } = exchange;
  const servers = trusted.flatMap(({ amurl, certificates }, index): Check[] => [
    [`exchange.trusted[${index}].certificates`, certificates === undefined || (certificates.length > 0 && certificates.every(isSigningCertificate)), 'PEM certificates with an RSA key of 2048 bits or more'],
    [`exchange.trusted[${index}].amurl`, isUsableUrl(amurl, mode), `${kind} URL`],
    [`exchange.trusted[${index}].amurl`, trusted.findIndex((server) => server.amurl === amurl) === index, 'address that no server before it has, whose settings would count for both'],
    [`exchange.trusted[${index}].amurl`, !URL.canParse(amurl) || !isCloudHost(new URL(amurl).hostname, cloudHostSuffixes), 'server of your own, since cloud tokens are not accepted'],
  ]);
  return [
    ...servers,
    ['exchange.audiences', audiences.every((page) => isUsableUrl(page, mode)), `${kind} URLs`],
    ['exchange.audiences', trusted.length === 0 || audiences.length > 0, 'at least one page when a server is trusted'],
    ['exchange.cloudHostSuffixes', cloudHostSuffixes.every((suffix) => /^\.[a-z\d.-]+$/.test(suffix)), 'lower case suffixes with a leading dot'],
  ];
}

function storeChecks({ storeFile, databaseUrl, databaseConnections = 1, mode }: BackendConfig): Check[] {
  const connections: Check = ['databaseConnections', Number.isInteger(databaseConnections) && databaseConnections > 0 && databaseConnections <= 1_000, 'whole number from 1 to 1000'];
  if (databaseUrl === undefined) return [['storeFile', !!storeFile && (mode === 'lab' || storeFile !== ':memory:'), 'path of a file'], connections];
  return [['storeFile', storeFile === undefined, 'none beside databaseUrl: persons live in one place'], ...databaseUrlChecks(databaseUrl).map((check): Check => ['databaseUrl', ...check]), connections];
}

const isWholeNumber = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const mostRequestsPerMinute = 1_000_000;

function operationChecks({ trustedProxies = [], limits, drainSeconds = 0, metrics, mode }: BackendConfig): Check[] {
  const { requestsPerAddress, requestsPerPerson } = { requestsPerAddress: 0, requestsPerPerson: 0, ...limits };
  const perMinute = `whole number from 0 to ${mostRequestsPerMinute}`;
  return [
    ['trustedProxies', areProxies(trustedProxies), 'addresses and networks in CIDR notation, neither a count nor everybody'],
    ['metrics.host', metrics === undefined || (mode === 'lab' ? isLoopback(metrics.host) : metrics.host !== ''), mode === 'lab' ? 'loopback address' : 'address to listen on'],
    ['metrics.port', metrics === undefined || isWholeNumber(metrics.port, 0, 65_535), 'whole number from 0 to 65535'],
    ['drainSeconds', isWholeNumber(drainSeconds, 0, 300), 'whole number from 0 to 300'],
    ['limits.requestsPerAddress', isWholeNumber(requestsPerAddress, 0, mostRequestsPerMinute), perMinute],
    ['limits.requestsPerPerson', isWholeNumber(requestsPerPerson, 0, mostRequestsPerMinute), perMinute],
  ];
}

function countingChecks({ counting = { visitDays: 0, totalDays: 0 } }: BackendConfig): Check[] {
  const { visitDays, totalDays } = counting;
  return [
    ['counting.visitDays', isWholeNumber(visitDays, 0, 3_660), 'whole number from 0 to 3660'],
    ['counting.totalDays', isWholeNumber(totalDays, visitDays, 3_660), 'whole number from counting.visitDays to 3660'],
  ];
}

const areBoundOnce = (domains: readonly VerifiedEmailDomain[]): boolean =>
  new Set(domains.map(({ domain }) => domain)).size === domains.length && domains.every(({ domain, tenantId }) => /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(domain) && isGuid(tenantId));

const linkChecks = ({ linking, exchange }: BackendConfig): Check[] => [
  ['linking.verifiedEmailDomains', areBoundOnce(linking?.verifiedEmailDomains ?? []), 'domains in lower case, each once with the GUID of its tenant'],
  ['linking.tokenAgeSeconds', isWholeNumber(linking?.tokenAgeSeconds ?? 60, 60, 28_800), 'whole number from 60 to 28800'],
  ...exchange.trusted.map(({ tenantId }, index): Check => [`exchange.trusted[${index}].tenantId`, tenantId === undefined || isGuid(tenantId), 'GUID in lower case']),
];

function onBehalfOfChecks({ onBehalfOf, mode }: BackendConfig, kind: string): Check[] {
  if (!onBehalfOf) return [];
  return [['onBehalfOf.graph', isUsableOrigin(onBehalfOf.graph, mode), `${kind} origin`], ...credentialChecks(onBehalfOf.credential)];
}

/** About 600 MB of tokens and 500 MB of persons; room for tokens is taken at start. */
const mostRemembered = 1_000_000;

/**
 * Throws one `configuration-invalid` that names every problem, those in `known` first. `nodeEnv` is `NODE_ENV`: the lab never runs
 * where it is `production`.
 */
export function checkConfig(config: BackendConfig, nodeEnv: string | undefined, known: readonly string[] = []): void {
  const { listen, mode, allowedOrigins, rememberedTokens = 0, rememberedPersons = 0 } = config;
  const kind = mode === 'lab' ? 'loopback' : 'https, not loopback,';
  const checks: Check[] = [
    ['mode', mode !== 'lab' || nodeEnv !== 'production', '"production" where NODE_ENV is production'],
    ['listen.host', mode === 'lab' ? isLoopback(listen.host) : listen.host !== '', mode === 'lab' ? 'loopback address' : 'address to listen on'],
    ['listen.port', Number.isInteger(listen.port) && listen.port >= 0 && listen.port <= 65_535, 'whole number from 0 to 65535'],
    ...entraChecks(config, kind),
    ...exchangeChecks(config, kind),
    ...onBehalfOfChecks(config, kind),
    ['allowedOrigins', allowedOrigins.every((origin) => isUsableOrigin(origin, mode)), `${kind} origins`],
    ['rememberedTokens', isWholeNumber(rememberedTokens, 0, mostRemembered), `whole number from 0 to ${mostRemembered}`],
    ['rememberedPersons', isWholeNumber(rememberedPersons, 0, mostRemembered), `whole number from 0 to ${mostRemembered}`],
    ...storeChecks(config),
    ...linkChecks(config),
    ...countingChecks(config),
    ...operationChecks(config),
  ];
  const problems = [...known, ...checks.filter(([, isRight]) => !isRight).map(([name, , expected]) => `${name} (expected: ${expected})`)];
  if (problems.length > 0) throw new KitError('configuration-invalid', { values: { problems: problems.join('; ') } });
}
