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

/** Nothing found in a list that was not read to its end is no answer: another registration would be created beside it. */
async function listed(client: GraphClient, property: string, value: string): Promise<readonly Registration[]> {
  const query = `$filter=${encodeURIComponent(`${property} eq '${value.replaceAll("'", "''")}'`)}&$select=${properties}`;
  const answer = await client.list(`/applications?${query}`, needToRead);
  if (answer.state === 'refused') throw graphError(answer, client.endpoint);
  const found = answer.state === 'read' ? answer.value.flatMap((one: JsonObject) => registrationAt({ value: one, at: '' }) ?? []) : [];
  if (found.length === 0 && !(answer.state === 'read' && answer.isWhole)) throw new KitError('registration-not-told', { values: { status: answer.state === 'read' ? 200 : 404 } });
  return found;
}

/** The registration with that client id; undefined where the tenant has none. Throws `registration-closed` and others where Graph does not tell. */
export async function findRegistration(client: GraphClient, clientId: string): Promise<Registration | undefined> {
  return (await listed(client, 'appId', clientId)).find((one) => one.clientId === clientId);
}

/** The registration with that name, of several the first. */
export const findNamed = async (client: GraphClient, name: string): Promise<Registration | undefined> => (await listed(client, 'displayName', name))[0];
