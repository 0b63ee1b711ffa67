import { say, type Text } from '../../contracts/text.ts';
import type { Finding, ScanReport } from '../../scanner/index.ts';
import { render, type Block } from '../explain/page.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';
import { certaintyNames, effortNames, skippedNames, tierNames, troubleNames, words } from './texts.ts';

/** The report for a person at a terminal, grouped by category. Holds no line of the source. */
export function scanPage({ findings, filesScanned, skipped, troubles }: ScanReport, { locale, today, rules, showsMentions }: Telling & { readonly showsMentions: boolean }): string {
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
      { list: own.map((finding) => placeLine(finding)) },
    ];
  });
  function placeLine({ file, line, column, found, tier, certainty, vendored, dependsOn }: Finding): string {
    const notes = [tierNames[tier][locale], certaintyNames[certainty][locale], ...(vendored ? [words.vendored[locale]] : []), ...(dependsOn ? [say(words.through, locale, { place: `${dependsOn.file}:${dependsOn.line}` })] : [])];
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

  return render([
    ...groups,
    ...(left.length > 0 ? [{ heading: words.skipped[locale], level: 2 } as const, { list: left }] : []),
    ...(worse.length > 0 ? [{ heading: words.troubles[locale], level: 2 } as const, { list: worse }] : []),
    ...(shown.length === 0 ? [{ says: words.nothing[locale] }] : []),
    { says: [say(words.summary, locale, { places: shown.length, files: filesScanned, skipped: skipped.length }), ...(mentions > 0 && !showsMentions ? [say(words.mentions, locale, { places: mentions })] : [])].join('\n') },
  ], 'text');
}
