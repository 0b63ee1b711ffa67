import { text } from '../contracts/text.ts';
import { invalidValue } from './usage-errors.ts';

/** A day of the calendar as `yyyy-mm-dd`. */
export function day(value: string): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value) throw invalidValue(text({ en: 'A day is written as yyyy-mm-dd.', it: 'Un giorno si scrive aaaa-mm-gg.' }));
  return value;
}

/** Of an option that may stand several times: its values in their order. */
export const several = (one: string, all: readonly string[]): readonly string[] => [...all, one];
