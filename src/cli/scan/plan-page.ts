import { say, text } from '../../contracts/text.ts';
import type { Finding, Rule, ScanReport } from '../../scanner/index.ts';
import type { Block } from '../explain/page.ts';
import { graphCallsBlocks, graphScopesBlocks } from './plan-graph.ts';
import { stages, type Stage } from './plan-stages.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';
import { effortNames, labels, words } from './texts.ts';

const own = {
  title: text({ en: 'Plan for leaving legacy tokens', it: 'Piano per lasciare i token legacy' }),
  intro: text({ en: 'Made on {today} from {files} files: {places} places to change. Later stages need the earlier ones.', it: 'Creato il {today} da {files} file: {places} punti da modificare. Ogni fase ha bisogno di quelle prima.' }),
  stage: text({ en: '{number}. {title}', it: '{number}. {title}' }),
  guide: text({ en: 'Details: {guide}', it: 'Dettagli: {guide}' }),
  none: text({ en: 'Nothing in this tree was found for this stage.', it: 'In questo albero non è stato trovato nulla per questa fase.' }),
  rule: text({ en: '{rule}: {instead} Effort: {effort}.', it: '{rule}: {instead} Impegno: {effort}.' }),
  place: text({ en: '{file}: {places}', it: '{file}: {places}' }),
  vendored: text({ en: 'Built or foreign code holds {places} more places: rebuild or update it when its sources are done.', it: 'Il codice compilato o di terzi contiene altri {places} punti: ricompilalo o aggiornalo quando i sorgenti sono pronti.' }),
} as const;

const graphBlocks = { calls: graphCallsBlocks, scopes: graphScopesBlocks } as const;

/** The migration of a scanned folder in its order, with the files each stage concerns. */
export function planPage({ findings, filesScanned }: ScanReport, { locale, today, rules }: Telling): Block[] {
  const uses = findings.filter(({ certainty, vendored }) => certainty !== 'mention' && !vendored);
  const vendored = findings.filter((finding) => finding.vendored && finding.certainty !== 'mention').length;
  return [
    { heading: own.title[locale], level: 1 },
    { says: say(own.intro, locale, { today, files: filesScanned, places: uses.length }) },
    ...stages.flatMap((stage, index) => blocksOf(stage, index + 1)),
    ...(vendored > 0 ? [{ says: say(own.vendored, locale, { places: vendored }) }] : []),
  ];

  function blocksOf(stage: Stage, number: number): Block[] {
    const concerned = rules.filter(({ id, category }) => stage.categories.includes(category) && uses.some(({ rule }) => rule === id));
    return [
      { heading: say(own.stage, locale, { number, title: stage.title[locale] }), level: 2 },
      { list: stage.does.map((sentence) => sentence[locale]) },
      { says: say(own.guide, locale, { guide: stage.guide }) },
      ...(stage.graph === undefined ? [] : graphBlocks[stage.graph](uses, locale)),
      ...concerned.flatMap(rulesBlocks),
      ...(stage.categories.length > 0 && concerned.length === 0 ? [{ says: own.none[locale] }] : []),
    ];
  }
  function rulesBlocks(rule: Rule): Block[] {
    const { instead, since, effort } = wordsOf(rule, locale, today);
    const places = uses.filter((finding) => finding.rule === rule.id);
    return [
      { says: [say(own.rule, locale, { rule: rule.id, instead, effort: effortNames[effort][locale] }), ...(since ? [say(words.labelled, locale, { label: labels.since[locale], what: since })] : [])].join('\n') },
      { list: [...new Set(places.map(({ file }) => file))].map((file) => say(own.place, locale, { file, places: placesIn(places.filter((one) => one.file === file)) })) },
    ];
  }
}

const placesIn = (findings: readonly Finding[]): string => findings.map(({ line, found, dependsOn }) => `${line} ${found}${dependsOn ? ` → ${dependsOn.file}:${dependsOn.line}` : ''}`).join(', ');
