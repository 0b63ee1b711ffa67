import type { Foreign } from '../contracts/journal.ts';
import { entryFor } from './entry-for.ts';
import { lookUpPage, type CatalogueEntry, type EntryKind, type EntryOwner } from './entry.ts';
import { recognise, type Recognition } from './recognise/index.ts';

export { entryFor } from './entry-for.ts';

/** The entry for what a foreign party said, found by Entra's number or Graph's code in its text, or by Outlook's own code. */
export function explain({ source, code, text }: Foreign): CatalogueEntry | undefined {
  const named = /AADSTS\d{4,7}|GRAPH:\w+/.exec(text ?? '')?.[0];
  return entryFor(named ?? (source === 'office' ? `OFFICE${code ?? ''}` : ''));
}

export interface Explanation {
  readonly recognition: Recognition;
  /** One line for each recognised identifier, in the order of the recognition; `entry` is undefined for an unknown one. */
  readonly known: readonly { readonly id: string; readonly entry: CatalogueEntry | undefined }[];
  /** The entry of the primary identifier. */
  readonly entry: CatalogueEntry | undefined;
  readonly owners: readonly EntryOwner[];
  readonly kind: EntryKind | null;
  /** Microsoft's page on the primary, or its look-up page for the number when there is no other. */
  readonly link: string | null;
}

/** Microsoft's page that knows an identifier's number, also when we do not. */
export function officialLookUp(id: string): string {
  const number = /^(?:AADSTS|ACS)(\d+)$/.exec(id)?.[1];
  if (id.startsWith('HRESULT:')) return 'https://learn.microsoft.com/windows/win32/debug/system-error-code-lookup-tool';
  return number ? `${lookUpPage}?code=${number}` : lookUpPage;
}

/** What a pasted text is about, who can act and where Microsoft says more. An unknown code stays unknown: no entry, only its look-up. */
export function explainText(text: string): Explanation {
  const recognition = recognise(text);
  const entry = recognition.primary === null ? undefined : entryFor(recognition.primary);
  return {
    recognition,
    known: recognition.codes.map(({ id }) => ({ id, entry: entryFor(id) })),
    entry,
    owners: entry?.owners ?? [],
    kind: entry?.kind ?? null,
    link: recognition.primary === null ? null : (entry?.link ?? officialLookUp(recognition.primary)),
  };
}
