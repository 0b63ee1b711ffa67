import { firstParts, justCreated, repairs, type Repair, type RepairId, type Repairable } from './repair.ts';
import { wantedRegistration, type AddInSettings, type Wanted } from './wanted.ts';

export interface GraphRequest {
  readonly does: RepairId | 'creation';
  readonly method: 'POST' | 'PATCH';
  /** Below `/v1.0`. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stand for the ids that Entra gives a new registration, in paths and in bodies. */
export const placeholders = { objectId: '{id}', clientId: '{appId}' } as const;

/** The settings as they are before a registration has its client id. */
export const settingsToCome = (settings: AddInSettings): AddInSettings => ({ ...settings, clientId: placeholders.clientId, scope: settings.scope.replaceAll(settings.clientId, placeholders.clientId) });

/** The settings with the client id that Entra has given. */
export const settingsWith = (settings: AddInSettings, clientId: string): AddInSettings => ({ ...settings, clientId, scope: settings.scope.replaceAll(settings.clientId, clientId) });

const request = (path: string) => ({ id, body }: Repair): GraphRequest => ({ does: id, method: 'PATCH', path, body });

/** By its client id where its object id is not known: https://learn.microsoft.com/graph/api/application-update admits both. */
export const requestsToRepair = ({ objectId, clientId }: Repairable, all: readonly Repair[]): readonly GraphRequest[] =>
  all.map(request(objectId === null ? `/applications(appId='${clientId}')` : `/applications/${objectId}`));

/** One request that creates, and those that add what needs the new ids. */
export function requestsToCreate(settings: AddInSettings, newScopeId: string): { readonly wanted: Wanted; readonly requests: readonly GraphRequest[] } {
  const wanted = wantedRegistration(settingsToCome(settings));
  const later = repairs(justCreated(wanted, placeholders.objectId), wanted, newScopeId).map(request(`/applications/${placeholders.objectId}`));
  return { wanted, requests: [{ does: 'creation', method: 'POST', path: '/applications', body: firstParts(wanted) }, ...later] };
}
