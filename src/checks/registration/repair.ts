import type { ExposedScope, Registration } from './registration.ts';
import { graphAppId, officeClients, type Wanted } from './wanted.ts';

/** Parts of a registration that one request each puts right, in the order in which they have to be. */
export type RepairId = 'audience' | 'token-version' | 'identifier-uri' | 'scope' | 'pre-authorised' | 'redirects' | 'permissions';

/** What a request adds or changes, in Graph's own words, and its body. What others put there is always in the body, or not named by it. */
export interface Repair {
  readonly id: RepairId;
  readonly adds: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

/** The settings that Graph has to have told before anything can be added to them without losing some. */
export const partsToRepair = ['signInAudience', 'tokenVersion', 'identifierUris', 'scopes', 'preAuthorised', 'redirects', 'permissions'] as const;
export type Repairable = Registration & Required<Pick<Registration, (typeof partsToRepair)[number]>>;

export const isRepairable = (registration: Registration): registration is Repairable => partsToRepair.every((part) => registration[part] !== undefined);

const scopeWords = {
  adminConsentDisplayName: 'Sign people in',
  adminConsentDescription: 'Lets the add-in call its own server as the signed-in person, who is known to it by object id and tenant.',
  userConsentDisplayName: 'Sign you in',
  userConsentDescription: 'Lets the add-in call its own server as you.',
};

const isBroker = (uri: string): boolean => /^brk-/i.test(uri);
const graphScope = ({ id, value, type, isEnabled, texts }: ExposedScope) => ({ ...texts, id, isEnabled, type, value });

/** Of `body.api` and others only the named property changes: Graph leaves what a request does not name as it was. */
type Make = (now: Repairable, wanted: Wanted, newScopeId: string) => Omit<Repair, 'id'> | undefined;

/** Wider only: to shut accounts out that others let in is theirs to do. */
const audience: Make = ({ signInAudience: { value } }, { signInAudience: wanted }) =>
  value === 'AzureADMyOrg' && wanted === 'AzureADMultipleOrgs' ? { adds: [wanted], body: { signInAudience: wanted } } : undefined;

const tokenVersion: Make = ({ tokenVersion: { value } }) => (value === 2 ? undefined : { adds: ['2'], body: { api: { requestedAccessTokenVersion: 2 } } });

const identifierUri: Make = ({ identifierUris: { value } }, { identifierUri: wanted }) => (value.includes(wanted) ? undefined : { adds: [wanted], body: { identifierUris: [...value, wanted] } });

const scope: Make = ({ scopes }, { scopeName }, newScopeId) => {
  const found = scopes.find(({ value }) => value === scopeName);
  if (found?.isEnabled) return undefined;
  const others = scopes.map((one) => (one === found ? { ...graphScope(one), isEnabled: true } : graphScope(one)));
  const body = found ? others : [...others, { ...scopeWords, id: newScopeId, type: 'User', value: scopeName, isEnabled: true }];
  return { adds: [scopeName], body: { api: { oauth2PermissionScopes: body } } };
};

const scopeIdOf = ({ scopes }: Repairable, { scopeName }: Wanted, newScopeId: string): string => scopes.find(({ value }) => value === scopeName)?.id ?? newScopeId;

const preAuthorised: Make = (now, wanted, newScopeId) => {
  const scopeId = scopeIdOf(now, wanted, newScopeId);
  const has = (id: string) => now.preAuthorised.some(({ clientId, scopeIds }) => clientId === id && scopeIds.includes(scopeId));
  // Whoever named single Office clients may have left the others out on purpose.
  const office = officeClients.single.some(has) ? [] : [officeClients.all];
  const missing = [wanted.clientId, ...office].filter((id) => !has(id));
  if (missing.length === 0) return undefined;
  const known = new Set(now.preAuthorised.map(({ clientId }) => clientId));
  const body = [
    ...now.preAuthorised.map(({ clientId, scopeIds }) => ({ appId: clientId, delegatedPermissionIds: missing.includes(clientId) ? [...scopeIds, scopeId] : scopeIds })),
    ...missing.filter((id) => !known.has(id)).map((appId) => ({ appId, delegatedPermissionIds: [scopeId] })),
  ];
  return { adds: missing, body: { api: { preAuthorizedApplications: body } } };
};

/** A URI under another platform stays there: moved, it would fail whoever redeems codes with it. */
const redirects: Make = ({ redirects: all }, { pages, broker }) => {
  const spa = all.filter(({ platform }) => platform === 'spa').map(({ uri }) => uri);
  const missing = [...pages, broker].filter((uri) => !all.some((one) => one.uri === uri));
  const joined = [...spa, ...missing];
  const wanted = isBroker(joined[0] ?? '') ? [...joined.filter((uri) => !isBroker(uri)), ...joined.filter(isBroker)] : joined;
  const isSame = wanted.length === spa.length && wanted.every((uri, index) => uri === spa[index]);
  return isSame ? undefined : { adds: missing.length > 0 ? missing : [wanted[0]!], body: { spa: { redirectUris: wanted } } };
};

const permissions: Make = (now, wanted, newScopeId) => {
  const asked = [{ resourceId: wanted.clientId, id: scopeIdOf(now, wanted, newScopeId), name: wanted.scopeName }, ...wanted.permissions.map(({ id, name }) => ({ resourceId: graphAppId, id, name }))];
  const missing = asked.filter((one) => !now.permissions.some(({ resourceId, id, type }) => resourceId === one.resourceId && id === one.id && type === 'Scope'));
  if (missing.length === 0) return undefined;
  const all = [...now.permissions, ...missing.map(({ resourceId, id }) => ({ resourceId, id, type: 'Scope' }))];
  const byResource = new Map<string, { id: string; type: string }[]>();
  for (const { resourceId, id, type } of all) {
    const own = byResource.get(resourceId) ?? [];
    own.push({ id, type });
    byResource.set(resourceId, own);
  }
  const body = [...byResource].map(([resourceAppId, resourceAccess]) => ({ resourceAppId, resourceAccess }));
  return { adds: missing.map(({ name }) => name), body: { requiredResourceAccess: body } };
};

/**
 * In this order: version 2 first, since tenants admit an application id URI of any form only with it; clients and permissions after
 * the scope they name, since Graph knows no scope of the same request (microsoft-graph-docs-contrib#1395, 2023-02-08).
 */
const makers: readonly (readonly [RepairId, Make])[] = [
  ['audience', audience], ['token-version', tokenVersion], ['identifier-uri', identifierUri], ['scope', scope],
  ['pre-authorised', preAuthorised], ['redirects', redirects], ['permissions', permissions],
];

/** What is to be added or repaired, and nothing else; empty where all is there. `newScopeId`: the id of the scope where there is none yet. */
export const repairs = (now: Repairable, wanted: Wanted, newScopeId: string): readonly Repair[] =>
  makers.flatMap(([id, make]) => {
    const made = make(now, wanted, newScopeId);
    return made ? [{ id, ...made }] : [];
  });

/** The parts of a registration that can be there before its client id is known: the body of its creation. */
export const firstParts = ({ name, signInAudience, pages, broker }: Wanted): Readonly<Record<string, unknown>> => ({ displayName: name, signInAudience, spa: { redirectUris: [...pages, broker] } });

/** A registration as Entra creates it of `firstParts`. Its client id is that of `wanted`, which may stand for one to come. */
export const justCreated = ({ clientId, name, signInAudience, pages, broker }: Wanted, objectId: string | null): Repairable => ({
  clientId,
  objectId,
  name,
  signInAudience: { value: signInAudience, at: '' },
  tokenVersion: { value: null, at: '' },
  identifierUris: { value: [], at: '' },
  scopes: [],
  preAuthorised: [],
  redirects: [...pages, broker].map((uri) => ({ uri, platform: 'spa', at: '' })),
  permissions: [],
});
