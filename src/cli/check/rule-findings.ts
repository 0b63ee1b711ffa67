import type { Locale } from '../../contracts/locale.ts';
import { redact } from '../../contracts/redact.ts';
import { tellSources, type ToldSource } from '../../contracts/source.ts';
import { say, speak, type Saying } from '../../contracts/text.ts';
import type { Fault, Place, Rule } from '../../checks/rule.ts';
import type { Finding } from '../../diagnostics/audit.ts';
import { words } from './rule-texts.ts';

/** A finding of a rule: with the place in a file where there is one, and where the rule comes from. Plain JSON. */
export interface RuleFinding extends Finding {
  readonly place: Place | null;
  readonly sources: readonly ToldSource[];
}

/** What rules found in one thing, in one language. */
export interface RuleReport {
  /** `incomplete`: something could not be looked at. */
  readonly verdict: 'fine' | 'problem' | 'incomplete';
  /** What was looked at: the name of a file or an address. */
  readonly subject: string;
  /** Faults first, what blocks before what hinders; last what is fine. */
  readonly findings: readonly RuleFinding[];
}

const order: Readonly<Record<string, number>> = { blocks: 0, hinders: 1, notes: 2 };
const placeOf = ({ outcome, severity }: Finding): number => (outcome === 'pass' ? 9 : order[severity]!);

/** Values come from files and servers of others: a page of text and somebody's address have no place in a report. */
const safe = ({ text, values }: Saying): Saying => ({ text, values: Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, typeof value === 'string' ? shortened(redact(value)) : value])) });
const shortened = (value: string): string => (value.length > 200 ? `${value.slice(0, 200)}…` : value);

function findingsOf({ id, title, owner, severity, cure, sources, entry }: Rule<never>, faults: readonly Fault[], locale: Locale): RuleFinding[] {
  const blank = { id, title: title[locale], confidence: 'certain', evidence: [], guides: [], entry: entry ?? null, link: null, missing: [], sources: tellSources(sources, locale) } as const;
  if (faults.length === 0) return [{ ...blank, outcome: 'pass', severity: 'notes', says: words.fine[locale], owner: null, steps: {}, place: null }];
  return faults.map(({ says, place }) => ({ ...blank, outcome: severity === 'notes' ? 'info' : 'fail', severity, says: speak(safe(says), locale), owner, steps: { [owner]: [cure[locale]] }, place: place ? { line: place.line, column: place.column } : null }));
}

/** What could not be looked at: no rule may call it fine. */
export const notRead = (paths: readonly string[], locale: Locale): RuleFinding => ({
  id: 'not-read', title: words.notReadTitle[locale], outcome: 'unknown', severity: 'notes', confidence: 'certain', owner: null, steps: {}, evidence: [], guides: [], entry: null, link: null, missing: [], sources: [], place: null,
  says: say(words.notRead, locale, { paths: paths.slice(0, 10).join(', ') }),
});

/** Joins what rules found, in one language. `notKnown`: findings of what could not be looked at. */
export function ruleReport(subject: string, found: readonly { readonly rule: Rule<never>; readonly faults: readonly Fault[] }[], locale: Locale, notKnown: readonly RuleFinding[] = []): RuleReport {
  const findings = [...found.flatMap(({ rule, faults }) => findingsOf(rule, faults, locale)), ...notKnown].sort((one, other) => placeOf(one) - placeOf(other));
  const verdict = findings.some(({ outcome }) => outcome === 'fail') ? 'problem' : findings.some(({ outcome }) => outcome === 'unknown') ? 'incomplete' : 'fine';
  return { verdict, subject, findings };
}
