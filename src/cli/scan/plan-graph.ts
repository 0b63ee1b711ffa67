import type { Locale } from '../../contracts/locale.ts';
import { say, text } from '../../contracts/text.ts';
import type { Finding, GraphCall } from '../../scanner/index.ts';
import type { Block } from '../explain/page.ts';
import { graphWords } from './graph-words.ts';
import { consentNames } from './texts.ts';

const own = {
  calls: text({ en: 'What Microsoft Graph has for the operations and paths that were found, each with its number of places:', it: 'Che cosa offre Microsoft Graph per le operazioni e i percorsi trovati, ognuno con il numero di punti:' }),
  call: text({ en: '{call} ({places})', it: '{call} ({places})' }),
  scopes: text({ en: 'Scopes of Microsoft Graph for what was found; those that other places need are not known:', it: 'Ambiti di Microsoft Graph per ciò che è stato trovato; quelli degli altri punti non sono noti:' }),
  scope: text({ en: '{scope}, {consent}', it: '{scope}, {consent}' }),
} as const;

const withGraph = (findings: readonly Finding[]): readonly GraphCall[] => findings.flatMap(({ graph }) => graph ?? []);

/** Each call of Graph once. */
export function graphCallsBlocks(findings: readonly Finding[], locale: Locale): Block[] {
  const told = withGraph(findings).map((graph) => graphWords(graph, locale));
  const list = [...new Set(told)].sort().map((call) => say(own.call, locale, { call, places: told.filter((one) => one === call).length }));
  return list.length === 0 ? [] : [{ says: own.calls[locale] }, { list }];
}

/** Each scope once, with who may consent to it. */
export function graphScopesBlocks(findings: readonly Finding[], locale: Locale): Block[] {
  const consents = new Map(withGraph(findings).flatMap(({ scope, consent }) => (scope === undefined ? [] : [[scope, consent] as const])));
  const list = [...consents].sort().map(([scope, consent]) => say(own.scope, locale, { scope, consent: consentNames[consent][locale] }));
  return list.length === 0 ? [] : [{ says: own.scopes[locale] }, { list }];
}
