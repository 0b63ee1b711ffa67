import { AuthError, BrowserAuthError, createStandardPublicClientApplication, type AuthenticationResult, type IPublicClientApplication } from '@azure/msal-browser';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { DialogMessage, DialogQuery } from '../contracts/dialog-message.ts';

export type WindowOutcome =
  | { readonly state: 'finished'; readonly message: DialogMessage }
  | { readonly state: 'cancelled' | 'blocked' }
  /** The browser is on its way to Microsoft and comes back to this page. */
  | { readonly state: 'leaving' };

export interface SignInWindow {
  /** What this page load already settles: the answer after a redirect, or a redirect that has to begin. `undefined`: a click is needed. */
  atLoad(): Promise<WindowOutcome | undefined>;
  /** Opens Microsoft's own window. Call it in a click handler. */
  onClick(): Promise<WindowOutcome>;
}

/**
 * MSAL's standard flow in the dialog, in one of two shapes. With an opener (Outlook in a browser) Microsoft's page opens in a
 * window of its own: if the dialog itself went there, a `Cross-Origin-Opener-Policy` on that page would cut it off from the pane
 * for ever (office-js#6707, event 12006). Without an opener the client carries messages itself and the dialog may redirect.
 */
export async function createSignInWindow(settings: PaneSettings, wish: DialogQuery, page: { hasOpener: boolean; origin: string }): Promise<SignInWindow> {
  const client: IPublicClientApplication = await createStandardPublicClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      redirectUri: `${page.origin}/${page.hasOpener ? 'redirect' : 'dialog'}.html`,
      clientCapabilities: [...settings.clientCapabilities],
      ...(settings.authorityMetadata ? { authorityMetadata: settings.authorityMetadata } : {}),
    },
    // The token goes to the pane and nowhere else. A redirect needs storage for its state (MSAL refuses it in memory), so there
    // the cache is emptied as soon as the answer is in.
    cache: { cacheLocation: page.hasOpener ? 'memoryStorage' : 'sessionStorage' },
    // MSAL's default of one minute is shorter than many a second factor takes; the pane gives up after five.
    system: { popupBridgeTimeout: 290_000 },
  });
  const request = {
    scopes: [settings.scope], correlationId: wish.correlationId, extraQueryParameters: { ui_locales: wish.locale },
    ...(wish.claims ? { claims: wish.claims } : {}), ...(wish.prompt ? { prompt: wish.prompt } : {}),
  };

  return {
    async atLoad() {
      if (page.hasOpener) return undefined;
      return settle(async () => {
        const back = await client.handleRedirectPromise();
        if (back) {
          await client.clearCache();
          return back;
        }
        await client.acquireTokenRedirect(request);
        return undefined;
      });
    },
    // MSAL does not notice that Microsoft's window was closed: a further click gives the former attempt up.
    onClick: () => settle(() => client.acquireTokenPopup({ ...request, overrideInteractionInProgress: true })),
  };

  async function settle(work: () => Promise<AuthenticationResult | undefined>): Promise<WindowOutcome> {
    try {
      const result = await work();
      return result ? { state: 'finished', message: tokenMessage(result) } : { state: 'leaving' };
    } catch (error) {
      const code = error instanceof AuthError ? error.errorCode : '';
      if (code === 'user_cancelled' || code === 'user_canceled') return { state: 'cancelled' };
      if (error instanceof BrowserAuthError && code === 'popup_window_error') return { state: 'blocked' };
      const foreign = { source: 'msal' as const, name: error instanceof Error ? error.name : 'thrown', code, correlationId: wish.correlationId, text: error instanceof AuthError ? error.errorMessage : '' };
      return { state: 'finished', message: { correlationId: wish.correlationId, outcome: 'refused', foreign } };
    }
  }

  function tokenMessage({ accessToken, account }: AuthenticationResult): DialogMessage {
    return {
      correlationId: wish.correlationId, outcome: 'token', token: accessToken,
      account: { tenantId: account.tenantId, objectId: account.localAccountId, username: account.username },
    };
  }
}
