import type { Locale } from '../../contracts/locale.ts';
import type { Rule, ScanReport } from '../../scanner/index.ts';
import { wordsOf } from './rule-words.ts';

export interface Telling {
  readonly locale: Locale;
  readonly today: string;
  readonly rules: readonly Rule[];
}

/** The report for machines: the findings, and once for each rule that found something what it says of them. */
export function scanJson({ findings, ...rest }: ScanReport, { locale, today, rules }: Telling): string {
  const told = new Set(findings.map(({ rule }) => rule));
  const words = Object.fromEntries(rules.filter(({ id }) => told.has(id)).map((rule) => [rule.id, wordsOf(rule, locale, today)]));
  return `${JSON.stringify({ findings, ...rest, rules: words }, null, 2)}\n`;
}
