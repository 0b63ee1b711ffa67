import { unwrap } from './unwrap.ts';

/** The text as the forms read it: unwrapped, also in lower case at the same positions. */
export interface Reading {
  readonly raw: string;
  readonly text: string;
  /** Lower case, line breaks as blanks; every position is that of `text`. */
  readonly lower: string;
  /** What stands in `lower` of all that forms and phrases look for; of other scripts also what merely looks alike. */
  readonly found: ReadonlySet<string>;
  originOf(position: number): number;
  /** What stands around a position: everything in a short text, two thousand characters in a long one. */
  around(position: number): string;
}

const shortText = 2_000;

export function read(raw: string, find: (lower: string) => ReadonlySet<string>): Reading {
  const { text, originOf } = unwrap(raw);
  const lower = text.toLowerCase().replaceAll('\n', ' ');
  const around = (position: number) => (lower.length <= shortText ? lower : lower.slice(Math.max(0, position - shortText / 2), position + shortText / 2));
  return { raw, text, lower, found: find(lower), originOf, around };
}
