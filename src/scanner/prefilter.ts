import type { Needle } from './rule.ts';

const special = /[.*+?^${}()|[\]\\]/g;

/** Bytes as a string in which every byte is a character: cheap to make, and enough to look for ASCII in. */
export const bytesAsText = (bytes: Buffer): string => bytes.toString('latin1');

/** Whether the mark of UTF-16 stands before bytes (as text): their strings cannot be looked for before they are decoded. */
export const isWide = (bytes: string): boolean => bytes.startsWith('\xff\xfe') || bytes.startsWith('\xfe\xff');

/** Whether bytes (as text) hold one of some needles. */
export const holdsOne = (bytes: string, needles: readonly Needle[]): boolean =>
  needles.some((needle) => (typeof needle === 'string' ? bytes.includes(needle) : needle.every((part) => bytes.includes(part))));

/** Tells quickly whether bytes (as text) hold one of some strings of ASCII characters; UTF-16 is taken as possible. */
export function prefilter(needles: Iterable<string>): (bytes: string) => boolean {
  const all = [...new Set(needles)].sort();
  if (all.length === 0) return () => false;
  const pattern = new RegExp(all.map((needle) => needle.replace(special, '\\$&')).join('|'));
  return (bytes) => isWide(bytes) || pattern.test(bytes);
}
