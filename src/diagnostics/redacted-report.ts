import type { Locale } from '../contracts/locale.ts';
import type { Facts } from './facts.ts';
import { redactFacts } from './redact-facts.ts';
import { report } from './report.ts';
import { reportText } from './report-text.ts';
import { reportFormat } from './saved.ts';

/** What may be copied, saved and mailed. */
export interface RedactedReport {
  /** The case as a file: facts, and what they were judged to mean (in English). `naa-kit explain` judges it again. */
  readonly json: string;
  readonly text: Readonly<Record<Locale, string>>;
}

/** The report without token and address (addresses as digests, by the given SHA-256 in hexadecimal), for machines and for people. */
export async function redactedReport(facts: Partial<Facts>, { digest }: { readonly digest: (text: string) => Promise<string> }): Promise<RedactedReport> {
  const bare = await redactFacts(facts, digest);
  const told = (locale: Locale) => report(bare, locale);
  const lines = bare.pathJournal?.lines ?? [];
  return {
    json: `${JSON.stringify({ format: reportFormat, ...told('en'), facts: bare }, null, 2)}\n`,
    text: { en: reportText(told('en'), lines, 'en'), it: reportText(told('it'), lines, 'it') },
  };
}
