import type { EntraErrorBody } from '../broker.ts';
import type { Scenario } from '../scenario.ts';

/** The pages that the broker's window can show. */
export type WindowKind = 'consent' | 'admin-approval' | 'refused' | 'broken';

/** How the person left it. Only a consent can be cancelled; the other pages have nothing to decide. */
export type WindowEnd = 'accepted' | 'cancelled';

export type ShowWindow = (kind: WindowKind, body: EntraErrorBody) => Promise<WindowEnd>;

/** Which page Entra would show for its own refusal: only it knows whether a person may consent, so the scenario is asked. */
export function windowFor(body: EntraErrorBody, { entra }: Pick<Scenario, 'entra'>): WindowKind {
  if (entra?.informationProtection === 'disabled') return 'broken';
  if (body.error !== 'consent_required' && body.suberror !== 'consent_required') return 'refused';
  return entra?.consent === 'admin' ? 'admin-approval' : 'consent';
}
