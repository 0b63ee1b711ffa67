import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { Finding, Report, Role } from '../../diagnostics/index.ts';
import { aboutGuides, filled, rolesToShow } from './explanation-page.ts';
import type { Block } from './page.ts';
import { outcomeNames, ownerNames, roleNames, words } from './texts.ts';

/** One finding, with the steps of the role that asked. */
export function findingBlocks({ title, outcome, says, owner, steps, evidence, entry, link }: Finding, locale: Locale, role: Role | undefined): Block[] {
  const seen = [...evidence.map((one) => say(words.evidence, locale, one)), ...[entry, link].filter((one) => one !== null)];
  return [
    { heading: `${title} (${outcomeNames[outcome][locale]})`, level: 2 },
    { says },
    ...(owner !== null && outcome !== 'pass' ? [{ says: say(words.whoCanFix, locale, { owners: ownerNames[owner][locale] }) }] : []),
    ...rolesToShow(steps, role).flatMap((one): Block[] => [{ says: `${roleNames[one][locale]}:` }, { list: steps[one]! }]),
    ...(seen.length > 0 ? [{ says: words.restsOn[locale] }, { list: seen }] : []),
  ];
}

/** Of what is wrong or in the way; each once. */
const guidesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.filter(({ outcome, severity }) => outcome === 'fail' || severity !== 'notes').flatMap(({ guides }) => guides))];

/** A saved case, judged again. */
export const reportPage = ({ verdict, findings, checklist, addIn, values }: Report, locale: Locale, role: Role | undefined): Block[] => [
  { heading: addIn ?? 'naa-kit', level: 1 },
  { says: verdict.says },
  { heading: words.support[locale], level: 2 },
  { list: checklist.map((one) => say(words.evidence, locale, one)) },
  ...findings.flatMap((finding) => findingBlocks(finding, locale, role)),
  ...aboutGuides(filled(guidesOf(findings), values, locale), locale, role),
];
