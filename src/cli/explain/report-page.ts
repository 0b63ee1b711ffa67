import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { Finding, Report, Role } from '../../diagnostics/index.ts';
import { rolesToShow } from './explanation-page.ts';
import type { Block } from './page.ts';
import { outcomeNames, roleNames, words } from './texts.ts';

/** One finding, with the steps of the role that asked. */
export function findingBlocks({ title, outcome, says, steps, evidence, entry, link }: Finding, locale: Locale, role: Role | undefined): Block[] {
  const seen = [...evidence.map((one) => say(words.evidence, locale, one)), ...[entry, link].filter((one) => one !== null)];
  return [
    { heading: `${title} (${outcomeNames[outcome][locale]})`, level: 2 },
    { says },
    ...rolesToShow(steps, role).flatMap((one): Block[] => [{ says: `${roleNames[one][locale]}:` }, { list: steps[one]! }]),
    ...(seen.length > 0 ? [{ list: seen }] : []),
  ];
}

/** A saved case, judged again. */
export const reportPage = ({ verdict, findings, checklist, addIn }: Report, locale: Locale, role: Role | undefined): Block[] => [
  { heading: addIn ?? 'naa-kit', level: 1 },
  { says: verdict.says },
  { heading: words.support[locale], level: 2 },
  { list: checklist.map((one) => say(words.evidence, locale, one)) },
  ...findings.flatMap((finding) => findingBlocks(finding, locale, role)),
];
