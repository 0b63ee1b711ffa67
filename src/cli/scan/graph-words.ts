import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { GraphCall } from '../../scanner/index.ts';
import { consentNames, words } from './texts.ts';

/** What Graph has for an operation or path, in a few words: the call, the least scope, and who can consent to it. */
export function graphWords({ operation, call, scope, consent }: GraphCall, locale: Locale): string {
  const scopeWords = scope === undefined ? words.scopeUnknown[locale] : say(words.scope, locale, { scope, consent: consentNames[consent][locale] });
  return say(words.graph, locale, { operation, call: call ?? words.graphUnknown[locale], scope: scopeWords });
}
