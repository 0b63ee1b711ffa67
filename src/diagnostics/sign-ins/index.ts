import type { Locale } from '../../contracts/locale.ts';
import { redact } from '../../contracts/redact.ts';
import { text, type Text } from '../../contracts/text.ts';
import type { Finding } from '../audit.ts';
import { both } from '../entry.ts';
import { findingOf, type TenantJudgement } from '../tenant/tenant-judgement.ts';
import { told } from '../told.ts';
import { groupFailures, peopleIn, withoutRepeats } from './group-failures.ts';
import { judgeFailures } from './judge-failures.ts';
import type { SignIn, SignInExport } from './sign-in.ts';

export { readSignIns } from './read-export.ts';
export { signInsOfJson } from './read-json.ts';
export type { SignIn, SignInExport } from './sign-in.ts';

/** What exports of the sign-in log say about one app, in one language. Plain JSON. */
export interface SignInReport {
  /** `problem`: somebody is kept out. `incomplete`: a file was not usable or holds nothing of the app. */
  readonly verdict: 'fine' | 'problem' | 'incomplete';
  /** First what was read, then the codes, first the one that keeps most people out. */
  readonly findings: readonly Finding[];
}

export interface SignInQuestion {
  /** Application id of the add-in; without it all apps count. */
  readonly app?: string;
  readonly locale: Locale;
}

const title = both('Sign-in log', 'Registro degli accessi');

const unusable = (name: string): Text<never> => both(`Sign-in log ${name}`.trim(), `Registro degli accessi ${name}`.trim());
const counted = text({ en: '{ours} sign-ins of {people} people were looked at, {failed} of them failed. {others} of other apps were left out.', it: 'Sono stati esaminati {ours} accessi di {people} persone, di cui {failed} non riusciti. Ne sono stati esclusi {others} di altre app.' });
const nothing = text({ en: 'None of {all} sign-ins is of the app {app}. The log of non-interactive sign-ins is a file of its own; an attempt shows some minutes later.', it: 'Nessuno dei {all} accessi è dell’app {app}. Il registro degli accessi non interattivi è un file a parte; un tentativo compare dopo alcuni minuti.' });
const empty = both('The log holds no sign-in.', 'Il registro non contiene accessi.');
const skipped = text({ en: '{count} lines without a code that can be read were left out.', it: 'Sono state escluse {count} righe senza un codice leggibile.' });

function judgeCoverage(all: readonly SignIn[], ours: readonly SignIn[], skippedLines: number, app: string | undefined): TenantJudgement {
  if (ours.length === 0) return { outcome: 'unknown', owner: 'admin', evidence: [], says: all.length > 0 && app ? told(nothing, { all: all.length, app }) : told(empty), guides: ['sign-in-log'] };
  const says = told(counted, { ours: ours.length, people: peopleIn(ours), failed: ours.filter(({ errorCode }) => errorCode !== 0).length, others: all.length - ours.length });
  return { outcome: skippedLines > 0 ? 'unknown' : 'pass', says, evidence: [], ...(skippedLines > 0 ? { steps: { admin: [told(skipped, { count: skippedLines })] } } : {}) };
}

export const verdictOfSignIns = (findings: readonly Finding[]): SignInReport['verdict'] =>
  findings.some(({ outcome }) => outcome === 'fail') ? 'problem' : findings.some(({ outcome }) => outcome === 'unknown') ? 'incomplete' : 'fine';

/** Judges sign-ins of one app out of any number of exports: failures by code, in the catalogue's words, people only as numbers. */
export function signInReport(exports: readonly SignInExport[], { app, locale }: SignInQuestion): SignInReport {
  const all = withoutRepeats(exports.flatMap(({ signIns }) => signIns));
  const ours = app ? all.filter(({ appId }) => appId === app.toLowerCase()) : all;
  const skippedLines = exports.reduce((sum, one) => sum + one.skipped, 0);
  const faults = exports.flatMap(({ name = '', fault }, index) => (fault ? [findingOf(`sign-in-log-${index + 1}`, unusable(redact(name)), { outcome: 'unknown', owner: 'admin', says: fault, evidence: [] }, locale)] : []));
  const coverage = faults.length === exports.length ? [] : [findingOf('sign-in-log', title, judgeCoverage(all, ours, skippedLines, app), locale)];
  const codes = groupFailures(ours).map((failures) => {
    const code = `AADSTS${failures.errorCode}`;
    return findingOf(code, both(code, code), judgeFailures(failures), locale);
  });
  const findings = [...faults, ...coverage, ...codes];
  return { verdict: verdictOfSignIns(findings), findings };
}
