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

/** Scopes without a resource belong to Microsoft Graph, as in Entra. Throws 70011 without any, 700022 for two resources. */
export function readScope(scope: string): AskedScope {
  const shown = scope.split(' ').filter((one) => one !== '' && !oidc.has(one));
  const resources = new Set(shown.map((one) => (one.includes('/') ? one.slice(0, one.lastIndexOf('/')) : graph)));
  const [resource, second] = resources;
  if (resource === undefined) throw new EntraRefusal(70011);
  if (second !== undefined) throw new EntraRefusal(700022);
  const audience = resource === 'https://graph.microsoft.com' ? graph : guid.exec(resource)?.[0];
  if (audience === undefined) throw new EntraRefusal(500011);
  return { audience: audience.toLowerCase(), names: shown.map((one) => one.slice(one.lastIndexOf('/') + 1)), shown };
}
