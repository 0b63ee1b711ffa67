import { EntraRefusal } from './refusals.ts';

const oidc = new Set(['openid', 'profile', 'email', 'offline_access']);
const graph = '00000003-0000-0000-c000-000000000000';
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What a scope string asks of one resource. */
export interface AskedScope {
  /** v2 tokens name the API's client id, not its URI. */
  readonly audience: string;
  readonly names: readonly string[];
  /** What the sign-in page shows: the scopes without OpenID Connect's own. */
  readonly shown: readonly string[];
}

/**
 * Scopes without a resource belong to Microsoft Graph, as in Entra; OpenID Connect's own alone mean a token for Graph too (the
 * order of its `scp` is not confirmed). Throws 700022 for two resources, 500011 for one without a client id.
 */
export function readScope(scope: string, graphOrigins: readonly string[] = ['https://graph.microsoft.com']): AskedScope {
  const asked = scope.split(' ').filter(Boolean);
  if (asked.length === 0) throw new EntraRefusal(900144);
  const shown = asked.filter((one) => !oidc.has(one));
  const resources = new Set(shown.map((one) => (one.includes('/') ? one.slice(0, one.lastIndexOf('/')) : graph)));
  const [resource = graph, second] = resources;
  if (second !== undefined) throw new EntraRefusal(700022);
  const audience = graphOrigins.includes(resource) ? graph : guid.exec(resource)?.[0];
  if (audience === undefined) throw new EntraRefusal(500011);
  const names = shown.length === 0 ? asked.filter((one) => one !== 'offline_access') : shown.map((one) => one.slice(one.lastIndexOf('/') + 1));
  return { audience: audience.toLowerCase(), names, shown };
}

/** For nested app authentication, which needs a resource: OpenID Connect's own scopes alone are refused with 70011. */
export function readResourceScope(scope: string, graphOrigins?: readonly string[]): AskedScope {
  const asked = readScope(scope, graphOrigins);
  if (asked.shown.length === 0) throw new EntraRefusal(70011);
  return asked;
}
