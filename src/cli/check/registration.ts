import { checkRegistration } from '../../checks/registration/check-registration.ts';
import type { PlaceOf } from '../../checks/registration/read-registration.ts';
import type { Registration } from '../../checks/registration/registration.ts';
import type { RegistrationRule } from '../../checks/registration/rule.ts';
import type { Wanted } from '../../checks/registration/wanted.ts';
import type { Locale } from '../../contracts/locale.ts';
import { tellSources } from '../../contracts/source.ts';
import { text } from '../../contracts/text.ts';
import { render } from '../explain/page.ts';
import { ruleReport, type RuleFinding, type RuleReport } from './rule-findings.ts';
import { rulePage } from './rule-page.ts';
import { ruleSarif } from './rule-sarif.ts';

const notTold = text({ en: 'Not known: what this needs was not told. A manifest downloaded from Entra is whole; so is az ad app show.', it: 'Non noto: manca il dato che serve. Un manifesto scaricato da Entra è completo; lo è anche az ad app show.' });

const unknownFinding = ({ id, title, severity, sources }: RegistrationRule, locale: Locale): RuleFinding => ({
  id, title: title[locale], outcome: 'unknown', severity, says: notTold[locale], owner: null, confidence: 'certain', evidence: [], steps: {}, guides: [], entry: null, link: null, missing: [], place: null, sources: tellSources(sources, locale),
});

export interface RegistrationWish {
  /** How the registration is called in the answer: the name of its file, or its client id. */
  readonly name: string;
  readonly wanted: Wanted;
  readonly nowMs: number;
  readonly locale: Locale;
  readonly placeOf?: PlaceOf;
}

/** What the rules say of a registration. */
export function registrationReport(registration: Registration, { name, wanted, nowMs, locale, placeOf }: RegistrationWish): RuleReport {
  const { found, unknown } = checkRegistration(registration, wanted, nowMs, placeOf);
  return ruleReport(name, found, locale, unknown.map((rule) => unknownFinding(rule, locale)));
}

export function tellRegistration(report: RuleReport, format: 'text' | 'json' | 'markdown' | 'sarif', locale: Locale): string {
  if (format === 'sarif') return ruleSarif(report, locale);
  return format === 'json' ? `${JSON.stringify({ format: 'naa-kit check registration 1', ...report }, null, 2)}\n` : render(rulePage(report, 'registration', locale), format);
}
