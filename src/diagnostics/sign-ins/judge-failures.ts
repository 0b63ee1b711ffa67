import { redact } from '../../contracts/redact.ts';
import { say, text, type Text } from '../../contracts/text.ts';
import type { Seen } from '../audit.ts';
import { entryFor, officialLookUp } from '../explain.ts';
import { both, type CatalogueEntry, type EntryOwner } from '../entry.ts';
import type { TenantJudgement } from '../tenant/tenant-judgement.ts';
import { told, type Told } from '../told.ts';
import { labels, roleOf, step } from '../words.ts';
import type { Failures } from './group-failures.ts';
import type { SignIn } from './sign-in.ts';

const seenLabels = {
  failures: both('Failures', 'Errori'),
  people: both('People', 'Persone'),
  stillOut: both('Of them without a later sign-in', 'Di cui senza un accesso successivo'),
  first: both('First', 'Primo'),
  last: both('Last', 'Ultimo'),
  policies: both('Refused by the policy', 'Rifiutato dal criterio'),
  resources: both('For', 'Per'),
  correlation: both('Correlation id of the last', 'ID di correlazione dell’ultimo'),
} as const;

const keptOut = text({ en: 'People kept out: {count}. {happened}', it: 'Persone bloccate: {count}. {happened}' });
const notKnown = text({ en: 'Entra refused with {code}, which our catalogue does not know. Microsoft’s page may.', it: 'Entra ha rifiutato con {code}, che il nostro catalogo non conosce. Forse lo conosce la pagina di Microsoft.' });
const over = both('Everybody concerned signed in afterwards.', 'Tutte le persone interessate hanno poi effettuato l’accesso.');

/** In UTC, to the minute: enough to find the line, in a form that reads alike everywhere. */
const moment = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const distinct = (values: readonly (string | null)[]): string => [...new Set(values.flatMap((value) => (value === null ? [] : redact(value))))].slice(0, 5).join(', ');

const lastOf = (signIns: readonly SignIn[]): SignIn => signIns.reduce((last, one) => ((one.atMs ?? 0) >= (last.atMs ?? 0) ? one : last));

function evidenceOf({ signIns, people, stillOut }: Failures): Seen[] {
  const times = signIns.flatMap(({ atMs }) => atMs ?? []);
  const last = lastOf(signIns);
  const rows: readonly (readonly [Text<never>, string])[] = [
    [seenLabels.failures, String(signIns.length)],
    [seenLabels.people, people > 0 ? String(people) : ''],
    [seenLabels.stillOut, people > 0 ? String(stillOut) : ''],
    [seenLabels.first, times.length > 0 ? moment(times.reduce((one, other) => Math.min(one, other))) : ''],
    [seenLabels.last, times.length > 0 ? moment(times.reduce((one, other) => Math.max(one, other))) : ''],
    [seenLabels.policies, distinct(signIns.flatMap(({ refusedBy }) => refusedBy))],
    [seenLabels.resources, distinct(signIns.map(({ resource }) => resource))],
    [labels.said, distinct([last.reason])],
    [seenLabels.correlation, distinct([last.correlationId])],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

/** What the person herself can do is not for whoever reads the log, unless nobody else can act. */
const stepsOf = (entry: CatalogueEntry, owner: EntryOwner): Record<string, readonly Told[]> =>
  Object.fromEntries(Object.entries(entry.steps).filter(([role]) => role !== 'user' || owner === 'user').map(([role, list]) => [role, list.map((one) => told(one))]));

const askEntra = step('Open the line in Entra admin center > Monitoring & health > Sign-in logs by its correlation id: it has Entra’s own reason and the policies that were applied.', 'Apri la riga in Interfaccia di amministrazione di Microsoft Entra > Monitoraggio e integrità > Log di accesso con il suo ID di correlazione: contiene il motivo di Entra e i criteri applicati.');

/** What failures with one code mean. A code that asks for a step is no fault; one that everybody has got past needs nobody. */
export function judgeFailures(failures: Failures): TenantJudgement {
  const code = `AADSTS${failures.errorCode}`;
  const entry = entryFor(code);
  const evidence = evidenceOf(failures);
  const happened = entry?.happened ?? both(say(notKnown, 'en', { code }), say(notKnown, 'it', { code }));
  const says = failures.stillOut > 0 ? told(keptOut, { count: failures.stillOut, happened }) : told(happened);
  if (failures.isOver) return { outcome: 'info', says, evidence, steps: { admin: [told(over)] }, ...(entry ? { entry: entry.id } : {}) };
  if (!entry) return { outcome: 'fail', severity: 'hinders', owner: 'admin', confidence: 'hint', says, evidence, steps: { admin: [askEntra] }, guides: ['sign-in-log'], link: officialLookUp(code) };
  const [owner] = entry.owners;
  const isFault = entry.kind === 'structural' || entry.kind === 'defect';
  const steps = stepsOf(entry, owner);
  return {
    outcome: isFault ? 'fail' : 'info', severity: isFault ? 'blocks' : 'hinders', owner, says, evidence, entry: entry.id,
    steps: steps[roleOf(owner)] ? steps : { ...steps, [roleOf(owner)]: [askEntra] },
    guides: entry.guides ?? [], ...(entry.link ? { link: entry.link } : {}),
  };
}

