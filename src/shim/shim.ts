import { createJournal, createSignIn, type AuthPorts, type Outcome, type SignIn } from '../auth/index.ts';
import type { Credential } from '../contracts/credential.ts';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { Journal } from '../contracts/journal.ts';
import { localeFor } from '../contracts/locale.ts';
import type { PathName } from '../contracts/path.ts';
import { speak } from '../contracts/text.ts';
import type { CredentialKind } from '../contracts/wire.ts';
import { KitError, isKitError, whatHappened } from '../errors/index.ts';
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

export interface Shim {
  /** Drop-in for `mailbox.getUserIdentityTokenAsync`. Opens no window unless `{ interactive: true }`, which belongs in a click. */
  getUserIdentityTokenAsync(callback: (result: ShimResult) => void, userContext?: unknown): void;
  getUserIdentityTokenAsync(options: { asyncContext?: unknown; interactive?: boolean }, callback: (result: ShimResult) => void): void;
  readonly journal: Journal;
}

/** The shim for one page. Outlook is asked only at the first call; calls at the same time share one sign-in. */
export function createShim(settings: PaneSettings, window: Window): Shim {
  const journal = createJournal(() => performance.now());
  let session: Promise<SignIn<Credential>> | undefined;
  let last: Promise<Outcome<Credential>> | undefined;

  const open = async () => {
    const host = await officeHost(window);
    const ports: AuthPorts = {
      host, settings, journal,
      fetch: (url, init) => window.fetch(url, init),
      newId: () => crypto.randomUUID(),
      appearance: { locale: localeFor(host.displayLanguage), theme: host.theme?.isDark ? 'dark' : 'light' },
      // Old code cannot ask the person, so a wrong account stays an error.
      remembered: { has: async () => false, add: async () => undefined },
    };
    return createSignIn(ports, async (credential) => credential);
  };

  async function ask(interactive: boolean): Promise<Outcome<Credential>> {
    session ??= open();
    session.catch(() => (session = undefined));
    const signIn = await session;
    last ??= signIn.start().finally(() => (last = undefined));
    const outcome = await last;
    return interactive && outcome.state !== 'done' ? signIn.goOn(outcome) : outcome;
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
      const options = (typeof first === 'function' ? { asyncContext: second } : first) as { asyncContext?: unknown; interactive?: boolean };
      ask(options.interactive ?? false).then(
        (outcome) => callback(resultOf(outcome, options.asyncContext)),
        (error: unknown) => callback(failed(isKitError(error) ? error : new KitError('host-unavailable', { cause: error }), options.asyncContext)),
      );
    },
  };
}
