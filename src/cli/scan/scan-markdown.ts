import type { Finding, ScanReport } from '../../scanner/index.ts';
import { render, withoutControls } from '../explain/page.ts';
import { codeInMarkdown, inMarkdown, linesInMarkdown } from '../markdown.ts';
import { notesOf } from './notes.ts';
import { groupsOf, leftOutBlocks, madeOn, summaryOf, termsOf, type PageTelling } from './scan-page.ts';
import { effortNames, labels, words } from './texts.ts';

/** The report as Markdown, for a page of a repository or a comment. Holds no line of the source. */
export function scanMarkdown(report: ScanReport, telling: PageTelling): string {
  const { locale } = telling;
  const groups = groupsOf(report, telling);
  // The name of a category alone: every renderer makes the same anchor of it.
  const overview = groups.length === 0 ? [] : [`## ${words.overview[locale]}`, [
    `| ${words.categoryColumn[locale]} | ${words.placesColumn[locale]} | ${labels.effort[locale]} |`,
    '| --- | ---: | --- |',
    ...groups.map(({ rule: { category, effort }, places }) => `| [${category}](#${category}) | ${places.length} | ${effortNames[effort][locale]} |`),
  ].join('\n')];
  const place = (finding: Finding) => `- ${codeInMarkdown(`${finding.file}:${finding.line}:${finding.column}`)} ${codeInMarkdown(finding.found)} (${inMarkdown(notesOf(finding, locale))})`;
  const sections = groups.flatMap(({ rule, places }) => [
    `## ${rule.category}`,
    linesInMarkdown(termsOf(rule, telling).map(({ label, what }) => `**${label}:** ${inMarkdown(what)}`)),
    places.map(place).join('\n'),
  ]);
  const counts = linesInMarkdown([madeOn(telling), ...summaryOf(report, telling)].map(inMarkdown));
  const rest = leftOutBlocks(report, telling);
  return withoutControls(`${[`# ${words.title[locale]}`, counts, ...overview, ...sections].join('\n\n')}\n${rest.length > 0 ? `\n${render(rest, 'markdown')}` : ''}`);
}
