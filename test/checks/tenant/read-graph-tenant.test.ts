import { describe, expect, test } from '@jest/globals';
import type { GraphClient } from '../../../src/checks/graph/graph-client.ts';
import type { JsonObject } from '../../../src/checks/graph/graph-request.ts';
import { accessPolicyOf, grantOf, principalOf, signInOf } from '../../../src/checks/tenant/graph-shapes.ts';
import { readGraphTenant } from '../../../src/checks/tenant/read-graph-tenant.ts';
import { wantedScope } from '../../../src/checks/tenant/wanted-scope.ts';
import type { GraphAnswer, GraphNeed } from '../../../src/contracts/graph.ts';

const app = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
const read = <T>(value: T, isWhole = true) => ({ state: 'read', value, isWhole }) as const;

/** Answers by the beginning of a path; whatever has no answer is an empty list. */
function graph(answers: Readonly<Record<string, readonly JsonObject[] | JsonObject | 'token' | 'unreachable'>>) {
  const asked: string[] = [];
  const answer = (path: string, need: GraphNeed): GraphAnswer<never> => {
    asked.push(decodeURIComponent(path));
    const found = Object.entries(answers).find(([start]) => path.startsWith(start))?.[1] ?? [];
    return (typeof found === 'string' ? { state: 'refused', why: found, status: null, code: null, need } : read(found)) as GraphAnswer<never>;
  };
  const client: GraphClient = { endpoint: 'https://graph.microsoft.com', get: async (path, need) => answer(path, need), list: async (path, need) => answer(path, need) };
  return { asked, tenant: () => readGraphTenant(client, app, [{ resource: app, name: 'access_as_user' }], Date.parse('2026-11-22T09:00:00Z')) };
}

test('grants are asked for by the object that stands for the add-in, sign-ins by its application and the last seven days', async () => {
  const { asked, tenant } = graph({ '/servicePrincipals': [{ id: "o'1", appId: app.toUpperCase() }] });
  await tenant();
  expect(asked).toEqual([
    `/servicePrincipals?$filter=appId eq '${app}' or appId eq '40775b29-2688-46b6-a3b5-b256bd04df9f'&$select=id,appId,accountEnabled,appRoleAssignmentRequired`,
    "/oauth2PermissionGrants?$filter=clientId eq 'o''1'",
    '/policies/authorizationPolicy',
    '/identity/conditionalAccess/policies',
    `/auditLogs/signIns?$filter=appId eq '${app}' and createdDateTime ge 2026-11-15T09:00:00Z&$top=1000`,
  ]);
});

test('without the add-in in the tenant nothing was granted, and nobody is asked', async () => {
  const { asked, tenant } = graph({});
  expect((await tenant()).grants).toEqual(read([]));
  expect(asked.filter((one) => one.includes('Grants'))).toEqual([]);
});

test.each([['token', 'graph-token-refused'], ['unreachable', 'graph-unreachable']] as const)('a first call that ends with %s ends the reading', async (why, code) => {
  await expect(graph({ '/servicePrincipals': why }).tenant()).rejects.toMatchObject({ code });
});

test('an item of another shape makes a list not whole', async () => {
  const { tenant } = graph({ '/servicePrincipals': [{ id: 'o1', appId: app }, { id: 'o2' }], '/identity': [{ displayName: 'P' }] });
  expect(await tenant()).toMatchObject({ principals: { isWhole: false, value: [{ id: 'o1', isEnabled: null }] }, accessPolicies: { isWhole: false, value: [] } });
});

test.each<[string, JsonObject, unknown]>([
  ['as documented', { defaultUserRolePermissions: { permissionGrantPoliciesAssigned: ['a', 1] } }, read(['a'])],
  ['without the list', { defaultUserRolePermissions: {} }, read([], false)],
  ['of another shape', { defaultUserRolePermissions: [] }, read([], false)],
])('a consent policy %s is read as far as it says', async (_what, policy, consentPolicies) => {
  expect((await graph({ '/policies': policy }).tenant()).consentPolicies).toEqual(consentPolicies);
});

describe('a Conditional Access policy', () => {
  const policy = (conditions: JsonObject, grantControls: unknown = { operator: 'OR', builtInControls: ['mfa'] }) => accessPolicyOf({ displayName: 'P', state: 'enabled', grantControls, conditions: { applications: { includeApplications: ['All'], excludeApplications: [] }, users: { includeUsers: ['All'] }, clientAppTypes: ['all'], ...conditions } });

  test('is read as documented', () => {
    expect(policy({})).toEqual({ name: 'P', state: 'on', includes: ['all'], excludes: [], isForEverybody: true, reachesPeople: true, conditions: [], controls: ['mfa'], operator: 'OR' });
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['places', { locations: { includeLocations: ['x'], excludeLocations: [] } }, ['locations']],
    ['all places', { locations: { includeLocations: ['All'], excludeLocations: [] } }, []],
    ['all places but one', { locations: { includeLocations: ['All'], excludeLocations: ['x'] } }, ['locations']],
    ['empty lists and nothing', { platforms: null, signInRiskLevels: [], devices: { deviceFilter: null } }, []],
    ['a flow', { authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, ['authenticationFlows']],
    ['a rule for applications', { applications: { includeApplications: [], applicationFilter: { mode: 'include', rule: 'r' } } }, ['applicationFilter']],
  ])('is narrowed by %s', (_what, conditions, words) => {
    expect(policy(conditions)?.conditions).toEqual(words);
  });

  test.each<[string, JsonObject, boolean]>([
    ['old protocols alone', { clientAppTypes: ['exchangeActiveSync', 'other'] }, false],
    ['old protocols and modern clients', { clientAppTypes: ['other', 'mobileAppsAndDesktopClients'] }, true],
    ['browsers', { clientAppTypes: ['browser'] }, true],
    ['workload identities', { clientApplications: { includeServicePrincipals: ['x'] } }, false],
    ['nobody', { users: { includeUsers: ['None'] } }, false],
  ])('for %s reaches people: %s', (_what, conditions, reaches) => {
    expect(policy(conditions)?.reachesPeople).toBe(reaches);
  });

  test('names controls beyond the built-in ones', () => {
    expect(policy({}, { operator: 'AND', builtInControls: [], authenticationStrength: { id: 'x' }, termsOfUse: ['t'], customAuthenticationFactors: ['c'] })).toMatchObject({ operator: 'AND', controls: ['authenticationStrength', 'termsOfUse', 'customAuthenticationFactors'] });
  });

  test.each([{}, { displayName: 'P', state: 'enabled' }, { displayName: 'P', state: 'new', conditions: { applications: {} } }])('of another shape is none: %j', (item) => {
    expect(accessPolicyOf(item)).toBeUndefined();
  });
});

test('a grant is for everybody or by one person, and anything else is none', () => {
  expect(grantOf({ resourceId: 'r', scope: ' a  b', consentType: 'AllPrincipals' })).toEqual({ resourceId: 'r', scopes: ['a', 'b'], isForEverybody: true });
  expect(grantOf({ resourceId: 'r', scope: 'a', consentType: 'Principal' })?.isForEverybody).toBe(false);
  expect(grantOf({ resourceId: 'r', scope: 'a', consentType: 'Else' })).toBeUndefined();
});

test('a service principal without its ids is none', () => {
  expect([principalOf({ id: 'x' }), principalOf({ appId: 'x' })]).toEqual([undefined, undefined]);
});

test('of a sign-in nothing is kept that names or places a person', () => {
  const kept = signInOf({ id: '1', appId: app, userId: 'u', userPrincipalName: 'a@b.test', userDisplayName: 'A', ipAddress: '192.0.2.7', location: {}, deviceDetail: {}, status: { errorCode: 0 }, appliedConditionalAccessPolicies: [{ displayName: 'P', result: 'failure', id: 'x' }] });
  expect(kept).toEqual({ id: '1', appId: app, userId: 'u', status: { errorCode: 0 }, appliedConditionalAccessPolicies: [{ displayName: 'P', result: 'failure' }] });
});

const graphId = '00000003-0000-0000-c000-000000000000';
test.each([
  ['Mail.ReadBasic', { resource: graphId, name: 'Mail.ReadBasic' }],
  ['https://graph.microsoft.com/Mail.ReadBasic', { resource: graphId, name: 'Mail.ReadBasic' }],
  ['https://graph.microsoft.us/User.Read', { resource: graphId, name: 'User.Read' }],
  [`api://addin.example.com/${app}/access_as_user`, { resource: app, name: 'access_as_user' }],
  [`api://${app.toUpperCase()}/read`, { resource: app, name: 'read' }],
  [`${app}/read`, { resource: app, name: 'read' }],
  ['api://somewhere/read', undefined],
  ['https://outlook.office365.com/EWS.AccessAsUser.All', undefined],
  ['', undefined],
  ['a b', undefined],
])('the scope %s belongs to its service', (scope, wanted) => {
  expect(wantedScope(scope)).toEqual(wanted);
});
