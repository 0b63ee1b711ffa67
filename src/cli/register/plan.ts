import { afterRepairs } from '../../checks/registration/after-repairs.ts';
import { checkRegistration } from '../../checks/registration/check-registration.ts';
import type { Registration } from '../../checks/registration/registration.ts';
import { isRepairable, justCreated, partsToRepair, repairs, type Repair } from '../../checks/registration/repair.ts';
import { requestsToCreate, requestsToRepair, type GraphRequest } from '../../checks/registration/requests.ts';
import { adminConsentUrl, type Wanted } from '../../checks/registration/wanted.ts';
import { KitError } from '../../errors/index.ts';

/** What is going to be asked of Graph, and what will be left to people afterwards. */
export interface Plan {
  readonly requests: readonly GraphRequest[];
  readonly adds: Readonly<Partial<Record<GraphRequest['does'], readonly string[]>>>;
  readonly left: ReturnType<typeof checkRegistration>['found'];
  /** Null for a registration that has no client id yet. */
  readonly consentUrl: string | null;
}

export interface Planning {
  readonly newScopeId: string;
  readonly nowMs: number;
}

const addsOf = (all: readonly Repair[]): Plan['adds'] => Object.fromEntries(all.map(({ id, adds }) => [id, adds]));

const leftOf = (after: Registration, wanted: Wanted, nowMs: number): Plan['left'] => checkRegistration(after, wanted, nowMs).found.filter(({ faults }) => faults.length > 0);

/** Throws `registration-in-part` where a change could lose what was not told. */
export function planRepairs(now: Registration, wanted: Wanted, { newScopeId, nowMs }: Planning): Plan {
  if (!isRepairable(now)) throw new KitError('registration-in-part', { values: { parts: partsToRepair.filter((part) => now[part] === undefined).join(', ') } });
  const all = repairs(now, wanted, newScopeId);
  return { requests: requestsToRepair(now, all), adds: addsOf(all), left: leftOf(afterRepairs(now, all), wanted, nowMs), consentUrl: adminConsentUrl(wanted) };
}

/** A registration that is not there yet. */
export function planCreation(settings: Wanted, { newScopeId }: Planning): Plan {
  const { wanted, requests } = requestsToCreate(settings, newScopeId);
  const all = repairs(justCreated(wanted, null), wanted, newScopeId);
  return { requests, adds: { creation: [wanted.name, wanted.signInAudience, ...wanted.pages, wanted.broker], ...addsOf(all) }, left: [], consentUrl: null };
}
