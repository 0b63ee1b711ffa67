import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { Finding } from '../../scanner/index.ts';
import { graphWords } from './graph-words.ts';
import { certaintyNames, tierNames, words } from './texts.ts';

/** What is to be known of one place: how sure it is, where it leads, what Graph has for it. */
export const notesOf = ({ tier, certainty, vendored, dependsOn, graph }: Finding, locale: Locale): string => [
  tierNames[tier][locale],
  certaintyNames[certainty][locale],
  ...(vendored ? [words.vendored[locale]] : []),
  ...(dependsOn ? [say(words.through, locale, { place: `${dependsOn.file}:${dependsOn.line}` })] : []),
  ...(graph ? [graphWords(graph, locale)] : []),
].join(', ');
