import { graphAppId, informationProtectionAppId } from '../../contracts/graph-tenant.ts';
import { people } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { LabAccessPolicy, LabApp, LabSignIn, LabTenant } from '../tenant.ts';
import type { Item } from './filter.ts';
import { GraphRefusal } from './refusals.ts';
import type { Resource } from './resource.ts';

const names: Readonly<Record<LabApp, string>> = { 'add-in': 'The add-in', graph: 'Microsoft Graph', 'information-protection': 'Microsoft Information Protection API' };
const objectIds: Readonly<Record<LabApp, string>> = { 'add-in': 'b0000000-0000-4000-8000-000000000001', graph: 'b0000000-0000-4000-8000-000000000002', 'information-protection': 'b0000000-0000-4000-8000-000000000003' };

const idOf = (app: LabApp, clientId: string): string => ({ 'add-in': clientId, graph: graphAppId, 'information-protection': informationProtectionAppId })[app];

const principal = ({ app, isDisabled, needsAssignment }: LabTenant['principals'][number], clientId: string): Item => ({
  id: objectIds[app], appId: idOf(app, clientId), displayName: names[app], appDisplayName: names[app], deletedDateTime: null, servicePrincipalType: 'Application',
  accountEnabled: !isDisabled, appRoleAssignmentRequired: needsAssignment ?? false, servicePrincipalNames: [idOf(app, clientId)],
});

const grant = ({ of, scopes, by }: LabTenant['grants'][number], index: number): Item => ({
  id: `grant-${index}`, clientId: objectIds['add-in'], consentType: by ? 'Principal' : 'AllPrincipals', principalId: by ? people[by].objectId : null, resourceId: objectIds[of], scope: ` ${scopes.join(' ')}`,
});

const accessPolicy = ({ name, state, includes, excludes = [], controls, conditions }: LabAccessPolicy, index: number, clientId: string): Item => ({
  id: `c0000000-0000-4000-8000-${String(index).padStart(12, '0')}`, displayName: name, createdDateTime: '2026-01-12T08:00:00Z', modifiedDateTime: null, state: state ?? 'enabled', sessionControls: null,
  conditions: {
    userRiskLevels: [], signInRiskLevels: [], clientAppTypes: ['all'], platforms: null, locations: null, devices: null, clientApplications: null,
    applications: { includeApplications: typeof includes === 'string' ? [includes] : includes.map((app) => idOf(app, clientId)), excludeApplications: excludes.map((app) => idOf(app, clientId)), includeUserActions: [], includeAuthenticationContextClassReferences: [], applicationFilter: null },
    users: { includeUsers: ['All'], excludeUsers: [], includeGroups: [], excludeGroups: [], includeRoles: [], excludeRoles: [] },
    ...conditions,
  },
  grantControls: { operator: 'OR', builtInControls: controls, customAuthenticationFactors: [], termsOfUse: [], authenticationStrength: null },
});

const signIn = ({ by, minutesAgo, errorCode = 0, reason, refusedBy }: LabSignIn, index: number, clientId: string, nowMs: number): Item => ({
  id: `d0000000-0000-4000-8000-${String(index).padStart(12, '0')}`, createdDateTime: new Date(nowMs - minutesAgo * 60_000).toISOString().replace(/\.\d+Z$/, 'Z'),
  userDisplayName: people[by].name, userPrincipalName: people[by].address, userId: people[by].objectId, appId: clientId, appDisplayName: names['add-in'], ipAddress: '192.0.2.7', clientAppUsed: 'Mobile Apps and Desktop clients',
  correlationId: `e1000000-0000-4000-8000-${String(index).padStart(12, '0')}`, conditionalAccessStatus: refusedBy ? 'failure' : 'notApplied', isInteractive: true, resourceDisplayName: names.graph, resourceId: graphAppId,
  status: { errorCode, failureReason: reason ?? 'Other.', additionalDetails: null }, location: { city: 'Trento', state: 'TN', countryOrRegion: 'IT' },
  appliedConditionalAccessPolicies: refusedBy ? [{ id: 'c', displayName: refusedBy, enforcedGrantControls: ['Block'], enforcedSessionControls: [], result: 'failure' }] : [],
});

/** Small, so that a list has several pages. */
const pageSize = 2;
const paged = (items: readonly Item[]) => ({ items, pageSize, pagesBy: '$skiptoken' }) as const;

/**
 * What an administrator reads of a tenant, in the shapes and with the permissions of https://learn.microsoft.com/graph/api. `clientId`:
 * the add-in's. Graph's word for a missing permission differs by service; which one of them says which is from issue threads.
 */
export function directoryResources(tenant: LabTenant, clientId: string, { nowMs }: Pick<LabPorts, 'nowMs'>): readonly Resource[] {
  const signIns = () => tenant.signIns.map((one, index) => signIn(one, index, clientId, nowMs())).sort((one, other) => (String(one['createdDateTime']) < String(other['createdDateTime']) ? 1 : -1));
  return [
    { path: /^\/servicePrincipals$/, permissions: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'], denied: 'Authorization_RequestDenied', read: () => paged(tenant.principals.map((one) => principal(one, clientId))) },
    { path: /^\/oauth2PermissionGrants$/, permissions: ['Directory.Read.All', 'DelegatedPermissionGrant.ReadWrite.All'], denied: 'Authorization_RequestDenied', read: () => paged(tenant.grants.map(grant)) },
    { path: /^\/policies\/authorizationPolicy$/, permissions: ['Policy.Read.All', 'Policy.ReadWrite.Authorization'], denied: 'Authorization_RequestDenied', read: () => ({ item: { id: 'authorizationPolicy', allowUserConsentForRiskyApps: false, defaultUserRolePermissions: { allowedToCreateApps: true, permissionGrantPoliciesAssigned: tenant.consentPolicies } } }) },
    { path: /^\/identity\/conditionalAccess\/policies$/, permissions: ['Policy.Read.All'], denied: 'AccessDenied', read: () => paged(tenant.accessPolicies.map((one, index) => accessPolicy(one, index, clientId))) },
    {
      path: /^\/auditLogs\/signIns$/, permissions: ['AuditLog.Read.All'], denied: 'Authentication_MSGraphPermissionMissing',
      read: () => {
        if (tenant.hasPremium === false) throw new GraphRefusal(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'The tenant has no premium licence.');
        return paged(signIns());
      },
    },
  ];
}
