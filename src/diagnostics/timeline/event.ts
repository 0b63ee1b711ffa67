import type { Text } from '../../contracts/text.ts';

/** Where a mailbox can live, as far as a date can touch it. */
export type Place = 'cloud' | 'on-premises';

/** `yyyy-mm-dd`, or `yyyy-mm` where the source names no day. A stretch without `to` has no announced end. */
export type When = { readonly on: string } | { readonly from: string; readonly to?: string };

/** Who said so, and on which date (`yyyy-mm-dd`, `yyyy-mm` or `yyyy`): the day of the text, not of what it speaks of. */
export interface Said {
  readonly on: string;
  readonly source: string;
}

export type ContradictionId = `C${number}`;

/** One date on the road, as data. */
export interface TimelineEvent {
  readonly id: string;
  readonly when: When;
  readonly title: Text<never>;
  /** What it was, told as past. */
  readonly happened: Text<never>;
  /** The same, told as coming: for what still lay ahead when the newest source was read. */
  readonly happens?: Text<never>;
  readonly announced: Said;
  /** Where it was read, on its day or later, that it really took place. Required for `executed`. */
  readonly seen?: Said;
  /** `executed`: a source says it took place; `announced`: lay ahead of the newest source; `not verified`: its day had passed, and no source says. */
  readonly status: 'executed' | 'announced' | 'not verified';
  /** Ids of earlier announcements that this one replaced. */
  readonly supersedes?: readonly string[];
  /** What it means for a person with a mailbox there. A place that is missing is not touched. */
  readonly means: { readonly [P in Place]?: Text<never> };
  /** Said where people ask although they are left alone. */
  readonly spares?: { readonly [P in Place]?: Text<never> };
  readonly contradictions?: readonly ContradictionId[];
}

/** The date of the newest text that was read. What lies after it is known only as it was announced. */
export const newestSource = '2026-09-24';
