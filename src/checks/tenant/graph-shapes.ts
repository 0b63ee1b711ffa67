import type { AccessPolicy, PermissionGrant, ServicePrincipal } from '../../contracts/graph-tenant.ts';
import { isJsonObject, type JsonObject } from '../graph/graph-request.ts';

const objectIn = (value: unknown, name: string): JsonObject => {
  const inner = isJsonObject(value) ? value[name] : undefined;
  return isJsonObject(inner) ? inner : {};
};
const textIn = (value: JsonObject, name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined);
const flagIn = (value: JsonObject, name: string): boolean | null => (typeof value[name] === 'boolean' ? value[name] : null);
export const textsIn = (value: JsonObject, name: string): string[] => (Array.isArray(value[name]) ? value[name].filter((one: unknown) => typeof one === 'string') : []);

/** Undefined for an item that lacks what it is known by. https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export function principalOf(item: JsonObject): ServicePrincipal | undefined {
  const [id, appId] = [textIn(item, 'id'), textIn(item, 'appId')];
  return id === undefined || appId === undefined ? undefined : { id, appId: appId.toLowerCase(), isEnabled: flagIn(item, 'accountEnabled'), needsAssignment: flagIn(item, 'appRoleAssignmentRequired') };
}

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant */
export function grantOf(item: JsonObject): PermissionGrant | undefined {
  const [resourceId, scope, consentType] = [textIn(item, 'resourceId'), textIn(item, 'scope'), textIn(item, 'consentType')];
  if (resourceId === undefined || scope === undefined || (consentType !== 'AllPrincipals' && consentType !== 'Principal')) return undefined;
  return { resourceId, scopes: scope.split(/\s+/).filter(Boolean), isForEverybody: consentType === 'AllPrincipals' };
}

const states: Readonly<Record<string, AccessPolicy['state']>> = { enabled: 'on', enabledForReportingButNotEnforced: 'report-only', disabled: 'off' };

/** Sign-ins by modern authentication are of these kinds; the others are old protocols. */
const modernClients: ReadonlySet<string> = new Set(['all', 'browser', 'mobileAppsAndDesktopClients']);
/** What every policy has; each other condition narrows it. */
const everyPolicyHas: ReadonlySet<string> = new Set(['applications', 'users', 'clientAppTypes', 'clientApplications']);

/** `includeLocations: ["All"]` and the like narrow nothing. */
const isAll = (name: string, value: unknown): boolean => name.startsWith('include') && Array.isArray(value) && value.every((one) => String(one).toLowerCase() === 'all');

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isJsonObject(value) ? Object.entries(value).some(([name, inner]) => !isAll(name, inner) && saysSomething(inner)) : value !== null && value !== undefined && value !== '';
}

function controlsOf(grant: JsonObject): string[] {
  return [
    ...textsIn(grant, 'builtInControls'),
    ...(isJsonObject(grant['authenticationStrength']) ? ['authenticationStrength'] : []),
    ...(textsIn(grant, 'termsOfUse').length > 0 ? ['termsOfUse'] : []),
    ...(textsIn(grant, 'customAuthenticationFactors').length > 0 ? ['customAuthenticationFactors'] : []),
  ];
}

/** https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy */
export function accessPolicyOf(item: JsonObject): AccessPolicy | undefined {
  const [name, conditions, grant] = [textIn(item, 'displayName'), objectIn(item, 'conditions'), objectIn(item, 'grantControls')];
  const [applications, users, clients] = [objectIn(conditions, 'applications'), objectIn(conditions, 'users'), textsIn(conditions, 'clientAppTypes')];
  const state = states[textIn(item, 'state') ?? ''];
  if (name === undefined || state === undefined || !isJsonObject(item['conditions']) || !isJsonObject(conditions['applications'])) return undefined;
  return {
    name,
    state,
    includes: textsIn(applications, 'includeApplications').map((one) => one.toLowerCase()),
    excludes: textsIn(applications, 'excludeApplications').map((one) => one.toLowerCase()),
    isForEverybody: textsIn(users, 'includeUsers').includes('All'),
    reachesPeople: !saysSomething(conditions['clientApplications']) && (clients.length === 0 || clients.some((one) => modernClients.has(one))) && !textsIn(users, 'includeUsers').includes('None'),
    conditions: [
      ...Object.entries(conditions).filter(([word, value]) => /^\w{1,40}$/.test(word) && !everyPolicyHas.has(word) && saysSomething(value)).map(([word]) => word),
      ...(isJsonObject(applications['applicationFilter']) ? ['applicationFilter'] : []),
    ],
    controls: controlsOf(grant),
    operator: textIn(grant, 'operator') === 'AND' ? 'AND' : 'OR',
  };
}

const ofSignIn = ['id', 'createdDateTime', 'appId', 'userId', 'correlationId', 'resourceDisplayName', 'status'];

/** Without name, address and place of the person, which Graph sends along and nobody here needs. */
export function signInOf(item: JsonObject): JsonObject {
  const applied = Array.isArray(item['appliedConditionalAccessPolicies']) ? item['appliedConditionalAccessPolicies'].filter(isJsonObject) : [];
  return {
    ...Object.fromEntries(ofSignIn.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]]))),
    appliedConditionalAccessPolicies: applied.map(({ displayName, result }) => ({ displayName, result })),
  };
}
