import type { GraphAnswer } from '../../../contracts/graph.ts';
import { both } from '../../entry.ts';
import { told } from '../../told.ts';
import type { TenantJudgement } from '../tenant-judgement.ts';
import { notKnown, partlyKnown } from './refused.ts';

/** What people may grant by themselves. `managed`: what Microsoft's own, changing policy lets them. `custom`: a policy of the tenant. */
export type SelfConsent = 'none' | 'limited' | 'managed' | 'all' | 'custom' | 'unknown';

const kinds: Readonly<Record<string, SelfConsent>> = { 'microsoft-user-default-legacy': 'all', 'microsoft-user-default-low': 'limited' };

/** Microsoft’s policies all begin so, those it manages with changing names: several of them stand together. */
const kindOf = (id: string): SelfConsent => kinds[id] ?? (id.startsWith('microsoft-') ? 'managed' : 'custom');

/** Policies that speak of a person's own data stand behind this word: https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent */
const forSelf = /^ManagePermissionGrantsForSelf\./i;

export function selfConsent(policies: GraphAnswer<readonly string[]>): SelfConsent {
  if (policies.state !== 'read' || !policies.isWhole) return 'unknown';
  const own = policies.value.filter((one) => forSelf.test(one)).map((one) => kindOf(one.replace(forSelf, '').toLowerCase()));
  return (['all', 'custom', 'managed', 'limited'] as const).find((kind) => own.includes(kind)) ?? 'none';
}

const sentences = {
  none: both('People cannot consent to any app by themselves: an administrator has to, once for all.', 'Le persone non possono acconsentire da sole ad alcuna app: deve farlo un amministratore, una volta per tutti.'),
  limited: both('People can consent only to apps of verified publishers, and only to permissions that the tenant calls low risk.', 'Le persone possono acconsentire solo ad app di editori verificati e solo ad autorizzazioni che il tenant considera a basso rischio.'),
  managed: both('Microsoft’s managed policy decides what people can consent to. Mail, calendar, contacts and tasks are no longer among it, as announced.', 'Decidono i criteri gestiti da Microsoft. Posta, calendario, contatti e attività non sono più tra ciò a cui le persone possono acconsentire, come annunciato.'),
  all: both('People can consent to every permission that does not need an administrator.', 'Le persone possono acconsentire a ogni autorizzazione che non richiede un amministratore.'),
  custom: both('A policy of this tenant decides what people can consent to. It is not read here.', 'Decide un criterio di questo tenant, che qui non viene letto.'),
} as const;

const policyLabel = both('Policy for people', 'Criteri per le persone');
const nothing = both('none', 'nessuno');

export function judgeConsentPolicy(policies: GraphAnswer<readonly string[]>): TenantJudgement {
  if (policies.state !== 'read') return notKnown(policies);
  const kind = selfConsent(policies);
  if (kind === 'unknown') return partlyKnown();
  const evidence = [{ label: policyLabel, value: policies.value.filter((one) => forSelf.test(one)).map((one) => one.replace(forSelf, '')).join(', ') || nothing }];
  return { outcome: 'info', says: told(sentences[kind]), evidence, ...(kind === 'none' ? { owner: 'admin', guides: ['consent-policy'] } : {}) };
}
