import { say, text } from '../../contracts/text.ts';
// Not by the index of the room, as in rule-words.ts.
import { dateInWords } from '../../diagnostics/timeline.ts';
import type { Finding, Rule, ScanReport } from '../../scanner/index.ts';
import { render, withoutControls } from '../explain/page.ts';
import { codeInMarkdown, inMarkdown, linesInMarkdown } from '../markdown.ts';
import { graphCallsBlocks, graphScopesBlocks } from './plan-graph.ts';
import { stages, type Stage } from './plan-stages.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';
import { effortNames, labels, words } from './texts.ts';

const own = {
  title: text({ en: 'Plan for leaving legacy tokens', it: 'Piano per lasciare i token legacy' }),
  intro: text({ en: 'Made on {today} from {files} files; places to change: {places}. Later stages need the earlier ones.', it: 'Creato il {today} da {files} file; punti da modificare: {places}. Ogni fase ha bisogno di quelle prima.' }),
  stage: text({ en: '{number}. {title}', it: '{number}. {title}' }),
  guide: text({ en: 'Details: {guide} in the repository of this kit', it: 'Dettagli: {guide} nel repository di questo kit' }),
  none: text({ en: 'Nothing in this tree was found for this stage.', it: 'In questo albero non è stato trovato nulla per questa fase.' }),
  line: text({ en: 'line {line} {found}', it: 'riga {line} {found}' }),
  towards: text({ en: '{line} (leads to {place})', it: '{line} (porta a {place})' }),
  vendored: text({ en: 'Places in built or foreign code: {places}. Rebuild or update it when its sources are done.', it: 'Punti nel codice compilato o di terzi: {places}. Ricompilalo o aggiornalo quando i sorgenti sono pronti.' }),
} as const;

const graphBlocks = { calls: graphCallsBlocks, scopes: graphScopesBlocks } as const;
const task = (what: string) => `- [ ] ${what}`;

/** The migration of a scanned folder in its order, as a list to tick off, with the files each stage concerns. */
export function planMarkdown({ findings, filesScanned }: ScanReport, { locale, today, rules }: Telling): string {
  const uses = findings.filter(({ certainty, vendored }) => certainty !== 'mention' && !vendored);
  const vendored = findings.filter((finding) => finding.vendored && finding.certainty !== 'mention').length;
  return withoutControls(`${[
    `# ${own.title[locale]}`,
    say(own.intro, locale, { today: dateInWords(today, locale), files: filesScanned, places: uses.length }),
    ...stages.flatMap((stage, index) => stageParts(stage, index + 1)),
    ...(vendored > 0 ? [say(own.vendored, locale, { places: vendored })] : []),
  ].join('\n\n')}\n`);

  function stageParts(stage: Stage, number: number): string[] {
    const concerned = rules.filter(({ id, category }) => stage.categories.includes(category) && uses.some(({ rule }) => rule === id));
    const graph = stage.graph === undefined ? [] : graphBlocks[stage.graph](uses, locale);
    return [
      `## ${say(own.stage, locale, { number, title: stage.title[locale] })}`,
      stage.does.map((sentence) => task(inMarkdown(sentence[locale]))).join('\n'),
      say(own.guide, locale, { guide: codeInMarkdown(stage.guide) }),
      ...(graph.length > 0 ? [render(graph, 'markdown').trimEnd()] : []),
      ...concerned.flatMap(ruleParts),
      ...(stage.categories.length > 0 && concerned.length === 0 ? [own.none[locale]] : []),
    ];
  }
  function ruleParts(rule: Rule): string[] {
    const { instead, since, effort } = wordsOf(rule, locale, today);
    const places = uses.filter((finding) => finding.rule === rule.id);
    const terms = [{ label: labels.instead[locale], what: instead }, ...(since ? [{ label: labels.since[locale], what: since }] : []), { label: labels.effort[locale], what: effortNames[effort][locale] }];
    return [
      `### ${rule.category}`,
      linesInMarkdown(terms.map(({ label, what }) => `**${label}:** ${inMarkdown(what)}`)),
      [...new Set(places.map(({ file }) => file))].map((file) => task(say(words.labelled, locale, { label: codeInMarkdown(file), what: placesIn(places.filter((one) => one.file === file)) }))).join('\n'),
    ];
  }
  function placesIn(places: readonly Finding[]): string {
    return places.map(({ line, found, dependsOn }) => {
      const at = say(own.line, locale, { line, found: codeInMarkdown(found) });
      return dependsOn ? say(own.towards, locale, { line: at, place: codeInMarkdown(`${dependsOn.file}:${dependsOn.line}`) }) : at;
    }).join(', ');
  }
}
