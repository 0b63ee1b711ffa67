import { unwrap } from './unwrap.ts';

/** The text as the forms read it: unwrapped, also in lower case at the same positions, and as a set of words. */
export interface Reading {
  readonly raw: string;
  readonly text: string;
  /** Lower case, line breaks as blanks; every position is that of `text`. */
  readonly lower: string;
  /** `lower` without its long runs of other scripts: where a mark of plain letters is looked for. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  originOf(position: number): number;
  /** What stands around a position: everything in a short text, two thousand characters in a long one. */
  around(position: number): string;
}

const shortText = 2_000;

export function read(raw: string): Reading {
  const { text, originOf } = unwrap(raw);
  const lower = text.toLowerCase().replaceAll('\n', ' ');
  const plain = lower.length <= shortText ? lower : lower.replace(/[^\0-\x7f]{8,4096}/g, ' ');
  const words = new Set(lower.match(/[a-z0-9_\u00c0-\u024f\u0370-\u04ff]{3,60}/g));
  const around = (position: number) => (lower.length <= shortText ? lower : lower.slice(Math.max(0, position - shortText / 2), position + shortText / 2));
  return { raw, text, lower, plain, words, originOf, around };
}
