import { json, jsonObject, type Call, type Reply } from '../http/reply.ts';
import type { LabPorts } from '../ports.ts';
import type { GraphCaller } from './bearer.ts';
import type { Item } from './filter.ts';
import { pageOf } from './page.ts';
import { GraphRefusal } from './refusals.ts';

interface Scope {
  readonly id?: unknown;
  readonly isEnabled?: unknown;
}

interface Api {
  readonly oauth2PermissionScopes?: readonly Scope[];
  readonly preAuthorizedApplications?: readonly { readonly delegatedPermissionIds?: readonly unknown[] }[];
}

/** The app registrations of one tenant: `/applications` of Graph, the only thing in the lab's Graph that can be written. */
export interface Applications {
  /** As they stand now. */
  readonly items: readonly Item[];
  /** Undefined for a path that is none of theirs; `path` is below `/v1.0`. */
  answer(call: Call, path: string, caller: GraphCaller): Promise<Reply | undefined>;
}

const mayRead = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'];
const mayWrite = ['Application.ReadWrite.All'];

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a request names replaces; the rest of an object stays. */
const merged = (now: Item, change: Item): Item =>
  Object.fromEntries(Object.entries({ ...now, ...change }).map(([name, value]) => [name, isObject(value) && isObject(now[name]) ? merged(now[name], value) : value]));

const refuse = (code: string, says: string) => new GraphRefusal(400, code, says);

/** microsoft-graph-docs#16069: 1.0 knows only `delegatedPermissionIds`. */
function demandKnownNames({ preAuthorizedApplications = [] }: Api): void {
  if (preAuthorizedApplications.some((one) => 'permissionIds' in one)) throw refuse('Request_BadRequest', 'Unexpected contents in request body.');
}

/** msgraph-sdk-powershell#1054: an enabled scope stays as it is until it has been disabled. */
function demandEnabledUntouched(now: Api, next: Api): void {
  const after = new Map((next.oauth2PermissionScopes ?? []).map((scope) => [scope.id, scope]));
  const isTouched = (scope: Scope) => scope.isEnabled === true && JSON.stringify(sorted(after.get(scope.id))) !== JSON.stringify(sorted(scope));
  if (now.oauth2PermissionScopes?.some(isTouched)) throw refuse('CannotDeleteOrUpdateEnabledEntitlement', 'Permission (scope or role) cannot be deleted or updated unless disabled first.');
}

const sorted = (scope: Scope | undefined) => scope && Object.fromEntries(Object.entries(scope).sort(([one], [other]) => (one < other ? -1 : 1)));

/** microsoft-graph-docs-contrib#1395: a client is pre-authorised for scopes that were there before the request. */
function demandKnownScopes(now: Api, { preAuthorizedApplications = [] }: Api): void {
  const known = new Set((now.oauth2PermissionScopes ?? []).map(({ id }) => id));
  if (preAuthorizedApplications.some(({ delegatedPermissionIds = [] }) => delegatedPermissionIds.some((id) => !known.has(id)))) {
    throw refuse('InvalidValue', 'Property api.preAuthorizedApplications.delegatedPermissionIds has a Permission Id that cannot be found in the AppPermissions sets.');
  }
}

const apiOf = (application: Item): Api => (isObject(application['api']) ? (application['api'] as Api) : {});

function changed(now: Item, change: Item): Item {
  demandKnownNames(apiOf(change));
  const next = merged(now, change);
  demandEnabledUntouched(apiOf(now), apiOf(next));
  demandKnownScopes(apiOf(now), apiOf(change));
  return next;
}

/** https://learn.microsoft.com/graph/api/application-post-applications has these defaults. */
const blank = {
  signInAudience: 'AzureADandPersonalMicrosoftAccount',
  isFallbackPublicClient: null,
  identifierUris: [],
  api: { acceptMappedClaims: null, knownClientApplications: [], oauth2PermissionScopes: [], preAuthorizedApplications: [], requestedAccessTokenVersion: null },
  appRoles: [],
  publicClient: { redirectUris: [] },
  spa: { redirectUris: [] },
  web: { redirectUris: [], homePageUrl: null, logoutUrl: null, implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false } },
  requiredResourceAccess: [],
  keyCredentials: [],
  passwordCredentials: [],
};

const denied = () => new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** The registrations of a tenant that begins with `first`. */
export function createApplications(first: readonly Item[], { uuid }: Pick<LabPorts, 'uuid'>): Applications {
  const items = [...first];
  const create = (body: Item): Reply => {
    if (typeof body['displayName'] !== 'string') throw refuse('Request_BadRequest', 'The property displayName is required.');
    const made = { id: uuid(), appId: uuid(), ...changed(blank, body) };
    items.push(made);
    return json(made, 201);
  };
  const change = (index: number, body: Item): Reply => {
    items[index] = changed(items[index]!, body);
    return { status: 204 };
  };
  return {
    items,
    answer: async (call, path, { permissions }) => {
      const id = /^\/applications(?:\/([^/]+))?$/.exec(path);
      if (!id) return undefined;
      const isWrite = call.method !== 'GET';
      if (isWrite && call.method !== (id[1] === undefined ? 'POST' : 'PATCH')) throw refuse('BadRequest', 'The lab has no such request.');
      if (!(isWrite ? mayWrite : mayRead).some((permission) => permissions.includes(permission))) throw denied();
      if (id[1] === undefined) return isWrite ? create(await jsonObject(call)) : json(pageOf({ items, pageSize: 100 }, call.url));
      const index = items.findIndex((item) => item['id'] === id[1]);
      if (index < 0) throw new GraphRefusal(404, 'Request_ResourceNotFound', 'The resource does not exist or one of its references is not there.');
      return isWrite ? change(index, await jsonObject(call)) : json(items[index]);
    },
  };
}
