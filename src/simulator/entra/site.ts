import type { JWTPayload } from 'jose';
import { graphAppId } from '../../contracts/graph-tenant.ts';
import { KitError } from '../../errors/index.ts';
import { localeFor } from '../../contracts/locale.ts';
import { json, redirect, type Call, type Reply } from '../http/reply.ts';
import type { Site } from '../http/server.ts';
import { contosoTenant, fabrikamTenant, type LabPerson } from '../people.ts';
import { createAuthorizeEndpoint, type AuthorizeEndpoint } from './authorize.ts';
import { broker } from './broker.ts';
import { readClaims } from './claims-request.ts';
import type { EntraConfig, EntraParts } from './config.ts';
import { createDeviceCodes, type DeviceCodes } from './device-code.ts';
import { createDirectory } from './directory.ts';
import { instanceDiscovery, jsonWebKeys, openidConfiguration } from './discovery.ts';
import { createMint } from './mint.ts';
import { readOwnToken } from './own-token.ts';
import { signedOutPage } from './pages.ts';
import { errorBody } from './refusals.ts';
import { createSigningKeys } from './signing-keys.ts';
import { token } from './token.ts';

/** One world's Entra, ready to be served at `config.origin`. */
export interface Entra {
  readonly site: Site;
  /** New tokens are signed with a new key; the former one stays published. */
  rollKeys(): Promise<void>;
  /** A token for the service of this registration, without the steps that lead to one. */
  accessTokenFor(account: LabPerson, service: { readonly clientId: string; readonly scopeName: string }): Promise<string>;
  /** A token of Graph with these delegated permissions, the same way. */
  graphTokenFor(account: LabPerson, permissions: readonly string[]): Promise<string>;
  /** Claims of a token that was signed here; `undefined` for any other text. */
  readToken(token: string): Promise<JWTPayload | undefined>;
}

const tenants = ['common', 'organizations', contosoTenant, fabrikamTenant];
const route = /^\/([\w-]+)\/(.+)$/;

export async function createEntra(config: EntraConfig): Promise<Entra> {
  const keys = await createSigningKeys();
  const mint = createMint(keys, (tenantId) => `${config.origin}/${tenantId}/v2.0`, config.lifetimeSeconds, config.ledger, config.ports);
  const parts: EntraParts = { config, keys, mint, directory: createDirectory(config.account, config.rules, config.graphRules, config.ports) };
  const authorize = createAuthorizeEndpoint(parts);
  const devices = createDeviceCodes(parts);
  return {
    rollKeys: keys.roll,
    accessTokenFor: (account, { clientId, scopeName }) => mint.accessToken({ account, audience: clientId, authorizedParty: clientId, scopeNames: [scopeName], claims: readClaims(undefined) }),
    graphTokenFor: (account, scopeNames) => mint.accessToken({ account, audience: graphAppId, authorizedParty: graphAppId, scopeNames, claims: readClaims(undefined) }),
    readToken: (text) => readOwnToken(text, keys),
    site: {
      hosts: [new URL(config.origin).host],
      trusts: (path) => (path === '/lab/broker' ? [config.outlookOrigin] : [config.origin, ...config.addInOrigins]),
      handle: (call) => handle(call, parts, authorize, devices),
    },
  };
}

async function handle(call: Call, parts: EntraParts, authorize: AuthorizeEndpoint, devices: DeviceCodes): Promise<Reply> {
  const { config, keys } = parts;
  const [, tenant = '', endpoint = ''] = route.exec(call.url.pathname) ?? [];
  const wanted = `${call.method} ${endpoint}`;
  if (tenant === 'lab' && wanted === 'POST broker') return broker(call, parts);
  if (tenant === 'common' && wanted === 'GET discovery/instance') return instanceDiscovery(config.origin);
  const endpoints: Readonly<Record<string, () => Reply | Promise<Reply>>> = {
    'GET v2.0/.well-known/openid-configuration': () => json(openidConfiguration(config.origin, tenant)),
    'GET discovery/v2.0/keys': () => jsonWebKeys(config.origin, tenant, keys.published()),
    'GET oauth2/v2.0/authorize': () => authorize.ask(call, tenant),
    'POST consent': () => authorize.decide(call, tenant),
    'POST oauth2/v2.0/token': () => token(call, tenant, parts, devices),
    'POST oauth2/v2.0/devicecode': () => devices.ask(call),
    'GET oauth2/deviceauth': () => devices.page(call),
    'POST oauth2/deviceauth': () => devices.page(call),
    'GET oauth2/v2.0/logout': () => logout(call, config),
  };
  const answer = endpoints[wanted];
  if (!answer) throw new KitError('route-not-found');
  if (!tenants.includes(tenant.toLowerCase())) return json(errorBody(90002, null, config.ports), 400);
  return answer();
}

function logout(call: Call, config: EntraConfig): Reply {
  const to = call.url.searchParams.get('post_logout_redirect_uri');
  if (to !== null && URL.canParse(to) && config.addInOrigins.includes(new URL(to).origin)) return redirect(to);
  const locale = localeFor(call.url.searchParams.get('ui_locales') ?? call.headers['accept-language']);
  return signedOutPage({ locale, app: config.appName, address: config.account.address, coop: config.rules?.coop });
}
