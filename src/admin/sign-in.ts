import { AuthError, BrowserAuthError, createStandardPublicClientApplication, InteractionRequiredAuthError, type AccountInfo, type AuthenticationResult, type IPublicClientApplication } from '@azure/msal-browser';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { Locale } from '../contracts/locale.ts';
import { KitError } from '../errors/index.ts';

export interface AdminSignIn {
  /** An access token for our backend. Opens Microsoft's window where none is at hand: call it in a click handler. `claims`: of a challenge. */
  token(claims?: string): Promise<string>;
  /** Name of the account, once signed in. */
  account(): string | undefined;
  /** The next token is a new one, of an account that is chosen anew. */
  forget(): void;
}

const cancelled: ReadonlySet<string> = new Set(['user_cancelled', 'user_canceled']);
const blocked: ReadonlySet<string> = new Set(['popup_window_error', 'empty_window_error']);

function asKitError(thrown: unknown): unknown {
  if (!(thrown instanceof AuthError)) return thrown;
  const { name, errorCode: code, errorMessage: text, correlationId } = thrown;
  if (cancelled.has(code)) return new KitError('sign-in-cancelled');
  if (blocked.has(code) && thrown instanceof BrowserAuthError) return new KitError('dialog-blocked');
  return new KitError('entra-refused', { foreign: { source: 'msal', name, code, text, correlationId } });
}

/**
 * Signs an admin in as every single-page application does, in a window of Microsoft's that comes back by `redirect.html`, the page of
 * the add-in's own sign-in window. Tokens live in memory: closing the page forgets them. Rejects with `sign-in-cancelled`,
 * `dialog-blocked` and `entra-refused`.
 */
export function createAdminSignIn(settings: PaneSettings, origin: string, locale: Locale): AdminSignIn {
  let account: AccountInfo | undefined;
  let started: Promise<IPublicClientApplication> | undefined;
  const start = () => createStandardPublicClientApplication({
    auth: {
      clientId: settings.clientId, authority: settings.authority, redirectUri: `${origin}/redirect.html`, clientCapabilities: [...settings.clientCapabilities],
      ...(settings.authorityMetadata ? { authorityMetadata: settings.authorityMetadata } : {}),
    },
    cache: { cacheLocation: 'memoryStorage' },
    system: { popupBridgeTimeout: 290_000 },
  });
  // Made ahead of the click, so that the window still opens inside it.
  started = start();
  started.catch(() => undefined);

  async function acquire(claims: string | undefined): Promise<AuthenticationResult> {
    const client = await (started ??= start());
    const request = { scopes: [settings.scope], ...(claims ? { claims } : {}) };
    if (account) {
      try {
        return await client.acquireTokenSilent({ ...request, account });
      } catch (thrown) {
        if (!(thrown instanceof InteractionRequiredAuthError)) throw thrown;
      }
    }
    return client.acquireTokenPopup({ ...request, extraQueryParameters: { ui_locales: locale }, overrideInteractionInProgress: true, ...(account ? { account } : { prompt: 'select_account' }) });
  }

  return {
    async token(claims) {
      try {
        const result = await acquire(claims);
        account = result.account;
        return result.accessToken;
      } catch (thrown) {
        throw asKitError(thrown);
      }
    },
    account: () => account?.name ?? account?.username,
    forget: () => void (account = undefined),
  };
}
