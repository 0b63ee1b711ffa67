import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { Block } from '../explain/page.ts';
import { outcomeNames, ownerNames, words as common } from '../explain/texts.ts';
import type { RuleFinding, RuleReport } from './rule-findings.ts';
import { words } from './rule-texts.ts';

const placed = ({ place, says }: RuleFinding, subject: string, locale: Locale): string => (place ? say(words.placed, locale, { file: subject, ...place, says }) : says);

/** All faults of one rule: what each is, then once who acts, the cure and where the rule comes from. */
function groupBlocks(group: readonly RuleFinding[], subject: string, locale: Locale): Block[] {
  const { title, outcome, owner, steps, sources, entry } = group[0]!;
  const cures = Object.values(steps).flat().map((cure) => say(words.cure, locale, { cure }));
  return [
    { heading: `${title} (${outcomeNames[outcome][locale]})`, level: 2 },
    { list: group.map((finding) => placed(finding, subject, locale)) },
    { says: [...(owner ? [say(common.whoCanFix, locale, { owners: ownerNames[owner][locale] })] : []), ...cures, ...(entry ? [say(words.entry, locale, { entry })] : []), ...sources.map((source) => say(words.source, locale, { ...source }))].join('\n') },
  ];
}

/** The report for a person: the faults by rule, what blocks first; then what is fine, by name. */
export function rulePage({ verdict, subject, findings }: RuleReport, kind: 'manifest' | 'origin' | 'registration', locale: Locale): Block[] {
  const told = findings.filter(({ outcome }) => outcome !== 'pass');
  const fine = findings.filter(({ outcome }) => outcome === 'pass').map(({ title }) => title);
  return [
    { heading: say(words[kind], locale, { subject }), level: 1 },
    { says: words[verdict][locale] },
    ...[...new Set(told.map(({ id }) => id))].flatMap((id) => groupBlocks(told.filter((finding) => finding.id === id), subject, locale)),
    ...(fine.length > 0 ? [{ heading: words.looked[locale], level: 2 } as const, { list: fine }] : []),
  ];
}
