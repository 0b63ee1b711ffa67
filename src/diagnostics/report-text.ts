import type { Locale } from '../contracts/locale.ts';
import type { Finding } from './audit.ts';
import { both, type Role } from './entry.ts';
import type { Facts } from './facts.ts';
import { guideFor } from './guide-for.ts';
import type { Report } from './report.ts';
import { whoActs } from './words.ts';

const words = {
  title: both('Report on signing in to an Outlook add-in', 'Report sull’accesso in un componente aggiuntivo di Outlook'),
  safe: both('Holds no token and no e-mail address; “address:…” is a digest of one.', 'Non contiene token né indirizzi e-mail; “address:…” è il digest di un indirizzo.'),
  short: both('In short', 'In breve'),
  support: both('What support asks for', 'Ciò che chiede l’assistenza'),
  findings: both('Findings', 'Riscontri'),
  guide: both('Guide in the add-in and its documentation', 'Guida nel componente e nella documentazione'),
  log: both('Steps of signing in', 'Passaggi dell’accesso'),
} as const;

const outcomes: Readonly<Record<Finding['outcome'], ReturnType<typeof both>>> = {
  fail: both('PROBLEM', 'PROBLEMA'),
  crashed: both('NOT CHECKED', 'NON VERIFICATO'),
  info: both('NOTE', 'NOTA'),
  unknown: both('NOT KNOWN', 'NON NOTO'),
  pass: both('FINE', 'A POSTO'),
};

export const roleNames: Readonly<Record<Role, ReturnType<typeof both>>> = {
  user: both('You', 'Tu'),
  admin: both('Administrator', 'Amministratore'),
  developer: both('Vendor of the add-in', 'Fornitore del componente'),
};

/** One finding as plain text, an empty line at its end. */
export function findingLines({ id, outcome, title, says, owner, steps, evidence, entry, guides, link }: Finding, locale: Locale): string[] {
  return [
    `[${outcomes[outcome][locale]}] ${title}`,
    `  ${says}`,
    // `path-works` says it in its own sentence.
    ...(owner && outcome !== 'pass' && id !== 'path-works' ? [`  ${whoActs[owner][locale]}`] : []),
    ...Object.entries(steps).flatMap(([role, list]) => list.map((one) => `  - ${roleNames[role as Role][locale]}: ${one}`)),
    ...evidence.map(({ label, value }) => `  ${label}: ${value}`),
    ...guides.flatMap((guide) => guideFor(guide)?.title[locale] ?? []).map((title) => `  > ${words.guide[locale]}: ${title}`),
    ...[entry, link].filter((one) => one !== null).map((one) => `  > ${one}`),
    '',
  ];
}

type Line = Facts['pathJournal']['lines'][number];

const logLine = ({ atMs, step, event, outcome, path, code, correlationId, foreign }: Line): string =>
  [`${atMs} ms`, step, path, event, outcome, code, foreign && [foreign.source, foreign.name, foreign.code, foreign.text].filter(Boolean).join(' '), correlationId].filter(Boolean).join(' | ');

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`== ${title} ==`, ...lines, ''] : []);

/** A report for people, as plain text: the verdict, what support asks for, every finding, and the log. */
export function reportText({ verdict, findings, checklist }: Report, log: readonly Line[], locale: Locale): string {
  return [
    words.title[locale],
    words.safe[locale],
    '',
    ...section(words.short[locale], [verdict.says]),
    ...section(words.support[locale], checklist.map(({ label, value }) => `${label}: ${value}`)),
    ...section(words.findings[locale], findings.flatMap((finding) => findingLines(finding, locale))),
    ...section(words.log[locale], log.map(logLine)),
  ].join('\n').replace(/\n{3,}/g, '\n\n');
}
