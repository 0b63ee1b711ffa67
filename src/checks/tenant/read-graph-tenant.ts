import type { GraphAnswer } from '../../contracts/graph.ts';
import { informationProtectionAppId, mostSignIns, type GraphTenant, type ServicePrincipal, type WantedScope } from '../../contracts/graph-tenant.ts';
import { KitError } from '../../errors/index.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import { isJsonObject, type JsonObject } from '../graph/graph-request.ts';
import { graphNeeds } from './graph-needs.ts';
import { accessPolicyOf, grantOf, principalOf, signInOf, textsIn } from './graph-shapes.ts';

/** An item of unknown shape is left out, and the list counts as not whole. */
function mapped<T>(answer: GraphAnswer<readonly JsonObject[]>, shape: (item: JsonObject) => T | undefined): GraphAnswer<readonly T[]> {
  if (answer.state !== 'read') return answer;
  const value = answer.value.flatMap((item) => shape(item) ?? []);
  return { ...answer, value, isWhole: answer.isWhole && value.length === answer.value.length };
}

const query = (options: Readonly<Record<string, string>>): string => `?${Object.entries(options).map(([name, value]) => `$${name}=${encodeURIComponent(value)}`).join('&')}`;

async function principals(client: GraphClient, appIds: readonly string[]): Promise<GraphTenant['principals']> {
  const filter = [...new Set(appIds)].map((id) => `appId eq '${id}'`).join(' or ');
  return mapped(await client.list(`/servicePrincipals${query({ filter, select: 'id,appId,accountEnabled,appRoleAssignmentRequired' })}`, graphNeeds.principals), principalOf);
}

/** Without a service principal in the tenant nothing has been granted; while it is not known, neither is what was granted. */
async function grants(client: GraphClient, found: GraphTenant['principals'], app: string): Promise<GraphTenant['grants']> {
  if (found.state !== 'read') return found;
  const own: ServicePrincipal | undefined = found.value.find(({ appId }) => appId === app);
  if (!own) return { state: 'read', value: [], isWhole: found.isWhole };
  return mapped(await client.list(`/oauth2PermissionGrants${query({ filter: `clientId eq '${own.id.replaceAll("'", "''")}'` })}`, graphNeeds.grants), grantOf);
}

async function consentPolicies(client: GraphClient): Promise<GraphTenant['consentPolicies']> {
  const answer = await client.get('/policies/authorizationPolicy', graphNeeds.consentPolicies);
  if (answer.state !== 'read') return answer;
  const permissions = answer.value['defaultUserRolePermissions'];
  const isKnown = isJsonObject(permissions) && Array.isArray(permissions['permissionGrantPoliciesAssigned']);
  return { state: 'read', value: isKnown ? textsIn(permissions, 'permissionGrantPoliciesAssigned') : [], isWhole: isKnown };
}

const dayMs = 24 * 60 * 60 * 1000;
/** As long as every tenant keeps them: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const signInDays = 7;

async function signIns(client: GraphClient, app: string, nowMs: number): Promise<GraphTenant['signIns']> {
  const from = new Date(nowMs - signInDays * dayMs).toISOString().replace(/\.\d+Z$/, 'Z');
  return mapped(await client.list(`/auditLogs/signIns${query({ filter: `appId eq '${app}' and createdDateTime ge ${from}`, top: '1000' })}`, graphNeeds.signIns, mostSignIns), signInOf);
}

/**
 * Reads what one tenant says about the add-in `app`, call after call, by GET alone. What is refused is marked so. Throws
 * `graph-token-refused` where the token opens nothing at all, `graph-unreachable` where nobody answers.
 */
export async function readGraphTenant(client: GraphClient, app: string, scopes: readonly WantedScope[], nowMs: number): Promise<GraphTenant> {
  const found = await principals(client, [app, informationProtectionAppId, ...scopes.map(({ resource }) => resource)]);
  if (found.state === 'refused' && found.why === 'token') throw new KitError('graph-token-refused');
  if (found.state === 'refused' && found.why === 'unreachable') throw new KitError('graph-unreachable', { values: { endpoint: client.endpoint } });
  return {
    principals: found,
    grants: await grants(client, found, app),
    consentPolicies: await consentPolicies(client),
    accessPolicies: mapped(await client.list('/identity/conditionalAccess/policies', graphNeeds.accessPolicies), accessPolicyOf),
    signIns: await signIns(client, app, nowMs),
  };
}
