import type { Foreign } from '../contracts/journal.ts';
import { families } from './catalogue/index.ts';
import type { CatalogueEntry } from './entry.ts';

const byId = new Map<string, CatalogueEntry>(families.flatMap(({ entries }) => entries).flatMap((entry) => [entry.id, ...(entry.sameAs ?? [])].map((id) => [id, entry] as const)));

/** The entry of an identifier as the scheme writes it, or of one that means the same. */
export const entryFor = (id: string): CatalogueEntry | undefined => byId.get(id);

/** The entry for what a foreign party said, found by Entra's number in its text or by Outlook's own code. */
export function explain({ source, code, text }: Foreign): CatalogueEntry | undefined {
  const entra = /AADSTS\d{4,7}/.exec(text ?? '')?.[0];
  return entryFor(entra ?? (source === 'office' ? `OFFICE${code ?? ''}` : ''));
}
