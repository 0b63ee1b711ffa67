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
import { themeName, type ThemeName } from './theme.ts';

/** What the pane shows. `broken` is a failure before any path could be tried. */
export type PaneState =
  | { readonly state: 'signing-in' }
  | { readonly state: 'broken'; readonly error: KitError }
  | Outcome<Me>;

export interface Pane {
  readonly shown: PaneState;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly journal: Journal;
  readonly mailbox: OfficeHost['mailbox'];
  /** Goes on where a click was needed, or begins again. Call it in a click handler. */
  readonly goOn: () => void;
}

const matches = (query: string) => window.matchMedia(query).matches;

/** Signs in by itself as soon as Outlook is ready, and follows Outlook's language and theme. */
export function usePane(settings: PaneSettings): Pane {
  const [shown, setShown] = useState<PaneState>({ state: 'signing-in' });
  const [host, setHost] = useState<OfficeHost>();
  const [outlookTheme, setOutlookTheme] = useState<HostTheme>();
  const journal = useRef<Journal>(null);
  journal.current ??= createJournal(() => performance.now());
  const signIn = useRef<SignIn<Me>>(null);
  const locale = localeFor(host?.displayLanguage ?? navigator.language);
  const theme = themeName(outlookTheme, matches);

  async function begin() {
    setShown({ state: 'signing-in' });
    try {
      const ready = await officeHost(window);
      setHost(ready);
      setOutlookTheme(ready.theme);
      ready.onThemeChanged(setOutlookTheme);
      const ports = portsFor(ready, settings, journal.current!);
      signIn.current = createSignIn(ports, (credential) => callBackend(ports, credential));
      setShown(await signIn.current.start());
    } catch (error) {
      if (!isKitError(error)) throw error;
      setShown({ state: 'broken', error });
    }
  }

  useEffect(() => void begin(), []);

  const goOn = () => {
    const from = shown;
    if (from.state === 'broken') return void begin();
    if (from.state === 'signing-in' || !signIn.current) return;
    setShown({ state: 'signing-in' });
    // Not awaited before the call: the window must open inside the click.
    void signIn.current.goOn(from).then(setShown);
  };

  return { shown, locale, theme, journal: journal.current, mailbox: host?.mailbox ?? {}, goOn };
}

const portsFor = (host: OfficeHost, settings: PaneSettings, journal: Journal): AuthPorts => ({
  host, settings, journal, remembered,
  fetch: (url, init) => window.fetch(url, init),
  newId: () => crypto.randomUUID(),
  appearance: { locale: localeFor(host.displayLanguage), theme: themeName(host.theme, matches) },
});
