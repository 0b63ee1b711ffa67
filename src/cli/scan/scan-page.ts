import { say, type Text } from '../../contracts/text.ts';
import type { Finding, ScanReport } from '../../scanner/index.ts';
import type { Block } from '../explain/page.ts';
import { graphWords } from './graph-words.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';
import { certaintyNames, effortNames, skippedNames, tierNames, troubleNames, words } from './texts.ts';

export interface PageTelling extends Telling {
  readonly showsMentions: boolean;
  /** How many findings a baseline took out. */
  readonly known?: number;
  /** The line of a finding, for terminals alone: reports are handed on. */
  readonly frameOf?: (finding: Finding) => string | undefined;
}

/** The report for a person, grouped by rule. Holds no line of the source unless `frameOf` gives one. */
export function scanPage({ findings, ignored, filesScanned, skipped, troubles }: ScanReport, { locale, today, rules, showsMentions, known = 0, frameOf }: PageTelling): Block[] {
  const mentions = findings.filter(({ certainty }) => certainty === 'mention').length;
  const shown = showsMentions ? findings : findings.filter(({ certainty }) => certainty !== 'mention');
  const tell = (sentence: Text<'what'>, what: string) => say(sentence, locale, { what });

  const groups = rules.flatMap((rule): Block[] => {
    const own = shown.filter((finding) => finding.rule === rule.id);
    if (own.length === 0) return [];
    const { does, breaks, since, instead, effort } = wordsOf(rule, locale, today);
    return [
      { heading: say(words.category, locale, { category: rule.category, places: own.length }), level: 1 },
      { says: [tell(words.today, does), tell(words.breaks, breaks), ...(since ? [tell(words.since, since)] : []), tell(words.instead, instead), tell(words.effort, effortNames[effort][locale])].join('\n') },
      { list: own.map((finding) => [placeLine(finding), ...(frameOf?.(finding)?.split('\n') ?? [])].join('\n      ')) },
    ];
  });
  function placeLine({ file, line, column, found, tier, certainty, vendored, dependsOn, graph }: Finding): string {
    const notes = [tierNames[tier][locale], certaintyNames[certainty][locale], ...(vendored ? [words.vendored[locale]] : []), ...(dependsOn ? [say(words.through, locale, { place: `${dependsOn.file}:${dependsOn.line}` })] : []), ...(graph ? [graphWords(graph, locale)] : [])];
    return say(words.place, locale, { place: `${file}:${line}:${column}`, found, notes: notes.join(', ') });
  }
  const counted = <K extends string>(names: Readonly<Record<K, Text<never>>>, all: readonly { readonly path: string; readonly is: K }[]) =>
    (Object.keys(names) as K[]).flatMap((is) => {
      const paths = all.filter((one) => one.is === is).map(({ path }) => path);
      const examples = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`;
      return paths.length === 0 ? [] : [say(words.listed, locale, { why: names[is][locale], count: paths.length, examples })];
    });
  const left = counted(skippedNames, skipped.map(({ path, why }) => ({ path, is: why })));
  const worse = counted(troubleNames, troubles.map(({ path, what }) => ({ path, is: what })));

  return [
    ...groups,
    ...(ignored.length > 0 ? [{ heading: words.ignored[locale], level: 2 } as const, { list: ignored.map(({ file, line, found, reason }) => say(words.ignoredOne, locale, { place: `${file}:${line}`, found, reason })) }] : []),
    ...(left.length > 0 ? [{ heading: words.skipped[locale], level: 2 } as const, { list: left }] : []),
    ...(worse.length > 0 ? [{ heading: words.troubles[locale], level: 2 } as const, { list: worse }] : []),
    ...(shown.length === 0 ? [{ says: words.nothing[locale] }] : []),
    { says: [say(words.summary, locale, { places: shown.length, files: filesScanned, skipped: skipped.length }), ...(mentions > 0 && !showsMentions ? [say(words.mentions, locale, { places: mentions })] : []), ...(known > 0 ? [say(words.known, locale, { places: known })] : [])].join('\n') },
  ];
}
