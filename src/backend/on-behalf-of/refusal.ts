import { InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { KitError } from '../../errors/index.ts';
import { ClaimsWanted } from './claims-wanted.ts';
import { unavailable } from './unavailable.ts';

/** Classes of RFC 6749, section 5.2 and 4.1.2.1, that say nothing about what was asked. */
const outages: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);

/** For explaining only: which number stands behind a class may change at any time. */
const foreignOf = (number: unknown) => (/^\d{4,7}$/.test(String(number)) ? { foreign: { source: 'msal', code: `AADSTS${String(number)}` } } as const : {});

/**
 * Our error for what MSAL threw, decided by the OAuth class and MSAL's own. `canBeChallenged`: the person's client can be asked for
 * claims. `secondsToWait`: what Entra asked for, if it did.
 */
export function refusalOf(error: unknown, canBeChallenged: boolean, secondsToWait: number | undefined): KitError {
  if (error instanceof InteractionRequiredAuthError) return interactionRefusal(error, canBeChallenged);
  if (!(error instanceof ServerError) || outages.has(error.errorCode)) return unavailable('Microsoft Entra ID', secondsToWait, error);
  const foreign = foreignOf(error.errorNo);
  // The grant is the person's token: run out, revoked, or not one for this service.
  if (error.errorCode === 'invalid_grant') return new KitError('assertion-refused', foreign);
  return new KitError('on-behalf-of-misconfigured', { ...foreign, cause: error });
}

function interactionRefusal({ errorCode, subError, claims, errorNo }: InteractionRequiredAuthError, canBeChallenged: boolean): KitError {
  const foreign = foreignOf(errorNo);
  const kinds = [errorCode, subError];
  if (kinds.includes('consent_required')) return new KitError('consent-required', foreign);
  const cause = ClaimsWanted.fromJson(claims);
  if (cause) return new KitError(canBeChallenged ? 'claims-required' : 'claims-unmet', { ...foreign, cause });
  return new KitError(kinds.includes('bad_token') ? 'assertion-refused' : 'on-behalf-of-refused', foreign);
}
