import { say, type Text } from '../../contracts/text.ts';
// Not by the index of the room, as in rule-words.ts.
import { dateInWords } from '../../diagnostics/timeline.ts';
import type { Finding, Rule, ScanReport } from '../../scanner/index.ts';
import type { Block } from '../explain/page.ts';
import { notesOf } from './notes.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';
import { effortNames, labels, skippedNames, troubleNames, words } from './texts.ts';

export interface PageTelling extends Telling {
  readonly showsMentions: boolean;
  /** How many findings a baseline took out. */
  readonly known?: number;
  /** The line of a finding, for terminals alone: reports are handed on. */
  readonly frameOf?: (finding: Finding) => string | undefined;
}

export const isShown = ({ showsMentions }: PageTelling) => ({ certainty }: Finding): boolean => showsMentions || certainty !== 'mention';

/** The rules that found something to be shown, each with its places. */
export const groupsOf = ({ findings }: ScanReport, telling: PageTelling): readonly { readonly rule: Rule; readonly places: readonly Finding[] }[] => {
  const shown = findings.filter(isShown(telling));
  return telling.rules.map((rule) => ({ rule, places: shown.filter((finding) => finding.rule === rule.id) })).filter(({ places }) => places.length > 0);
};

/** What a rule says of its places, each with its label. */
export function termsOf(rule: Rule, { locale, today }: PageTelling): { readonly label: string; readonly what: string }[] {
  const told = wordsOf(rule, locale, today);
  return (['does', 'breaks', 'since', 'instead'] as const).flatMap((part) => (told[part] === undefined ? [] : [{ label: labels[part][locale], what: told[part] }]));
}

/** The report on a terminal, grouped by rule. Holds no line of the source unless `frameOf` gives one. */
export function scanPage(report: ScanReport, telling: PageTelling): Block[] {
  const { locale, frameOf } = telling;
  const placeLine = (finding: Finding) => say(words.place, locale, { place: `${finding.file}:${finding.line}:${finding.column}`, found: finding.found, notes: notesOf(finding, locale) });
  const groups = groupsOf(report, telling).flatMap(({ rule, places }): Block[] => {
    const terms = [...termsOf(rule, telling), { label: labels.effort[locale], what: effortNames[rule.effort][locale] }];
    return [
      { heading: say(words.category, locale, { category: rule.category, places: places.length }), level: 1 },
      { says: terms.map((term) => say(words.labelled, locale, term)).join('\n') },
      { list: places.map((finding) => [placeLine(finding), ...(frameOf?.(finding)?.split('\n') ?? [])].join('\n      ')) },
    ];
  });
  return [...groups, ...leftOutBlocks(report, telling), { says: summaryOf(report, telling).join('\n') }];
}

/** The day a report that is handed on was made. */
export const madeOn = ({ locale, today }: Telling): string => say(words.made, locale, { today: dateInWords(today, locale) });

/** The counts, what they leave out, and what to do next. */
export function summaryOf({ findings, filesScanned, skipped }: ScanReport, telling: PageTelling): string[] {
  const { locale, showsMentions, known = 0 } = telling;
  const places = findings.filter(isShown(telling)).length;
  const mentions = findings.filter(({ certainty }) => certainty === 'mention').length;
  return [
    ...(places === 0 ? [words[known > 0 ? 'nothingNew' : 'nothing'][locale]] : []),
    say(words.summary, locale, { places, files: filesScanned, skipped: skipped.length }),
    ...(mentions > 0 && !showsMentions ? [say(words.mentions, locale, { places: mentions })] : []),
    ...(known > 0 ? [say(words.known, locale, { places: known })] : []),
    ...(places > 0 ? [words.next[locale]] : []),
  ];
}

/** What was ignored, not opened or read less well. */
export function leftOutBlocks({ ignored, skipped, troubles }: ScanReport, { locale }: PageTelling): Block[] {
  const counted = <K extends string>(names: Readonly<Record<K, Text<never>>>, all: readonly { readonly path: string; readonly is: K }[]) =>
    (Object.keys(names) as K[]).flatMap((is) => {
      const paths = all.filter((one) => one.is === is).map(({ path }) => path);
      const examples = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`;
      return paths.length === 0 ? [] : [say(words.listed, locale, { why: names[is][locale], count: paths.length, examples })];
    });
  const parts = [
    { heading: words.ignored[locale], list: ignored.map(({ file, line, found, reason }) => say(words.ignoredOne, locale, { place: `${file}:${line}`, found, reason })) },
    { heading: words.skipped[locale], list: counted(skippedNames, skipped.map(({ path, why }) => ({ path, is: why }))) },
    { heading: words.troubles[locale], list: counted(troubleNames, troubles.map(({ path, what }) => ({ path, is: what }))) },
  ];
  return parts.filter(({ list }) => list.length > 0).flatMap(({ heading, list }) => [{ heading, level: 2 } as const, { list }]);
}
