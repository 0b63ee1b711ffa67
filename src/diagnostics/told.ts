import type { Locale } from '../contracts/locale.ts';
import { say, type Text } from '../contracts/text.ts';

/** What may stand in a sentence: a value, or words that have a translation themselves. */
export type Value = string | number | Text<never>;

/** A sentence with its values, to be said in any language later. */
export interface Told {
  readonly text: Text;
  readonly values: Readonly<Record<string, Value>>;
}

type Filled<S extends string> = string extends S ? [] : [S] extends [never] ? [] : [values: Readonly<Record<S, Value>>];

/** Pairs a sentence with exactly the values its slots need. */
export const told = <S extends string>(text: Text<S>, ...[values]: Filled<S>): Told => ({ text: text as Text, values: values ?? {} });

export const inWords = (value: Value, locale: Locale): string => (typeof value === 'object' ? value[locale] : String(value));

export const tell = ({ text, values }: Told, locale: Locale): string =>
  say(text, locale, Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, inWords(value, locale)])));
