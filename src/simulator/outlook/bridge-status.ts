import type { BrokerAnswer, EntraErrorBody } from '../broker.ts';

/** Statuses of the NAA bridge that MSAL knows; what each becomes is read in @azure/msal-browser 5.29.0 and 4.30.0. */
export type BridgeStatus = 'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'TRANSIENT_ERROR' | 'PERSISTENT_ERROR';

export interface BridgeError {
  readonly status: BridgeStatus;
  readonly code: string;
  readonly subError: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, never>>;
}

const askable = new Set(['interaction_required', 'consent_required', 'login_required']);
/** Sub-errors with which Entra says that a person could still settle it: the family that MSAL itself asks again for. */
const askableSubErrors = new Set(['basic_action', 'additional_action', 'message_only', 'user_password_expired', 'consent_required', 'bad_token']);
const passing = new Set(['temporarily_unavailable', 'server_error']);

export const canBeAsked = ({ error, suberror }: EntraErrorBody): boolean => askable.has(error) || askableSubErrors.has(suberror ?? '');

/**
 * The bridge's answer to a refusal of Entra, by OAuth error class and never by AADSTS number. After the broker's own window
 * nothing is left to ask, so the same refusal is then final. Which status real hosts use for a refusal such as Conditional
 * Access is not confirmed; `PERSISTENT_ERROR` is what remains when the person cannot help.
 */
export function bridgeError(body: EntraErrorBody, phase: 'silent' | 'window'): BridgeError {
  const status = phase === 'silent' && canBeAsked(body) ? 'USER_INTERACTION_REQUIRED' : passing.has(body.error) ? 'TRANSIENT_ERROR' : 'PERSISTENT_ERROR';
  return { status, code: body.error, subError: body.suberror ?? '', description: body.error_description, properties: {} };
}

/** Cancel, no network, an unknown method: failures in which Entra has no part. */
export const hostError = (status: 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR'): BridgeError => ({ status, code: '', subError: '', description: '', properties: {} });

/** The bridge's answer to a granted token: JSON as in the facts of MSAL, `account` as the broker knows it. */
export const bridgeToken = ({ access_token, id_token, expires_in, scope, account }: Extract<BrokerAnswer, { ok: true }>) => ({
  token: { access_token, id_token, expires_in, scope, properties: null },
  account,
});
