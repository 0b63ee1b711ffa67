import { graphAppId, type GraphTenant, type PermissionGrant, type WantedScope } from '../../../contracts/graph-tenant.ts';
import { text } from '../../../contracts/text.ts';
import type { Seen } from '../../audit.ts';
import { both } from '../../entry.ts';
import { told } from '../../told.ts';
import { step } from '../../words.ts';
import type { TenantJudgement } from '../tenant-judgement.ts';
import { notKnown, partlyKnown } from './refused.ts';
import { selfConsent, type SelfConsent } from './self-consent.ts';

const labels = {
  forAll: both('Granted for everybody', 'Concesse per tutti'),
  forSome: both('Granted by single people', 'Concesse da singole persone'),
  missing: both('Not granted for everybody', 'Non concesse per tutti'),
};
const nothing = both('nothing', 'niente');

const given = both('Everything that the add-in asks for has been granted for everybody.', 'Tutto ciò che il componente chiede è stato concesso per tutti.');
const listed = both('These permissions have been granted. Whether they are enough cannot be seen without the scopes that the add-in asks for: name them with --scope.', 'Queste autorizzazioni sono state concesse. Se bastino non si può vedere senza gli ambiti che il componente chiede: indicali con --scope.');
const noneGranted = both('Nothing has been granted to the add-in for everybody. Which scopes it needs was not named: name them with --scope.', 'Al componente non è stato concesso nulla per tutti. Gli ambiti di cui ha bisogno non sono stati indicati: indicali con --scope.');
const mustBeGranted = text({ en: 'Not granted for everybody, and nothing that people can consent to by themselves: {scopes}. They are refused with AADSTS65001 or AADSTS90094.', it: 'Non concesso per tutti, e non è qualcosa a cui le persone possano acconsentire da sole: {scopes}. Vengono rifiutate con AADSTS65001 o AADSTS90094.' });
const asksEach = text({ en: 'Not granted for everybody: {scopes}. Each person is asked once, and can accept as far as the consent policy allows.', it: 'Non concesso per tutti: {scopes}. Ogni persona riceve una richiesta, che può accettare se i criteri di consenso lo permettono.' });
const ownApi = text({ en: 'Not granted, of the add-in’s own service: {scopes}. That is right where the registration lists the add-in as an authorised client application of it; else people are refused with AADSTS65001.', it: 'Non concesso, del servizio del componente: {scopes}. È corretto se la registrazione elenca il componente tra le applicazioni client autorizzate; altrimenti le persone vengono rifiutate con AADSTS65001.' });
const policyUnknown = text({ en: 'Not granted for everybody: {scopes}. Whether people may consent by themselves is not known here.', it: 'Non concesso per tutti: {scopes}. Qui non è noto se le persone possano acconsentire da sole.' });
const askPublisher = step('Ask the publisher whether the add-in is an authorised client application of its own service, or look for AADSTS65001 in the sign-in log.', 'Chiedi a chi pubblica il componente se è tra le applicazioni client autorizzate del proprio servizio, oppure cerca AADSTS65001 nel registro degli accessi.');

/** What Microsoft's managed policy has taken from people: MC1163922, MC1304287. */
const outOfManaged = /^(?:Mail|MailboxSettings|Calendars|Contacts|Tasks)(?:\.|$)/;

const mustBeGrantedByAdmin = ({ resource, name }: WantedScope, may: SelfConsent): boolean => may === 'none' || (may === 'managed' && resource === graphAppId && outOfManaged.test(name));

const named = (scopes: readonly WantedScope[]): string => scopes.map(({ name }) => name).join(', ');

function evidenceOf(grants: readonly PermissionGrant[], missing: readonly WantedScope[]): Seen[] {
  const all = grants.filter(({ isForEverybody }) => isForEverybody).flatMap(({ scopes }) => scopes);
  return [
    { label: labels.forAll, value: [...new Set(all)].sort().join(', ') || nothing },
    ...(grants.some(({ isForEverybody }) => !isForEverybody) ? [{ label: labels.forSome, value: grants.filter(({ isForEverybody }) => !isForEverybody).length }] : []),
    ...(missing.length > 0 ? [{ label: labels.missing, value: named(missing) }] : []),
  ];
}

function missingOf({ principals, grants }: GraphTenant, wanted: readonly WantedScope[]): WantedScope[] {
  const known = principals.state === 'read' ? principals.value : [];
  const given = grants.state === 'read' ? grants.value.filter(({ isForEverybody }) => isForEverybody) : [];
  return wanted.filter(({ resource, name }) => {
    const id = known.find(({ appId }) => appId === resource)?.id;
    return !given.some(({ resourceId, scopes }) => resourceId === id && scopes.includes(name));
  });
}

function judgeMissing(missing: readonly WantedScope[], app: string, may: SelfConsent): Omit<TenantJudgement, 'evidence'> {
  const act = { owner: 'admin', guides: ['admin-consent'] } as const;
  const ofOthers = missing.filter(({ resource }) => resource !== app);
  const blocked = ofOthers.filter((scope) => mustBeGrantedByAdmin(scope, may));
  if (blocked.length > 0) return { ...act, outcome: 'fail', severity: 'blocks', confidence: may === 'none' ? 'certain' : 'likely', says: told(mustBeGranted, { scopes: named(blocked) }), entry: 'AADSTS65001' };
  if (may === 'unknown' || may === 'custom') return { ...act, outcome: 'unknown', says: told(policyUnknown, { scopes: named(missing) }) };
  // A pre-authorised client needs no grant, and from the tenant of its users a pre-authorisation cannot be seen.
  if (ofOthers.length === 0 && may === 'none') return { ...act, outcome: 'unknown', says: told(ownApi, { scopes: named(missing) }), steps: { admin: [askPublisher] } };
  return { ...act, outcome: 'info', severity: 'hinders', says: told(asksEach, { scopes: named(missing) }) };
}

/** Whoever has to be assigned cannot consent, whatever the policy says: https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent */
function mayConsent({ principals, consentPolicies }: GraphTenant, app: string): SelfConsent {
  const own = principals.state === 'read' ? principals.value.find(({ appId }) => appId === app) : undefined;
  return own?.needsAssignment ? 'none' : selfConsent(consentPolicies);
}

/** What was granted to the add-in against what it asks for. */
export function judgeConsent(tenant: GraphTenant, app: string, wanted: readonly WantedScope[]): TenantJudgement {
  const { grants } = tenant;
  if (grants.state !== 'read') return notKnown(grants);
  const missing = missingOf(tenant, wanted);
  const evidence = evidenceOf(grants.value, missing);
  if (!grants.isWhole && (missing.length > 0 || wanted.length === 0)) return partlyKnown(evidence);
  if (wanted.length === 0) return grants.value.length > 0 ? { outcome: 'info', says: told(listed), evidence } : { outcome: 'unknown', owner: 'admin', says: told(noneGranted), evidence, guides: ['admin-consent'] };
  return missing.length === 0 ? { outcome: 'pass', says: told(given), evidence } : { ...judgeMissing(missing, app, mayConsent(tenant, app)), evidence };
}
