import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Credential } from '../../contracts/credential.ts';
import type { Foreign } from '../../contracts/journal.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { singleFlight } from '../single-flight.ts';
import { within } from '../within.ts';

/** A broker that has the token answers in milliseconds; one that renews it needs a round trip to Entra. */
const silentTimeoutMs = 5000;
const startTimeoutMs = 3000;
/** Long enough for a second factor; a person may also have walked away. */
const interactiveTimeoutMs = 300_000;

type Msal = Pick<typeof import('@azure/msal-browser'), 'createNestablePublicClientApplication' | 'InteractionRequiredAuthError' | 'AuthError'>;

/** MSAL is 79 KB compressed: fetched only when this path is in sight, and while the bridge is still being asked. */
export const loadMsal = async (): Promise<Msal> => {
  const { createNestablePublicClientApplication, InteractionRequiredAuthError, AuthError } = await import('@azure/msal-browser');
  return { createNestablePublicClientApplication, InteractionRequiredAuthError, AuthError };
};

/**
 * Nested app authentication: Outlook's own account signs the add-in in. Asks silently first; with `wish.interactive` then by
 * the host's window. Throws `interaction-required`, `sign-in-cancelled`, `offline`, `account-missing`, `entra-refused`,
 * `bridge-unavailable` or `step-timed-out`.
 */
export function naaPath({ settings, journal, newId }: AuthPorts) {
  const oneAtATime = singleFlight<Credential>();
  let app: Promise<IPublicClientApplication> | undefined;

  async function request(wish: Wish): Promise<Credential> {
    const msal = await loadMsal();
    app ??= within(startTimeoutMs, msal.createNestablePublicClientApplication({
      auth: { clientId: settings.clientId, authority: settings.authority, clientCapabilities: [...settings.clientCapabilities] },
      cache: { cacheLocation: 'localStorage' },
    }));
    app.catch(() => (app = undefined));
    const client = await app;
    const silent = await ask('silent', () => client.acquireTokenSilent(parameters(wish)), silentTimeoutMs);
    if ('result' in silent) return silent.result;
    if (!wish.interactive || !isKitError(silent.error, 'interaction-required', 'account-missing')) throw silent.error;
    const asked = await ask('window', () => client.acquireTokenPopup(parameters(wish)), interactiveTimeoutMs);
    if ('result' in asked) return asked.result;
    throw asked.error;

    async function ask(phase: 'silent' | 'window', call: () => Promise<AuthenticationResult>, timeoutMs: number) {
      try {
        const answer = await within(timeoutMs, call());
        journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'naa', correlationId: answer.correlationId, details: { phase, fromCache: answer.fromCache } });
        return { result: credentialFrom(answer) };
      } catch (thrown) {
        const error = explain(thrown, msal);
        journal.write({ step: 'acquire', event: `token-refused-${phase}`, outcome: isKitError(error, 'interaction-required') ? 'waiting' : 'failed', path: 'naa', code: error.code, ...(error.foreign ? { foreign: error.foreign } : {}) });
        return { error };
      }
    }
  }

  /** The bridge drops MSAL's correlation id and the configured authority, so both are given with every request. */
  const parameters = ({ claims }: Wish) => ({ scopes: [settings.scope], authority: settings.authority, correlationId: newId(), ...(claims ? { claims } : {}) });

  return { acquire: (wish: Wish): Promise<Credential> => oneAtATime(`${wish.interactive} ${wish.claims ?? ''}`, () => request(wish)) };
}

function credentialFrom({ accessToken, account }: { accessToken: string; account: AccountInfo }): Credential {
  return { path: 'naa', kind: 'entra', token: accessToken, account: { tenantId: account.tenantId, objectId: account.localAccountId, username: account.username } };
}

/** MSAL's class and code decide; AADSTS numbers inside the text only explain. The code table is in the facts of MSAL 5.29 and 4.30. */
function explain(thrown: unknown, { InteractionRequiredAuthError, AuthError }: Msal): KitError {
  if (isKitError(thrown)) return thrown;
  if (!(thrown instanceof AuthError)) return new KitError('bridge-unavailable', { cause: thrown, foreign: { source: 'bridge', name: thrown instanceof Error ? thrown.name : typeof thrown } });
  const foreign: Foreign = { source: 'msal', name: thrown.name, code: thrown.errorCode, text: thrown.errorMessage };
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
  // A `ServerError` with nothing in it is a bridge that failed by itself (office-js#5209, #6691), not an answer of Entra.
  const spoken = thrown.name === 'ServerError' && (thrown.errorCode || thrown.errorMessage);
  return new KitError(spoken ? 'entra-refused' : 'bridge-unavailable', { foreign });
}
