import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { Block } from '../explain/page.ts';
import { findingBlocks } from '../explain/report-page.ts';
import type { RuleFinding, RuleReport } from './rule-findings.ts';
import { words } from './rule-texts.ts';

const listed = ({ place, sources }: RuleFinding, subject: string, locale: Locale): string[] => [
  ...(place ? [say(words.place, locale, { file: subject, ...place })] : []),
  ...sources.map((source) => say(words.source, locale, { ...source })),
];

/** The report for a person: each fault with who acts, the cure, its place and where the rule comes from; then what is fine, by name. */
export function rulePage({ verdict, subject, findings }: RuleReport, kind: 'manifest' | 'origin' | 'registration', locale: Locale): Block[] {
  const told = findings.filter(({ outcome }) => outcome !== 'pass');
  const fine = findings.filter(({ outcome }) => outcome === 'pass').map(({ title }) => title);
  return [
    { heading: say(words[kind], locale, { subject }), level: 1 },
    { says: words[verdict][locale] },
    ...told.flatMap((finding): Block[] => [...findingBlocks(finding, locale, finding.owner === 'admin' ? 'admin' : 'developer'), { list: listed(finding, subject, locale) }]),
    ...(fine.length > 0 ? [{ heading: words.looked[locale], level: 2 } as const, { list: fine }] : []),
  ];
}
