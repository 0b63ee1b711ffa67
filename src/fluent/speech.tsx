import { createContext, useContext } from 'react';
import type { Locale } from '../contracts/locale.ts';
import { say, speak, type Saying, type Text } from '../contracts/text.ts';

export const LocaleContext = createContext<Locale>('en');

/** Says a sentence, or a sentence with its values, in the language of the pane. */
export function useSpeech() {
  const locale = useContext(LocaleContext);
  function t(sentence: Text<never>): string;
  function t<S extends string>(sentence: Text<S>, values: Record<S, string | number>): string;
  function t(sentence: Text, values: Record<string, string | number> = {}): string {
    return say(sentence, locale, values);
  }
  return { locale, t, speak: (saying: Saying) => speak(saying, locale) };
}
