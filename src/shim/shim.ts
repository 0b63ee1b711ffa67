import { createJournal, createSignIn, type AuthPorts, type Outcome, type SignIn } from '../auth/index.ts';
import type { Credential } from '../contracts/credential.ts';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { Journal } from '../contracts/journal.ts';
import { localeFor } from '../contracts/locale.ts';
import type { PathName } from '../contracts/path.ts';
import { speak } from '../contracts/text.ts';
import type { CredentialKind } from '../contracts/wire.ts';
import { KitError, isKitError } from '../errors/index.ts';
import { whatHappened } from '../errors/page-entries.ts';
import { officeHost } from '../office/index.ts';

/** What old code gets where it got Office's `AsyncResult`: the same fields, and which kind of token it is now. */
export interface ShimResult {
  readonly status: 'succeeded' | 'failed';
  /** The token. Look at `tokenKind` before sending it: the backend validates the two kinds differently. */
  readonly value: string | undefined;
  readonly tokenKind: CredentialKind | undefined;
  readonly path: PathName | undefined;
  readonly error: { readonly name: string; readonly code: string; readonly message: string } | undefined;
  readonly asyncContext: unknown;
}

export interface ShimOptions {
  readonly asyncContext?: unknown;
  readonly interactive?: boolean;
  readonly acceptOtherAccount?: boolean;
}

export interface Shim {
  /**
   * Drop-in for `mailbox.getUserIdentityTokenAsync`. Opens no window unless `interactive`, which belongs in a click. With
   * `acceptOtherAccount` the caller vouches that an account with another name than the mailbox's address is the person's.
   */
  getUserIdentityTokenAsync(callback: (result: ShimResult) => void, userContext?: unknown): void;
  getUserIdentityTokenAsync(options: ShimOptions, callback: (result: ShimResult) => void): void;
  readonly journal: Journal;
}

/** The shim for one page. Outlook is asked only at the first call; calls at the same time share one sign-in. */
export function createShim(settings: PaneSettings, window: Window): Shim {
  const journal = createJournal(() => performance.now());
  let session: Promise<SignIn<Credential>> | undefined;
  let starting: Promise<Outcome<Credential>> | undefined;
  let stoodAt: Outcome<Credential> | undefined;
  let acceptsOtherAccount = false;

  const open = async () => {
    const host = await officeHost(window);
    const ports: AuthPorts = {
      host, settings, journal,
      fetch: (url, init) => window.fetch(url, init),
      newId: () => crypto.randomUUID(),
      appearance: { locale: localeFor(host.displayLanguage), theme: host.theme?.isDark ? 'dark' : 'light' },
      remembered: { has: async () => acceptsOtherAccount, add: async () => undefined },
    };
    return createSignIn(ports, async (credential) => credential);
  };

  async function ask({ interactive = false, acceptOtherAccount = false }: ShimOptions): Promise<Outcome<Credential>> {
    acceptsOtherAccount = acceptOtherAccount;
    session ??= open();
    session.catch(() => (session = undefined));
    const signIn = await session;
    // In a click it goes on from where it stood: beginning anew would spend the click before the window opens.
    const from = interactive && stoodAt?.state === 'needs-click' ? stoodAt : await (starting ??= signIn.start().finally(() => (starting = undefined)));
    stoodAt = interactive && from.state === 'needs-click' ? await signIn.goOn(from) : from;
    return stoodAt;
  }

  function resultOf(outcome: Outcome<Credential>, asyncContext: unknown): ShimResult {
    if (outcome.state === 'done') {
      const { token, kind, path } = outcome.value;
      return { status: 'succeeded', value: token, tokenKind: kind, path, error: undefined, asyncContext };
    }
    return failed(outcome.state === 'cannot' ? outcome.error : outcome.because, asyncContext);
  }

  const failed = (error: KitError, asyncContext: unknown): ShimResult => ({
    status: 'failed', value: undefined, tokenKind: undefined, path: undefined, asyncContext,
    error: { name: error.name, code: error.code, message: speak(whatHappened(error), localeFor(window.navigator.language)) },
  });

  return {
    journal,
    getUserIdentityTokenAsync(first: unknown, second?: unknown) {
      const callback = (typeof first === 'function' ? first : second) as (result: ShimResult) => void;
      const options = (typeof first === 'function' ? { asyncContext: second } : first) as ShimOptions;
      ask(options).then(
        (outcome) => callback(resultOf(outcome, options.asyncContext)),
        (error: unknown) => callback(failed(isKitError(error) ? error : new KitError('host-unavailable', { cause: error }), options.asyncContext)),
      );
    },
  };
}
