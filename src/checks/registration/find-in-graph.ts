import type { GraphNeed, GraphRefused } from '../../contracts/graph.ts';
import { text } from '../../contracts/text.ts';
import { KitError } from '../../errors/index.ts';
import type { GraphClient } from '../graph/graph-client.ts';
import type { JsonObject } from '../graph/graph-request.ts';
import { registrationAt } from './read-registration.ts';
import type { Registration } from './registration.ts';

/** https://learn.microsoft.com/graph/api/application-list */
export const needToRead: GraphNeed = { permission: 'Application.Read.All', role: text({ en: 'none for a member with default permissions', it: 'nessuno per un membro con le autorizzazioni predefinite' }) };

const properties = 'id,appId,displayName,signInAudience,isFallbackPublicClient,identifierUris,api,spa,web,publicClient,requiredResourceAccess,passwordCredentials,keyCredentials';

/** What a refusal means for somebody who wants to go on. */
export function graphError({ why, status, need }: GraphRefused, endpoint: string): KitError {
  if (why === 'token') return new KitError('graph-token-refused');
  if (why === 'unreachable') return new KitError('graph-unreachable', { values: { endpoint } });
  return why === 'permission' ? new KitError('registration-closed', { values: { permission: need.permission } }) : new KitError('registration-not-told', { values: { status: status ?? '' } });
}

async function listed(client: GraphClient, property: string, value: string): Promise<readonly JsonObject[]> {
  const query = `$filter=${encodeURIComponent(`${property} eq '${value.replaceAll("'", "''")}'`)}&$select=${properties}`;
  const answer = await client.list(`/applications?${query}`, needToRead);
  if (answer.state === 'refused') throw graphError(answer, client.endpoint);
  return answer.state === 'read' ? answer.value : [];
}

/** The registration with that client id; undefined where the tenant has none. Throws `registration-closed` and others where Graph does not tell. */
export async function findRegistration(client: GraphClient, clientId: string): Promise<Registration | undefined> {
  const found = (await listed(client, 'appId', clientId)).flatMap((value) => registrationAt({ value, at: '' }) ?? []);
  return found.find((one) => one.clientId === clientId);
}

/** The registration with that name, of several the first. */
export const findNamed = async (client: GraphClient, name: string): Promise<Registration | undefined> =>
  (await listed(client, 'displayName', name)).flatMap((value) => registrationAt({ value, at: '' }) ?? [])[0];
