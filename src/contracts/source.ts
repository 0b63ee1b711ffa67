import type { Locale } from './locale.ts';
import type { Text } from './text.ts';

/** Where knowledge comes from, and the date of the copy that was read (`yyyy-mm-dd`). A title stands as it was published; our own words are in both languages. */
export interface Source {
  readonly name: string | Text<never>;
  readonly date: string;
}

/** A source as a reader of one language sees it. Plain JSON. */
export interface ToldSource {
  readonly name: string;
  readonly date: string;
}

export const tellSources = (sources: readonly Source[], locale: Locale): ToldSource[] =>
  sources.map(({ name, date }) => ({ name: typeof name === 'string' ? name : name[locale], date }));
