import { useEffect, useRef, useState } from 'react';
import { callBackend, createJournal, createSignIn, type AuthPorts, type Outcome, type SignIn } from '../auth/index.ts';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { HostTheme, OfficeHost } from '../contracts/host.ts';
import type { Journal } from '../contracts/journal.ts';
import { localeFor, type Locale } from '../contracts/locale.ts';
import type { Me } from '../contracts/wire.ts';
import { isKitError, KitError } from '../errors/index.ts';
import { officeHost } from '../office/index.ts';
import { remembered } from './remembered.ts';
import { themeName, useSystemTheme, type ThemeName } from '../fluent/theme.ts';

/** What the pane shows. `broken` is a failure before any path could be tried. */
export type PaneState =
  | { readonly state: 'signing-in' }
  | { readonly state: 'in-window' }
  | { readonly state: 'broken'; readonly error: KitError }
  | Outcome<Me>;

export interface Pane {
  readonly shown: PaneState;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly journal: Journal;
  readonly mailbox: OfficeHost['mailbox'];
  /** Absent until Outlook has answered. */
  readonly host: OfficeHost | undefined;
  /** Goes on where a click was needed, by another way, or begins again. Call it in a click handler. */
  readonly goOn: (how?: 'again' | 'other-way') => void;
  /** Goes back to where it stood before the window; what the window still answers is ignored. */
  readonly stopWaiting: () => void;
  /** Signs in with Entra ID as well, and makes that account and the mailbox's one. Call it in a click handler. */
  readonly connect: () => void;
  /** While two accounts are being connected: gives it up. */
  readonly back: (() => void) | undefined;
}

const asKitError = (error: unknown): KitError => (isKitError(error) ? error : new KitError('part-missing', { cause: error }));

/** Signs in by itself as soon as Outlook is ready, and follows Outlook's language and theme. */
export function usePane(settings: PaneSettings): Pane {
  const [shown, setShown] = useState<PaneState>({ state: 'signing-in' });
  const [host, setHost] = useState<OfficeHost>();
  const [outlookTheme, setOutlookTheme] = useState<HostTheme>();
  const journal = useRef<Journal>(null);
  journal.current ??= createJournal(() => performance.now());
  const signIn = useRef<SignIn<Me>>(null);
  const stoodAt = useRef<Outcome<Me>>(null);
  /** Where it stood before two accounts were to be connected. */
  const before = useRef<{ readonly session: SignIn<Me>; readonly shown: PaneState }>(null);
  /** Only the newest attempt may change what is shown. */
  const attempt = useRef(0);
  const matches = useSystemTheme();

  /** Shows `meanwhile`, then what `work` comes to. Never rejects: whatever fails is told. */
  async function show(meanwhile: PaneState, work: () => Promise<Outcome<Me>>): Promise<void> {
    const mine = ++attempt.current;
    setShown(meanwhile);
    const outcome = await work().catch((error: unknown): PaneState => ({ state: 'broken', error: asKitError(error) }));
    if (mine === attempt.current) setShown(outcome);
  }

  const begin = () => show({ state: 'signing-in' }, async () => {
    const ready = await officeHost(window);
    setHost(ready);
    setOutlookTheme(ready.theme);
    ready.onThemeChanged(setOutlookTheme);
    const ports = portsFor(ready, settings, journal.current!, matches);
    before.current = null;
    signIn.current = createSignIn(ports, (credential) => callBackend(ports, credential));
    return signIn.current.start();
  });

  useEffect(() => void begin(), []);

  function goOn(how: 'again' | 'other-way' = 'again'): void {
    if (shown.state === 'signing-in' || shown.state === 'in-window') return;
    const session = signIn.current;
    if (shown.state === 'broken' || !session) return void begin();
    stoodAt.current = shown;
    // Not awaited before the call: the window must open inside the click.
    void show({ state: shown.state === 'needs-click' || how === 'other-way' ? 'in-window' : 'signing-in' }, () => session.goOn(shown, how));
  }

  function stopWaiting(): void {
    attempt.current++;
    if (stoodAt.current) setShown(stoodAt.current);
  }

  function connect(): void {
    if (!host || !signIn.current) return;
    before.current = { session: signIn.current, shown };
    void show({ state: 'signing-in' }, async () => {
      const { connectAccounts } = await import('../auth/connect-accounts.ts');
      const session = (signIn.current = connectAccounts(portsFor(host, settings, journal.current!, matches)));
      const outcome = await session.start();
      // The click still counts, unless it is asked whose account it is: nobody has answered that.
      if (outcome.state !== 'needs-click' || outcome.account) return outcome;
      stoodAt.current = outcome;
      setShown({ state: 'in-window' });
      return session.goOn(outcome);
    });
  }

  function back(): void {
    attempt.current++;
    signIn.current = before.current!.session;
    setShown(before.current!.shown);
    before.current = null;
  }

  return {
    shown, goOn, stopWaiting, connect,
    back: before.current ? back : undefined,
    locale: localeFor(host?.displayLanguage ?? navigator.language),
    theme: themeName(outlookTheme, matches),
    journal: journal.current,
    mailbox: host?.mailbox ?? {},
    host,
  };
}

const portsFor = (host: OfficeHost, settings: PaneSettings, journal: Journal, matches: (query: string) => boolean): AuthPorts => ({
  host, settings, journal, remembered,
  fetch: (url, init) => window.fetch(url, init),
  newId: () => crypto.randomUUID(),
  appearance: { locale: localeFor(host.displayLanguage), theme: themeName(host.theme, matches) },
});
