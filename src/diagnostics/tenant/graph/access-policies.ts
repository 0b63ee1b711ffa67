import { graphAppId, type AccessPolicy, type GraphTenant, type WantedScope } from '../../../contracts/graph-tenant.ts';
import { redact } from '../../../contracts/redact.ts';
import { text, type Text } from '../../../contracts/text.ts';
import type { Seen } from '../../audit.ts';
import { both } from '../../entry.ts';
import { told } from '../../told.ts';
import { step } from '../../words.ts';
import type { TenantJudgement } from '../tenant-judgement.ts';
import { notKnown, partlyKnown } from './refused.ts';

/** From this day the old control was to have no effect (Microsoft Learn, Migrate approved client app, 2026-03-24). */
const approvedAppEnds = '2026-06-30';

const everybody = both('everybody', 'tutti');
const some = both('some people', 'alcune persone');
const line = (policy: AccessPolicy): Text<never> => {
  const rest = [...(policy.controls.length > 0 ? [policy.controls.join(` ${policy.operator} `)] : []), ...policy.conditions].join('; ');
  return both(`${policy.isForEverybody ? everybody.en : some.en}${rest ? `: ${rest}` : ''}`, `${policy.isForEverybody ? everybody.it : some.it}${rest ? `: ${rest}` : ''}`);
};

/** Names are the tenant's own words; foreign to us, so they are cut and redacted. */
const evidenceOf = (policies: readonly AccessPolicy[]): Seen[] => policies.slice(0, 20).map((policy) => {
  const name = redact(policy.name).slice(0, 120);
  return { label: both(name, name), value: line(policy) };
});

/** Policies hold for what is asked; the add-in is often its own service. */
const namesTarget = ({ includes, excludes }: AccessPolicy, targets: readonly string[]): boolean =>
  targets.some((one) => !excludes.includes(one) && (includes.includes('all') || includes.includes(one)));

/** Also where it may be meant: a rule chooses applications, or Office 365 is named and Graph is asked. */
const isMeant = (policy: AccessPolicy, targets: readonly string[]): boolean =>
  policy.reachesPeople && policy.state !== 'off' && (namesTarget(policy, targets) || policy.conditions.includes('applicationFilter') || (targets.includes(graphAppId) && policy.includes.includes('office365')));

/** The control is met by no add-in that signs in by NAA, and excluding the add-in was reported not to help (office-js#5315). */
const asksApprovedApp = ({ includes, controls, operator, state, reachesPeople }: AccessPolicy): boolean =>
  reachesPeople && state !== 'off' && controls.includes('approvedApplication') && (operator === 'AND' || controls.length === 1) && !includes.every((one) => one === 'none');

const blocks = text({ en: 'Policies that block the add-in for everybody, without a further condition: {count}. People are refused with AADSTS53003.', it: 'Criteri che bloccano il componente per tutti, senza altre condizioni: {count}. Le persone vengono rifiutate con AADSTS53003.' });
const approved = text({ en: 'Policies that ask for an approved client app, which an add-in that signs in by NAA can never be: {count}. Phones are refused with 530021.', it: 'Criteri che chiedono un’app client approvata, cosa che un componente che accede con la NAA non può mai essere: {count}. I telefoni vengono rifiutati con 530021.' });
const approvedEnded = text({ en: 'Policies that still ask for an approved client app: {count}. As announced on 24 March 2026 that control has no effect after 30 June 2026; that it has ended in this tenant is not confirmed.', it: 'Criteri che chiedono ancora un’app client approvata: {count}. Come annunciato il 24 marzo 2026, quel controllo non ha effetto dopo il 30 giugno 2026; che sia finito in questo tenant non è confermato.' });
const exclusions = text({ en: 'Policies for all resources with exclusions: {count}. As announced on 5 June 2026 they now also hold for sign-ins that ask only for openid, profile, User.Read and the like.', it: 'Criteri per tutte le risorse con esclusioni: {count}. Come annunciato il 5 giugno 2026, ora valgono anche per gli accessi che chiedono solo openid, profile, User.Read e simili.' });
const apply = text({ en: 'Further policies that hold for the add-in: {count} of {all} that are on. They ask people for something, or refuse where their condition is met.', it: 'Altri criteri che valgono per il componente: {count} su {all} attivi. Chiedono qualcosa alle persone, oppure rifiutano quando la loro condizione è soddisfatta.' });
const noneApplies = text({ en: 'No Conditional Access policy holds for the add-in ({all} are on).', it: 'Nessun criterio di accesso condizionale vale per il componente (attivi: {all}).' });
const reportOnly = text({ en: 'Policies that hold for the add-in in report-only mode: {count}. They refuse nobody until they are switched on.', it: 'Criteri che valgono per il componente in modalità solo report: {count}. Non rifiutano nessuno finché non vengono attivati.' });
const exclude = step('If the block is not meant for the add-in, exclude its application in the policy, under Target resources > Exclude. To undo: remove it from the exclusions again.', 'Se il blocco non riguarda il componente, escludi la sua applicazione nel criterio, in Risorse di destinazione > Escludi. Per annullare: rimuovila dalle esclusioni.');

export type AccessFindings = readonly (readonly [id: 'conditional-access-block' | 'conditional-access-approved-app' | 'conditional-access-exclusions' | 'conditional-access' | 'conditional-access-report-only', judgement: TenantJudgement | undefined])[];

const found = (policies: readonly AccessPolicy[], judge: (count: number) => Omit<TenantJudgement, 'evidence'>): TenantJudgement | undefined =>
  policies.length === 0 ? undefined : { ...judge(policies.length), evidence: evidenceOf(policies) };

/** Policies that reach the add-in on `day` (`yyyy-mm-dd`), those in report-only mode apart. */
export function judgeAccessPolicies({ accessPolicies }: GraphTenant, app: string, wanted: readonly WantedScope[], day: string): AccessFindings {
  if (accessPolicies.state !== 'read') return [['conditional-access', notKnown(accessPolicies)]];
  const targets = [...new Set([app, ...wanted.map(({ resource }) => resource)])];
  const meant = accessPolicies.value.filter((policy) => isMeant(policy, targets));
  const on = meant.filter(({ state }) => state === 'on');
  const old = accessPolicies.value.filter((policy) => policy.state === 'on' && asksApprovedApp(policy));
  const blocking = on.filter((policy) => policy.controls.includes('block') && policy.conditions.length === 0 && policy.isForEverybody && namesTarget(policy, targets));
  const others = on.filter((policy) => !blocking.includes(policy) && !old.includes(policy));
  const all = accessPolicies.value.filter(({ state }) => state === 'on').length;
  const asked: TenantJudgement = others.length > 0 ? { outcome: 'info', says: told(apply, { count: others.length, all }), evidence: evidenceOf(others) } : { outcome: 'pass', says: told(noneApplies, { all }), evidence: [] };
  const isOver = day > approvedAppEnds;
  const act = { owner: 'admin', guides: ['conditional-access-grant'] } as const;
  return [
    ['conditional-access-block', found(blocking, (count) => ({ outcome: 'fail', severity: 'blocks', owner: 'admin', says: told(blocks, { count }), steps: { admin: [exclude] }, entry: 'AADSTS53003' }))],
    ['conditional-access-approved-app', found(old, (count) => (isOver ? { ...act, outcome: 'info', severity: 'hinders', confidence: 'hint', says: told(approvedEnded, { count }) } : { ...act, outcome: 'fail', severity: 'hinders', says: told(approved, { count }), entry: 'AADSTS530021' }))],
    ['conditional-access-exclusions', found(on.filter(({ includes, excludes }) => includes.includes('all') && excludes.length > 0), (count) => ({ outcome: 'info', says: told(exclusions, { count }) }))],
    ['conditional-access', accessPolicies.isWhole ? (others.length > 0 || (blocking.length === 0 && old.length === 0) ? asked : undefined) : partlyKnown(evidenceOf(others))],
    ['conditional-access-report-only', found(meant.filter(({ state }) => state === 'report-only'), (count) => ({ outcome: 'info', says: told(reportOnly, { count }) }))],
  ];
}
