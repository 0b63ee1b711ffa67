import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Credential } from '../../contracts/credential.ts';
import type { Foreign } from '../../contracts/journal.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import { journalRefusal } from '../journal-refusal.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { singleFlight } from '../single-flight.ts';
import { within } from '../within.ts';

/** A broker that has the token answers in milliseconds; one that renews it needs a round trip to Entra. */
const silentTimeoutMs = 5000;
const startTimeoutMs = 3000;
/** Long enough for a second factor; a person may also have walked away. */
const interactiveTimeoutMs = 300_000;

interface Parameters {
  scopes: string[];
  authority: string;
  correlationId: string;
  claims?: string;
}

type Msal = Pick<typeof import('@azure/msal-browser'), 'createNestablePublicClientApplication' | 'InteractionRequiredAuthError' | 'AuthError'>;

/** MSAL is 79 KB compressed: fetched only when this path is in sight, and while the bridge is still being asked. */
export const loadMsal = async (): Promise<Msal> => {
  const { createNestablePublicClientApplication, InteractionRequiredAuthError, AuthError } = await import('@azure/msal-browser');
  return { createNestablePublicClientApplication, InteractionRequiredAuthError, AuthError };
};

/**
 * Nested app authentication: Outlook's own account signs the add-in in. Throws `interaction-required`, `sign-in-cancelled`,
 * `offline`, `account-missing`, `entra-refused`, `bridge-unavailable`, `part-missing`, `window-unanswered` or `step-timed-out`.
 */
export function naaPath({ host, settings, journal, newId }: AuthPorts) {
  const oneAtATime = singleFlight<Credential>();
  let client: Promise<IPublicClientApplication> | undefined;
  let hasBeenAsked = false;

  async function open(): Promise<{ msal: Msal; client: IPublicClientApplication }> {
    const msal = await within(startTimeoutMs, loadMsal()).catch((cause: unknown) => {
      throw new KitError(host.isOnline() ? 'part-missing' : 'offline', { cause });
    });
    client ??= within(startTimeoutMs, msal.createNestablePublicClientApplication({
      auth: { clientId: settings.clientId, authority: settings.authority, clientCapabilities: [...settings.clientCapabilities] },
      // The broker is the cache: a token is kept in memory only.
      cache: { cacheLocation: 'memoryStorage' },
    }));
    client.catch(() => (client = undefined));
    return { msal, client: await client };
  }

  /**
   * Silent, or in a click the host's window at once: a silent call first would use up the time in which a window may open. But
   * never a window before the first silent answer, which proves that MSAL has not fallen back to a browser client.
   */
  async function request(wish: Wish): Promise<Credential> {
    const { msal, client } = await open().catch((thrown: unknown) => {
      const error = isKitError(thrown) ? thrown : new KitError('bridge-unavailable', { cause: thrown });
      journalRefusal(journal, 'naa', error, { event: 'not-started' });
      throw error;
    });
    if (!wish.interactive || !hasBeenAsked) {
      const silent = await ask('silent', () => client.acquireTokenSilent, silentTimeoutMs);
      hasBeenAsked = true;
      if ('result' in silent) return silent.result;
      if (!wish.interactive || !isKitError(silent.error, 'interaction-required', 'account-missing')) throw silent.error;
    }
    const asked = await ask('window', () => client.acquireTokenPopup, interactiveTimeoutMs);
    if ('result' in asked) return asked.result;
    throw isKitError(asked.error, 'step-timed-out') ? new KitError('window-unanswered', { cause: asked.error }) : asked.error;

    async function ask(phase: 'silent' | 'window', method: () => (request: Parameters) => Promise<AuthenticationResult>, timeoutMs: number) {
      // The bridge drops MSAL's correlation id and the configured authority, so both are given with every request.
      const correlationId = newId();
      const parameters: Parameters = { scopes: [settings.scope], authority: settings.authority, correlationId, ...(wish.claims ? { claims: wish.claims } : {}) };
      try {
        const answer = await within(timeoutMs, method().call(client, parameters));
        journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'naa', correlationId, details: { phase, fromCache: answer.fromCache } });
        return { result: credentialFrom(answer) };
      } catch (thrown) {
        const error = explain(thrown, msal, correlationId);
        journalRefusal(journal, 'naa', error, { event: `token-refused-${phase}`, correlationId });
        return { error };
      }
    }
  }

  return { acquire: (wish: Wish): Promise<Credential> => oneAtATime(`${wish.interactive} ${wish.claims ?? ''}`, () => request(wish)) };
}

function credentialFrom({ accessToken, account }: { accessToken: string; account: AccountInfo }): Credential {
  return { path: 'naa', kind: 'entra', token: accessToken, account: { tenantId: account.tenantId, objectId: account.localAccountId, username: account.username } };
}

/** Names of OAuth 2.0, OpenID Connect and Entra's additions: with one of these Entra has answered, not the bridge. */
const oauthErrors: readonly string[] = [
  'access_denied', 'consent_required', 'interaction_required', 'invalid_client', 'invalid_grant', 'invalid_request', 'invalid_resource', 'invalid_scope',
  'login_required', 'unauthorized_client', 'unsupported_grant_type',
];

/**
 * MSAL's class and code decide; AADSTS numbers inside the text only explain. MSAL makes one `ServerError` of Entra's refusals, of
 * a bridge that failed by itself (office-js#5209, #6691: nothing in it) and of broker faults: only an OAuth name is a refusal.
 */
function explain(thrown: unknown, { InteractionRequiredAuthError, AuthError }: Msal, correlationId: string): KitError {
  if (isKitError(thrown)) return thrown;
  if (!(thrown instanceof AuthError)) return new KitError('bridge-unavailable', { cause: thrown, foreign: { source: 'bridge', name: thrown instanceof Error ? thrown.name : typeof thrown, correlationId } });
  const foreign: Foreign = { source: 'msal', name: thrown.name, code: thrown.errorCode, text: thrown.errorMessage, correlationId };
  if (thrown instanceof InteractionRequiredAuthError) return new KitError('interaction-required', { foreign });
  switch (thrown.errorCode) {
    case 'user_canceled': // the bridge's spelling
    case 'user_cancelled': // the browser's (office-js#5602)
      return new KitError('sign-in-cancelled', { foreign });
    case 'no_network_connectivity':
      return new KitError('offline', { foreign });
    case 'no_account_found':
      return new KitError('account-missing', { foreign });
  }
  return new KitError(oauthErrors.includes(thrown.errorCode) ? 'entra-refused' : 'bridge-unavailable', { foreign });
}
