import type { Locale } from '../contracts/locale.ts';
import type { MailboxLocation } from '../contracts/path.ts';
import { runAudit, type Finding, type Severity } from './audit.ts';
import { audits } from './audits/index.ts';
import { checklistOf, type Asked } from './checklist.ts';
import { both, type EntryOwner, type Role } from './entry.ts';
import type { Facts } from './facts.ts';
import type { GuideValues } from './guide.ts';
import { placeOfMailbox } from './mailbox-place.ts';

export interface Verdict {
  /** `waiting`: signing in is under way. `unknown`: there is nothing to judge by. */
  readonly canWork: 'yes' | 'one-click' | 'waiting' | 'no' | 'unknown';
  readonly says: string;
  /** Who has to act first; null when nobody has to. */
  readonly owner: EntryOwner | null;
}

/** Everything the facts say, in one language. Plain JSON. */
export interface Report {
  readonly verdict: Verdict;
  /** First `path-works`, then what is wrong, by who can act; last what is fine. */
  readonly findings: readonly Finding[];
  /** When the facts were gathered (ISO 8601, UTC); null when they do not say. */
  readonly generatedAt: string | null;
  /** For the slots of the admin guides; a value that is not known is not there. */
  readonly values: GuideValues;
  /** Which mailbox's dates count; `unclear` also where the facts contradict what Outlook says. */
  readonly location: MailboxLocation;
  /** Name of the add-in the facts are about. */
  readonly addIn: string | null;
  /** What Microsoft's own support asks for first, with the words for it. */
  readonly checklist: readonly Asked[];
}

const outcomeOrder: readonly Finding['outcome'][] = ['fail', 'crashed', 'info', 'unknown', 'pass'];
const severityOrder: readonly Severity[] = ['blocks', 'hinders', 'notes'];
const ownerOrder: readonly (EntryOwner | null)[] = ['user', 'admin', 'developer', 'microsoft', null];

/** The reader's own findings come before those of others. */
function placeOf({ id, outcome, owner, severity }: Finding, role: Role | undefined): number {
  if (id === 'path-works') return -1;
  const byOwner = owner !== null && role !== undefined && owner === role ? -1 : ownerOrder.indexOf(owner);
  return outcomeOrder.indexOf(outcome) * 100 + (byOwner + 1) * 10 + severityOrder.indexOf(severity);
}

const canWork = { done: 'yes', 'needs-click': 'one-click', cannot: 'no', broken: 'no', 'signing-in': 'waiting', 'in-window': 'waiting' } as const;
const nothingKnown = both('Nothing is known about signing in here.', 'Qui non si sa nulla dell’accesso.');

/** The reader's own steps come first. */
function forRole(finding: Finding, role: Role | undefined): Finding {
  const mine = role && finding.steps[role];
  return mine ? { ...finding, steps: { [role]: mine, ...finding.steps } } : finding;
}

/** A fact from a file may have any shape: what cannot be read is left out. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Judges facts, in this process or a year later from a file: the same facts, the same report. Never throws. */
export function report(facts: Partial<Facts>, locale: Locale, role?: Role): Report {
  const findings = audits.map((audit) => runAudit(audit, facts, locale)).sort((one, other) => placeOf(one, role) - placeOf(other, role));
  const first = findings.find(({ id }) => id === 'path-works');
  const isKnown = first !== undefined && first.outcome !== 'unknown' && first.outcome !== 'crashed';
  return {
    verdict: { canWork: (isKnown && canWork[facts.pathJournal!.state]) || 'unknown', says: isKnown ? first.says : nothingKnown[locale], owner: isKnown ? first.owner : null },
    findings: findings.map((finding) => forRole(finding, role)),
    generatedAt: facts.moment ?? null,
    values: readable(() => guideValues(facts), {}),
    location: readable(() => placeOfMailbox(facts), 'unclear'),
    addIn: facts.app?.name ?? null,
    checklist: readable(() => checklistOf(facts, locale), []),
  };
}

/** `organizations` in the authority is no tenant. */
function guideValues({ app, account, scopes, lastError, pathJournal }: Partial<Facts>): GuideValues {
  const failedLine = pathJournal?.lines.findLast(({ outcome, correlationId }) => outcome !== 'ok' && correlationId !== null);
  const found = {
    clientId: app?.clientId,
    tenantId: account?.tenantId ?? /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(app?.authority ?? '')?.[0],
    correlationId: lastError?.foreign?.correlationId ?? failedLine?.correlationId,
    scope: scopes?.join(' '),
    origin: app?.origin,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as GuideValues;
}
