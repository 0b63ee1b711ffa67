import { graphAppId, informationProtectionAppId, type GraphTenant, type ServicePrincipal } from '../../../contracts/graph-tenant.ts';
import { text } from '../../../contracts/text.ts';
import type { Seen } from '../../audit.ts';
import { both } from '../../entry.ts';
import { told } from '../../told.ts';
import { step, yesOrNo } from '../../words.ts';
import type { TenantJudgement } from '../tenant-judgement.ts';
import { notKnown, partlyKnown } from './refused.ts';
import { selfConsent } from './self-consent.ts';

const labels = {
  appId: both('Application id', 'ID applicazione'),
  enabled: both('Enabled for users to sign in', 'Abilitata per l’accesso degli utenti'),
  assignment: both('Assignment required', 'Assegnazione obbligatoria'),
};
const notSaid = both('not said by Graph', 'non indicato da Graph');

const evidenceOf = (appId: string, found: ServicePrincipal | undefined): Seen[] => [
  { label: labels.appId, value: appId },
  ...(found ? [{ label: labels.enabled, value: found.isEnabled === null ? notSaid : yesOrNo(found.isEnabled) }, { label: labels.assignment, value: found.needsAssignment === null ? notSaid : yesOrNo(found.needsAssignment) }] : []),
];

const disabled = both('The add-in’s enterprise app is disabled: nobody in this organisation can sign in to it.', 'L’app aziendale del componente è disabilitata: nessuno in questa organizzazione può accedervi.');
const assigned = both('Only people who are assigned to the add-in’s enterprise app can sign in to it; others are refused with AADSTS50105. Consent has to come from an administrator then.', 'Può accedere solo chi è assegnato all’app aziendale del componente; gli altri vengono rifiutati con AADSTS50105. In questo caso il consenso deve darlo un amministratore.');
const present = both('The add-in’s enterprise app is in this tenant, enabled, and open to everybody.', 'L’app aziendale del componente è in questo tenant, abilitata e aperta a tutti.');
const absentForGood = both('The add-in has no enterprise app in this tenant, and people cannot consent by themselves: nobody can sign in before an administrator consents.', 'Il componente non ha un’app aziendale in questo tenant e le persone non possono acconsentire da sole: nessuno può accedere finché un amministratore non dà il consenso.');
const absentYet = both('The add-in has no enterprise app in this tenant. It appears with the first consent.', 'Il componente non ha un’app aziendale in questo tenant. Compare con il primo consenso.');
const rightId = step('Check that the application id is the one the add-in signs in with, not the id of its manifest, and that you asked the right tenant.', 'Verifica che l’ID applicazione sia quello con cui il componente accede, non l’ID del manifesto, e che il tenant sia quello giusto.');

const registerHere = step('National clouds have registrations of their own: the publisher has to register the add-in in this cloud, where its client id is another one.', 'I cloud nazionali hanno registrazioni proprie: chi pubblica il componente deve registrarlo in questo cloud, dove l’ID client è un altro.');

/** The add-in itself. */
export function judgeEnterpriseApp({ principals, consentPolicies }: GraphTenant, app: string, isNational: boolean): TenantJudgement {
  if (principals.state !== 'read') return notKnown(principals);
  const own = principals.value.find(({ appId }) => appId === app);
  const evidence = evidenceOf(app, own);
  const act = { evidence, owner: 'admin' } as const;
  if (!own) {
    if (!principals.isWhole) return partlyKnown(evidence);
    const more = { ...act, guides: ['admin-consent'], steps: { admin: [rightId, ...(isNational ? [registerHere] : [])] } };
    const mayConsent = selfConsent(consentPolicies);
    if (mayConsent === 'none') return { ...more, outcome: 'fail', severity: 'blocks', says: told(absentForGood) };
    return { ...more, outcome: mayConsent === 'unknown' ? 'unknown' : 'info', severity: 'hinders', says: told(absentYet) };
  }
  if (own.isEnabled === false) return { ...act, outcome: 'fail', severity: 'blocks', says: told(disabled), guides: ['service-principal-enable'] };
  if (own.isEnabled === null || own.needsAssignment === null) return partlyKnown(evidence);
  if (own.needsAssignment) return { ...act, outcome: 'info', severity: 'hinders', says: told(assigned), guides: ['user-assignment'] };
  return { outcome: 'pass', says: told(present), evidence };
}

const protectionDisabled = both('The Microsoft Information Protection API is disabled in this tenant: classic Outlook cannot sign in, and shows tag 4usqa or CAA2000B.', 'L’API Microsoft Information Protection è disabilitata in questo tenant: Outlook classico non riesce ad accedere e mostra il tag 4usqa o CAA2000B.');
const protectionPresent = both('The Microsoft Information Protection API is enabled.', 'L’API Microsoft Information Protection è abilitata.');
const protectionAbsent = both('The Microsoft Information Protection API has no enterprise app in this tenant. Only a disabled one is known to stop Outlook.', 'L’API Microsoft Information Protection non ha un’app aziendale in questo tenant. È noto che solo una disabilitata blocca Outlook.');

/** The service of Microsoft that classic Outlook signs in to. */
export function judgeInformationProtection({ principals }: GraphTenant): TenantJudgement {
  if (principals.state !== 'read') return notKnown(principals);
  const found = principals.value.find(({ appId }) => appId === informationProtectionAppId);
  const evidence = evidenceOf(informationProtectionAppId, found);
  if (!found) return principals.isWhole ? { outcome: 'info', says: told(protectionAbsent), evidence } : partlyKnown(evidence);
  if (found.isEnabled === null) return partlyKnown(evidence);
  if (!found.isEnabled) return { outcome: 'fail', severity: 'blocks', owner: 'admin', says: told(protectionDisabled), evidence, guides: ['service-principal-enable'], entry: 'TAG:4usqa' };
  return { outcome: 'pass', says: told(protectionPresent), evidence };
}

const serviceGone = text({ en: 'The service {resource} that the add-in asks for has no enterprise app in this tenant: it is refused with AADSTS500011.', it: 'Il servizio {resource} richiesto dal componente non ha un’app aziendale in questo tenant: la richiesta viene rifiutata con AADSTS500011.' });
const serviceDisabled = text({ en: 'The service {resource} that the add-in asks for is disabled in this tenant: it is refused with AADSTS500014.', it: 'Il servizio {resource} richiesto dal componente è disabilitato in questo tenant: la richiesta viene rifiutata con AADSTS500014.' });
const serviceReady = text({ en: 'The service {resource} that the add-in asks for is in this tenant and enabled.', it: 'Il servizio {resource} richiesto dal componente è in questo tenant e abilitato.' });

/** A service whose permission the add-in asks for, other than its own. */
export function judgeService({ principals }: GraphTenant, appId: string): TenantJudgement {
  if (principals.state !== 'read') return notKnown(principals);
  const found = principals.value.find((one) => one.appId === appId);
  const evidence = evidenceOf(appId, found);
  const resource = appId === graphAppId ? 'Microsoft Graph' : appId;
  if ((!found && !principals.isWhole) || found?.isEnabled === null) return partlyKnown(evidence);
  if (!found) return { outcome: 'fail', severity: 'blocks', owner: 'admin', says: told(serviceGone, { resource }), evidence, entry: 'AADSTS500011' };
  if (!found.isEnabled) return { outcome: 'fail', severity: 'blocks', owner: 'admin', says: told(serviceDisabled, { resource }), evidence, entry: 'AADSTS500014' };
  return { outcome: 'pass', says: told(serviceReady, { resource }), evidence };
}
