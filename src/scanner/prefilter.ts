import type { Needle } from './rule.ts';

const longest = 40;
const special = /[.*+?^${}()|[\]\\]/g;
const patternOf = (needles: Iterable<string>, flags: string) => new RegExp([...new Set(needles)].sort().map((needle) => needle.replace(special, '\\$&')).join('|') || '(?!)', flags);

/** Bytes as a string in which every byte is a character: cheap to make, and enough to look for ASCII in. */
export const bytesAsText = (bytes: Buffer): string => bytes.toString('latin1');

/** Whether the mark of UTF-16 stands before bytes (as text): their strings cannot be looked for before they are decoded. */
const isWide = (bytes: string): boolean => bytes.startsWith('\xff\xfe') || bytes.startsWith('\xfe\xff');

/** Tells quickly whether bytes (as text) hold one of some strings of ASCII characters; UTF-16 is taken as possible. */
export function prefilter(needles: Iterable<string>): (bytes: string) => boolean {
  const pattern = patternOf(needles, '');
  return (bytes) => isWide(bytes) || pattern.test(bytes);
}

/** Tells, in one look at a text, which of several lists of needles it holds. */
export function chooser<T>(all: readonly T[], needlesOf: (one: T) => readonly Needle[]): (text: string) => readonly T[] {
  const pattern = patternOf(all.flatMap((one) => needlesOf(one).flat()), 'g');
  return (text) => {
    // With what follows each place: another needle may begin inside the one that was met.
    const met = [...text.matchAll(pattern)].map(({ 0: needle, index }) => text.slice(index, index + needle.length + longest)).join('\n');
    const holds = (part: string) => met.includes(part);
    return all.filter((one) => needlesOf(one).some((needle) => (typeof needle === 'string' ? holds(needle) : needle.every(holds))));
  };
}
