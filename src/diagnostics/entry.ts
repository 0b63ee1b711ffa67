import type { Source } from '../contracts/source.ts';
import { text, type Text } from '../contracts/text.ts';

/** Who can fix something. First the one who has to act first. */
export type EntryOwner = 'user' | 'admin' | 'developer' | 'microsoft';

/**
 * `transient` goes away by itself or with a retry; `structural` stays until someone changes a setting or code; `expected` asks
 * for a step and works as designed; `defect` is a fault of a product.
 */
export type EntryKind = 'transient' | 'structural' | 'expected' | 'defect';

export type Role = 'user' | 'admin' | 'developer';

/** What one foreign error means, for people. Numbers explain; nothing in the kit decides by them. */
export interface CatalogueEntry {
  /** As the identifier scheme writes it: `AADSTS53003`, `OFFICE9018`, `MSAL:user_cancelled`, `TAG:4usqa`. Unique. */
  readonly id: string;
  /** Microsoft's own symbolic name, when there is one. */
  readonly name?: string;
  /** Other ids with the very same answer, e.g. the decimal of a broker code. */
  readonly sameAs?: readonly string[];
  /** What happened, in one or two sentences. */
  readonly happened: Text<never>;
  readonly owners: readonly [EntryOwner, ...EntryOwner[]];
  readonly kind: EntryKind;
  /** What each role can really do, in the order of doing. At least one role, except where the entry is `nameOnly`. */
  readonly steps: Partial<Record<Role, readonly [Text<never>, ...Text<never>[]]>>;
  /** Admin guides (`guides/<id>.ts`) that go further than the steps. */
  readonly guides?: readonly string[];
  /** What to note down before asking for help. */
  readonly evidence?: readonly Text<never>[];
  /** Microsoft's own page on it. */
  readonly link?: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly confidence: 'confirmed' | 'reported' | 'not confirmed';
  /** Microsoft publishes nothing but the name: the entry says so and links to the look-up page. */
  readonly nameOnly?: true;
}

/** One file, one page of the reference: errors that belong together. */
export interface Family {
  readonly id: string;
  readonly title: Text<never>;
  readonly entries: readonly CatalogueEntry[];
}

export const defineFamily = (family: Family): Family => family;

/** A sentence without slots, in both languages; short for the hundreds of them in the catalogue. */
export const both = <const E extends string, const I extends string>(en: E, it: I): Text<never> => text({ en, it } as never) as Text<never>;

/** Microsoft's look-up page for any AADSTS number. */
export const lookUpPage = 'https://login.microsoftonline.com/error';
