import type { Reading } from './reading.ts';

/**
 * Why an identifier is believed to be there: its own spelling (`code`), a field that carries such numbers (`field`), a number that
 * its surroundings explain (`number`), Microsoft's sentence (`sentence`), or the form of an object without code or text (`shape`).
 */
export type Why = 'code' | 'field' | 'number' | 'sentence' | 'shape';

export interface Sighting {
  readonly id: string;
  /** Position in the unwrapped text. */
  readonly at: number;
  readonly why: Why;
  /**
   * Its surroundings make it a subject though its kind is usually only mentioned (a status of a server of Microsoft's), or no
   * subject though its kind usually is one (the same status from another maker's server).
   */
  readonly solid?: boolean;
}

/** How one kind of identifier shows itself. One form per file; `npm run registries` finds it. */
export interface Form {
  readonly id: string;
  /** Lower-case strings of which one must occur before `find` is asked; none: always asked. */
  readonly marks: readonly string[];
  find(reading: Reading): readonly Sighting[];
}

/** More sightings of one form than any person pastes; keeps hostile input from multiplying the work. */
export const enough = 64;

/** Every match of a global pattern as [first group, position], at most `enough`. */
export function matches(text: string, pattern: RegExp): { value: string; at: number; match: RegExpExecArray }[] {
  const found: { value: string; at: number; match: RegExpExecArray }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < enough; match = pattern.exec(text)) found.push({ value: match[1] ?? match[0], at: match.index, match });
  return found;
}

export const sight = (text: string, pattern: RegExp, why: Why, id: (value: string) => string): Sighting[] => matches(text, pattern).map(({ value, at }) => ({ id: id(value), at, why }));

/** Where a word stands with nothing of `joined` on either side, in the first `enough` places it occurs in; -1 for nowhere. */
export function placeOf(word: string, text: string, joined = /\w/): number {
  let at = text.indexOf(word);
  for (let tries = 0; at >= 0 && tries < enough; tries += 1) {
    if (!joined.test(text[at - 1] ?? ' ') && !joined.test(text[at + word.length] ?? ' ')) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}
