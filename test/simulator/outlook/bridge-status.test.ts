import type { EntraErrorBody } from '../../../src/simulator/broker.ts';
import { bridgeError, hostError } from '../../../src/simulator/outlook/bridge-status.ts';
import { windowFor } from '../../../src/simulator/outlook/broker-window.ts';
import { mayPrompt, officeFailure } from '../../../src/simulator/outlook/office-failure.ts';

const body = (error: string, suberror?: string): EntraErrorBody => ({
  error, ...(suberror ? { suberror } : {}), error_description: 'AADSTS1: told', error_codes: [1], timestamp: '', trace_id: '', correlation_id: '',
});

test.each([
  ['interaction_required', undefined, 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['login_required', undefined, 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['consent_required', undefined, 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['invalid_grant', 'consent_required', 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['invalid_grant', 'message_only', 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['invalid_grant', 'bad_token', 'USER_INTERACTION_REQUIRED', 'PERSISTENT_ERROR'],
  ['invalid_grant', undefined, 'PERSISTENT_ERROR', 'PERSISTENT_ERROR'],
  ['access_denied', undefined, 'PERSISTENT_ERROR', 'PERSISTENT_ERROR'],
  ['unauthorized_client', undefined, 'PERSISTENT_ERROR', 'PERSISTENT_ERROR'],
  ['temporarily_unavailable', undefined, 'TRANSIENT_ERROR', 'TRANSIENT_ERROR'],
  ['server_error', undefined, 'TRANSIENT_ERROR', 'TRANSIENT_ERROR'],
])('%s with sub-error %s is %s silently and %s after the window', (error, suberror, silent, window) => {
  expect(bridgeError(body(error, suberror), 'silent')).toEqual({ status: silent, code: error, subError: suberror ?? '', description: 'AADSTS1: told', properties: {} });
  expect(bridgeError(body(error, suberror), 'window').status).toBe(window);
});

test('the number in the body decides nothing', () => {
  const named = { ...body('access_denied'), error_codes: [65001], error_description: 'AADSTS65001: told' };
  expect(bridgeError(named, 'silent').status).toBe('PERSISTENT_ERROR');
});

test('a failure without Entra has no code and no text', () => {
  expect(hostError('USER_CANCEL')).toEqual({ status: 'USER_CANCEL', code: '', subError: '', description: '', properties: {} });
});

test.each([
  ['invalid_grant', 'consent_required', 'user', 'consent'],
  ['consent_required', undefined, 'user', 'consent'],
  ['invalid_grant', 'consent_required', 'admin', 'admin-approval'],
  ['invalid_grant', 'message_only', 'granted', 'refused'],
] as const)('%s/%s where %s consents shows the page %s', (error, suberror, consent, kind) => {
  expect(windowFor(body(error, suberror), { entra: { consent } })).toBe(kind);
});

test.each([
  ['invalid_grant', 'consent_required', 13005, { allowSignInPrompt: true, allowConsentPrompt: false }, false],
  ['invalid_grant', 'consent_required', 13005, { allowSignInPrompt: false, allowConsentPrompt: true }, true],
  ['invalid_grant', 'message_only', 13007, { allowSignInPrompt: true, allowConsentPrompt: false }, true],
  ['access_denied', undefined, 13007, { allowSignInPrompt: true, allowConsentPrompt: true }, false],
])('Office SSO calls %s/%s %i, and with %j a window may be shown: %s', (error, suberror, code, allowed, may) => {
  expect(officeFailure(body(error, suberror)).code).toBe(code);
  expect(mayPrompt(body(error, suberror), allowed)).toBe(may);
});
