import type { Text } from '../contracts/text.ts';
import type { Owner } from '../errors/index.ts';

/** What one foreign error means, for people. Numbers explain; nothing in the kit decides by them. */
export interface CatalogueEntry {
  /** As people search for it: `AADSTS53003`, `9018`. */
  readonly id: string;
  readonly meaning: Text<never>;
  readonly remedy: Text<never>;
  readonly remedyIsWith: Owner;
  readonly source: string;
}

export const defineEntries = <const T extends readonly CatalogueEntry[]>(entries: T): T => entries;
