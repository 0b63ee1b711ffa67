import type { Needle } from './rule.ts';

const special = /[.*+?^${}()|[\]\\]/g;

function patternOf(needles: Iterable<string>, flags: string): RegExp {
  const all = [...new Set(needles)].sort().map((needle) => needle.replace(special, '\\$&'));
  return new RegExp(all.length > 0 ? all.join('|') : '(?!)', flags);
}

/** Tells quickly whether a text holds one of some strings of ASCII characters. */
export function prefilter(needles: Iterable<string>): (text: string) => boolean {
  const pattern = patternOf(needles, '');
  return (text) => pattern.test(text);
}

/** Tells, in one look at a text, which of several lists of needles it holds. */
export function chooser<T>(all: readonly T[], needlesOf: (one: T) => readonly Needle[]): (text: string) => readonly T[] {
  const needles = all.flatMap((one) => needlesOf(one).flat());
  const pattern = patternOf(needles, 'g');
  const longest = needles.reduce((most, { length }) => Math.max(most, length), 0);
  return (text) => {
    // With what follows each place: another needle may begin inside the one that was met.
    const met = [...text.matchAll(pattern)].map(({ 0: needle, index }) => text.slice(index, index + needle.length + longest)).join('\n');
    const holds = (part: string) => met.includes(part);
    return all.filter((one) => needlesOf(one).some((needle) => (typeof needle === 'string' ? holds(needle) : needle.every(holds))));
  };
}
