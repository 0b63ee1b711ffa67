import { informationProtectionAppId, mostSignIns, type GraphTenant, type WantedScope } from '../../../contracts/graph-tenant.ts';
import type { Locale } from '../../../contracts/locale.ts';
import { text } from '../../../contracts/text.ts';
import type { Finding } from '../../audit.ts';
import { both } from '../../entry.ts';
import { signInReport, signInsOfJson, verdictOfSignIns, type SignInExport, type SignInReport } from '../../sign-ins/index.ts';
import { told } from '../../told.ts';
import { findingOf, type TenantJudgement } from '../tenant-judgement.ts';
import { judgeAccessPolicies } from './access-policies.ts';
import { judgeConsent } from './consent.ts';
import { judgeEnterpriseApp, judgeInformationProtection, judgeService } from './principals.ts';
import { notKnown, partlyKnown } from './refused.ts';
import { judgeConsentPolicy } from './self-consent.ts';

/** What Graph said of a tenant, about one add-in and the permissions it asks for. */
export interface GraphPart {
  readonly tenant: GraphTenant;
  /** Application id, in lower case. */
  readonly app: string;
  readonly scopes: readonly WantedScope[];
  /** A cloud other than the worldwide one, with registrations of its own. Default false. */
  readonly isNational?: boolean;
}

const titles = {
  'enterprise-app': both('Enterprise app of the add-in', 'App aziendale del componente'),
  service: both('A service the add-in asks', 'Un servizio richiesto dal componente'),
  'information-protection': both('Microsoft Information Protection API', 'API Microsoft Information Protection'),
  consent: both('Consent', 'Consenso'),
  'consent-policy': both('Consent by people themselves', 'Consenso da parte delle persone'),
  'conditional-access-block': both('Conditional Access: block', 'Accesso condizionale: blocco'),
  'conditional-access-approved-app': both('Conditional Access: approved client app', 'Accesso condizionale: app client approvata'),
  'conditional-access-exclusions': both('Conditional Access: all resources with exclusions', 'Accesso condizionale: tutte le risorse con esclusioni'),
  'conditional-access': both('Conditional Access', 'Accesso condizionale'),
  'conditional-access-report-only': both('Conditional Access: report-only', 'Accesso condizionale: solo report'),
  'sign-in-log': both('Sign-in log', 'Registro degli accessi'),
} as const;

type Judged = readonly [id: keyof typeof titles, judgement: TenantJudgement | undefined];

const noSignIns = both('Graph lists no interactive sign-in of the add-in in the last seven days. Silent ones are not in this list.', 'Graph non elenca accessi interattivi del componente negli ultimi sette giorni. Quelli silenziosi non sono in questo elenco.');

const newest = text({ en: 'Only the newest {count} sign-ins were read; there are more in these seven days.', it: 'Sono stati letti solo i {count} accessi più recenti; in questi sette giorni ce ne sono altri.' });

/** Graph's list as an export, and what is to be known of how far it reaches. */
function listOf({ signIns }: GraphTenant): { readonly list?: SignInExport; readonly reach?: TenantJudgement } {
  if (signIns.state !== 'read') return { reach: notKnown(signIns) };
  if (signIns.value.length === 0) return { reach: signIns.isWhole ? { outcome: 'info', says: told(noSignIns), evidence: [] } : partlyKnown() };
  const list = signInsOfJson(signIns.value) ?? { signIns: [], skipped: signIns.value.length };
  if (signIns.isWhole) return { list };
  return { list, reach: signIns.value.length >= mostSignIns ? { outcome: 'info', says: told(newest, { count: signIns.value.length }), evidence: [] } : partlyKnown() };
}

/** What the sign-in log says that Graph showed, and `exports` with it; a sign-in that stands in several counts once. */
export function graphSignIns({ tenant, app }: GraphPart, locale: Locale, exports: readonly SignInExport[] = []): SignInReport {
  const { list, reach } = listOf(tenant);
  const findings = [...(reach ? [findingOf('sign-in-log', titles['sign-in-log'], reach, locale)] : []), ...signInReport([...exports, ...(list ? [list] : [])], { app, locale }).findings];
  return { verdict: verdictOfSignIns(findings), findings };
}

/** Findings about what Graph showed on `day` (`yyyy-mm-dd`), without its sign-in log. A refused call is told as not known, with what it takes. */
export function graphSettings(part: GraphPart, day: string, locale: Locale): Finding[] {
  const { tenant, app, scopes, isNational = false } = part;
  const services = [...new Set(scopes.map(({ resource }) => resource))].filter((id) => id !== app && id !== informationProtectionAppId);
  const judged: readonly Judged[] = [
    ['enterprise-app', judgeEnterpriseApp(tenant, app, isNational)],
    ['consent', judgeConsent(tenant, app, scopes)],
    ['consent-policy', judgeConsentPolicy(tenant.consentPolicies)],
    ...judgeAccessPolicies(tenant, app, scopes, day),
    ...services.map((id): Judged => ['service', judgeService(tenant, id)]),
    ['information-protection', judgeInformationProtection(tenant)],
  ];
  return judged.flatMap(([id, judgement]) => (judgement ? [findingOf(id, titles[id], judgement, locale)] : []));
}
