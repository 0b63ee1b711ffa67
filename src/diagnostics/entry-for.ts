import { families } from './catalogue/index.ts';
import type { CatalogueEntry } from './entry.ts';

const byId = new Map<string, CatalogueEntry>(families.flatMap(({ entries }) => entries).flatMap((entry) => [entry.id, ...(entry.sameAs ?? [])].map((id) => [id, entry] as const)));

/** The entry of an identifier as the scheme writes it, or of one that means the same. */
export const entryFor = (id: string): CatalogueEntry | undefined => byId.get(id);

/** Every identifier the catalogue can explain. */
export const knownIds = (): Iterable<string> => byId.keys();
