import type { EntraErrorBody } from '../broker.ts';
import type { OfficeFailure } from '../host-protocol.ts';
import { canBeAsked } from './bridge-status.ts';

// Numbers, names and conditions: "Troubleshoot error messages for single sign-on" (2026-01-12) and "Office Common API error
// codes" (2026-06-30). The messages are our own words.
const failure = (code: number, name: string, message: string): OfficeFailure => ({ code, name, message });

export const officeFailures = {
  cancelled: failure(13002, 'User Aborted', 'The person closed the sign-in or the consent.'),
  consentMissing: failure(13005, 'Invalid Grant', 'Office holds no consent for the add-in’s web service.'),
  noToken: failure(13007, 'Unable To Get Token', 'Office could not get a token for the add-in’s web service.'),
  noNetwork: failure(9041, 'NetworkError', 'The computer is not connected to a network.'),
} as const;

/**
 * What `getAccessToken` says when Entra refuses: 13005 where a consent is missing or was withdrawn, 13007 for every other
 * refusal. Which number Office gives for a Conditional Access refusal, or without a network, is not confirmed.
 */
export const officeFailure = (body: EntraErrorBody): OfficeFailure =>
  body.error === 'consent_required' || body.suberror === 'consent_required' ? officeFailures.consentMissing : officeFailures.noToken;

/** Whether Office may show a window for it: consent only with `allowConsentPrompt`, everything else with `allowSignInPrompt`. */
export const mayPrompt = (body: EntraErrorBody, allowed: { allowSignInPrompt: boolean; allowConsentPrompt: boolean }): boolean =>
  canBeAsked(body) && (officeFailure(body) === officeFailures.consentMissing ? allowed.allowConsentPrompt : allowed.allowSignInPrompt);
