import { families } from './catalogue/index.ts';
import type { CatalogueEntry } from './entry.ts';

const byId = new Map<string, CatalogueEntry>(families.flatMap(({ entries }) => entries).flatMap((entry) => [entry.id, ...(entry.sameAs ?? [])].map((id) => [id, entry] as const)));

/** Codes of the broker whose family says that the network is at fault, whatever their last digits (msal-dotnet#4721). */
const isOfNetwork = (id: string): boolean => /^CAA[378]/.test(id.startsWith('WAM:') ? Number(id.slice(4)).toString(16).toUpperCase() : id);

/** The entry of an identifier as the scheme writes it, or of one that means the same: Exchange's own answers are alike through Graph. */
export const entryFor = (id: string): CatalogueEntry | undefined => byId.get(id) ?? byId.get(id.replace(/^GRAPH:(?=Error)/, 'EWS:')) ?? (isOfNetwork(id) ? byId.get('CAA:network') : undefined);

/** Every identifier the catalogue can explain. */
export const knownIds = (): Iterable<string> => byId.keys();
