import { readParts } from './read-parts.ts';
import type { Registration } from './registration.ts';
import type { Repair, Repairable } from './repair.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** As Graph treats a change: what it names replaces, also inside of objects; the rest stays. */
const merged = (now: Json, change: Json): Json =>
  Object.fromEntries(Object.entries({ ...now, ...change }).map(([name, value]) => [name, isObject(value) && isObject(now[name]) ? merged(now[name], value) : value]));

/** The parts that repairs write, as an object of Graph. */
const inGraph = ({ signInAudience, tokenVersion, identifierUris, scopes, preAuthorised, redirects, permissions }: Repairable): Json => ({
  signInAudience: signInAudience.value,
  identifierUris: identifierUris.value,
  api: {
    requestedAccessTokenVersion: tokenVersion.value,
    oauth2PermissionScopes: scopes.map(({ texts, at: _at, ...scope }) => ({ ...texts, ...scope })),
    preAuthorizedApplications: preAuthorised.map(({ clientId, scopeIds }) => ({ appId: clientId, delegatedPermissionIds: scopeIds })),
  },
  ...Object.fromEntries((['spa', 'web', 'publicClient'] as const).map((platform) => [platform, { redirectUris: redirects.filter((one) => one.platform === platform).map(({ uri }) => uri) }])),
  requiredResourceAccess: permissions.map(({ resourceId, id, type }) => ({ resourceAppId: resourceId, resourceAccess: [{ id, type }] })),
});

/** What a registration will be like when all repairs have been made. */
export const afterRepairs = (now: Repairable, repairs: readonly Repair[]): Registration => ({
  ...now,
  ...readParts({ value: repairs.reduce((json, { body }) => merged(json, body), inGraph(now)), at: '' }),
});
