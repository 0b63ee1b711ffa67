import type { Locale } from './locale.ts';

/** Names inside braces: `Slots<'Hi {name}'>` is `'name'`. */
type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;

/** A sentence in every language we ship, with the slots it needs. */
export interface Text<Slot extends string = string> {
  readonly en: string;
  readonly it: string;
  /** Never present at run time: carries the slot names for the compiler. */
  readonly __slot?: Slot;
}

export type SlotsOf<T> = T extends Text<infer S> ? S : never;

/** Declares a sentence; fails to compile when the two languages name different slots. */
export function text<const E extends string, const I extends string>(sentence: {
  en: E;
  it: [Slots<I>, Slots<E>] extends [Slots<E>, Slots<I>] ? I : `slots must be: ${Slots<E>}`;
}): Text<Slots<E>> {
  return sentence as never;
}

/** A sentence with its values, ready to be said in any language later. */
export interface Saying {
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Pairs a sentence with exactly the values its slots need. */
export const saying = <S extends string>(sentence: Text<S>, values: Record<S, string | number>): Saying => ({ text: sentence, values });

/** The sentence in one language with its slots filled; an unknown slot stays visible as `{name}`. */
export function say<S extends string>(sentence: Text<S>, locale: Locale, values: Readonly<Record<S, string | number>>): string {
  return sentence[locale].replace(/\{(\w+)\}/g, (slot, name: string) => String((values as Record<string, string | number>)[name] ?? slot));
}

export const speak = ({ text: sentence, values }: Saying, locale: Locale): string => say(sentence, locale, values);
