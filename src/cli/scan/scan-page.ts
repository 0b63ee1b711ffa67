import { say, type Text } from '../../contracts/text.ts';
import type { Finding, ScanReport } from '../../scanner/index.ts';
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

/** The report for a person, grouped by rule. Holds no line of the source unless `frameOf` gives one. */
export function scanPage(report: ScanReport, telling: PageTelling): Block[] {
  const { locale, today, rules, frameOf } = telling;
  const shown = report.findings.filter(isShown(telling));
  const placeLine = (finding: Finding) => say(words.place, locale, { place: `${finding.file}:${finding.line}:${finding.column}`, found: finding.found, notes: notesOf(finding, locale) });
  const groups = rules.flatMap((rule): Block[] => {
    const own = shown.filter((finding) => finding.rule === rule.id);
    if (own.length === 0) return [];
    const told = { ...wordsOf(rule, locale, today), effort: effortNames[rule.effort][locale] };
    const lines = (['does', 'breaks', 'since', 'instead', 'effort'] as const).flatMap((part) => (told[part] === undefined ? [] : [say(words.labelled, locale, { label: labels[part][locale], what: told[part] })]));
    return [
      { heading: say(words.category, locale, { category: rule.category, places: own.length }), level: 1 },
      { says: lines.join('\n') },
      { list: own.map((finding) => [placeLine(finding), ...(frameOf?.(finding)?.split('\n') ?? [])].join('\n      ')) },
    ];
  });
  return [...groups, ...afterGroups(report, telling)];
}

/** What was ignored, not opened or read less well, and the counts. */
export function afterGroups({ findings, ignored, filesScanned, skipped, troubles }: ScanReport, telling: PageTelling): Block[] {
  const { locale, showsMentions, known = 0 } = telling;
  const places = findings.filter(isShown(telling)).length;
  const mentions = findings.filter(({ certainty }) => certainty === 'mention').length;
  const counted = <K extends string>(names: Readonly<Record<K, Text<never>>>, all: readonly { readonly path: string; readonly is: K }[]) =>
    (Object.keys(names) as K[]).flatMap((is) => {
      const paths = all.filter((one) => one.is === is).map(({ path }) => path);
      const examples = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`;
      return paths.length === 0 ? [] : [say(words.listed, locale, { why: names[is][locale], count: paths.length, examples })];
    });
  const left = counted(skippedNames, skipped.map(({ path, why }) => ({ path, is: why })));
  const worse = counted(troubleNames, troubles.map(({ path, what }) => ({ path, is: what })));
  return [
    ...(ignored.length > 0 ? [{ heading: words.ignored[locale], level: 2 } as const, { list: ignored.map(({ file, line, found, reason }) => say(words.ignoredOne, locale, { place: `${file}:${line}`, found, reason })) }] : []),
    ...(left.length > 0 ? [{ heading: words.skipped[locale], level: 2 } as const, { list: left }] : []),
    ...(worse.length > 0 ? [{ heading: words.troubles[locale], level: 2 } as const, { list: worse }] : []),
    ...(places === 0 ? [{ says: words.nothing[locale] }] : []),
    { says: [say(words.summary, locale, { places, files: filesScanned, skipped: skipped.length }), ...(mentions > 0 && !showsMentions ? [say(words.mentions, locale, { places: mentions })] : []), ...(known > 0 ? [say(words.known, locale, { places: known })] : [])].join('\n') },
  ];
}
