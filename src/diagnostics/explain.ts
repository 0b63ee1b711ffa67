import type { Foreign } from '../contracts/journal.ts';
import { entraEntries } from './catalogue/entra.ts';
import { officeEntries } from './catalogue/office.ts';
import type { CatalogueEntry } from './entry.ts';

const byId = new Map<string, CatalogueEntry>([...entraEntries, ...officeEntries].map((entry) => [entry.id, entry]));

/** The catalogue entry for what a foreign party said, found by Entra's number in its text or by Outlook's own code. */
export function explain({ source, code, text }: Foreign): CatalogueEntry | undefined {
  const entra = /AADSTS\d{4,7}/.exec(text ?? '')?.[0];
  return byId.get(entra ?? (source === 'office' ? (code ?? '') : ''));
}
