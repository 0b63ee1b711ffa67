import type { Locale } from '../contracts/locale.ts';
import type { Text } from '../contracts/text.ts';
import type { EntryOwner, Role } from './entry.ts';
import type { FactName, Facts } from './facts.ts';
import { inWords, tell, type Told, type Value } from './told.ts';

/** `certain`: seen to be so. `likely`: follows from several signs. `hint`: one sign that is known to be wrong at times. */
export type Confidence = 'certain' | 'likely' | 'hint';

/** `blocks`: nobody can work. `hinders`: some way is closed or will be. `notes`: worth knowing. */
export type Severity = 'blocks' | 'hinders' | 'notes';

/** One value that was looked at, with the word for it. */
export interface Seen {
  readonly label: Text<never>;
  readonly value: Value;
}

/** What an audit makes of its facts. */
export interface Judgement {
  readonly outcome: 'pass' | 'fail' | 'info';
  readonly says: Told;
  readonly evidence: readonly Seen[];
  /** Default `certain`. */
  readonly confidence?: Confidence;
  /** Who acts first; left out where nobody has to. */
  readonly owner?: EntryOwner;
  /** Default `notes`. */
  readonly severity?: Severity;
  readonly steps?: Partial<Record<Role, readonly Told[]>>;
  readonly guides?: readonly string[];
  /** Id of the catalogue's entry that says more. */
  readonly entry?: string;
  readonly link?: string;
}

export interface Audit<Need extends FactName = FactName, May extends FactName = FactName> {
  readonly id: string;
  /** Without one of these there is no judgement. */
  readonly needs: readonly Need[];
  /** Read where they are known. */
  readonly mayUse?: readonly May[];
  readonly title: Text<never>;
  /** How to come by the facts, where somebody can. */
  readonly whenUnknown?: Text<never>;
  judge(facts: Pick<Facts, Need> & Partial<Pick<Facts, May>>): Judgement;
}

/** Fixes the types of one audit: it may read only the facts it asked for. */
export const defineAudit = <const Need extends FactName, const May extends FactName = never>(audit: Audit<Need, May>): Audit => audit as never;

/** A judgement in one language, ready to be shown. Plain JSON. */
export interface Finding {
  readonly id: string;
  /** `unknown`: facts are missing. `crashed`: the audit could not read them. */
  readonly outcome: Judgement['outcome'] | 'unknown' | 'crashed';
  readonly title: string;
  readonly says: string;
  readonly owner: EntryOwner | null;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
  readonly steps: Partial<Record<Role, readonly string[]>>;
  readonly guides: readonly string[];
  readonly entry: string | null;
  readonly link: string | null;
  readonly missing: readonly FactName[];
}

const own = <T extends object>(from: T, names: readonly (keyof T)[]): Partial<T> => Object.fromEntries(names.flatMap((name) => (Object.hasOwn(from, name) ? [[name, from[name]]] : []))) as Partial<T>;

/** Runs one audit. Never throws: a broken audit must not hide the findings of the others. */
export function runAudit(audit: Audit, facts: Partial<Facts>, locale: Locale): Finding {
  const missing = audit.needs.filter((name) => !Object.hasOwn(facts, name) || facts[name] === undefined);
  const blank = { id: audit.id, title: audit.title[locale], owner: null, severity: 'notes', confidence: 'certain', evidence: [], steps: {}, guides: [], entry: null, link: null, missing } as const;
  if (missing.length > 0) return { ...blank, outcome: 'unknown', says: (audit.whenUnknown ?? notKnown)[locale] };
  try {
    return { ...blank, ...inLanguage(audit.judge(own(facts, [...audit.needs, ...(audit.mayUse ?? [])]) as Facts), locale) };
  } catch (cause) {
    return { ...blank, outcome: 'crashed', says: crashed[locale], owner: 'developer', evidence: [{ label: reason[locale], value: cause instanceof Error ? cause.name : typeof cause }] };
  }
}

/** The sentences of a judgement in one language. */
export function inLanguage<T extends Pick<Judgement, 'says' | 'evidence' | 'steps'>>({ says, evidence, steps = {}, ...judgement }: T, locale: Locale) {
  return {
    ...judgement,
    says: tell(says, locale),
    evidence: evidence.map(({ label, value }) => ({ label: label[locale], value: inWords(value, locale) })),
    steps: Object.fromEntries(Object.entries(steps).map(([role, list]) => [role, list.map((step) => tell(step, locale))])),
  };
}

const notKnown: Text<never> = { en: 'Not known here: what this needs was not found out.', it: 'Qui non è noto: non è stato possibile rilevare i dati necessari.' };
const crashed: Text<never> = { en: 'This check failed by itself; what it looks at may still be fine.', it: 'Questa verifica si è interrotta; ciò che controlla può comunque essere a posto.' };
const reason: Text<never> = { en: 'Kind of fault', it: 'Tipo di errore' };
