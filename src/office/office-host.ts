import type { ExchangeTokenStatus, HostTheme, MailboxSignals, NestedAppAuthBridge, OfficeHost } from '../contracts/host.ts';
import { KitError } from '../errors/index.ts';
import { callOffice } from './call-office.ts';
import { openOfficeDialog } from './office-dialog.ts';

declare global {
  interface Window {
    nestedAppAuthBridge?: NestedAppAuthBridge;
    /** By this hook a host installs the bridge on demand; MSAL calls it too. */
    __initializeNestedAppAuth?: () => Promise<void>;
  }
}

/** How long office.js may take to say where it runs; it stays silent for ever in a page that is no add-in. */
const readyTimeoutMs = 8000;

/**
 * The Outlook this page runs in, once office.js is ready. Throws `office-js-missing` when office.js did not load or does not
 * answer in 8 s, `host-unavailable` when the page is open outside Outlook (`Office.onReady` then gives `host: null`).
 */
export async function officeHost(window: Window): Promise<OfficeHost> {
  if (typeof Office === 'undefined') throw new KitError('office-js-missing');
  const ready = await Promise.race([Office.onReady(), new Promise<undefined>((resolve) => setTimeout(resolve, readyTimeoutMs))]);
  if (!ready) throw new KitError('office-js-missing');
  if (!ready.host) throw new KitError('host-unavailable');
  const { context } = Office;
  const { mailbox } = context;
  return {
    platform: String(context.platform ?? ready.platform),
    hostName: mailbox?.diagnostics?.hostName ?? '',
    version: mailbox?.diagnostics?.hostVersion ?? context.diagnostics?.version ?? '',
    displayLanguage: context.displayLanguage,
    theme: readTheme(context.officeTheme),
    onThemeChanged(listener) {
      if (!context.requirements.isSetSupported('Mailbox', '1.14')) return;
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: { officeTheme: Office.OfficeTheme }) => {
        const theme = readTheme(officeTheme);
        if (theme) listener(theme);
      });
    },
    mailbox: signalsOf(mailbox),
    isOnline: () => window.navigator.onLine,
    supports: (set, version) => context.requirements.isSetSupported(set, version),
    async bridge() {
      await window.__initializeNestedAppAuth?.();
      return window.nestedAppAuthBridge;
    },
    exchangeTokenStatus: tokenStatusCall(mailbox),
    exchangeIdentityToken: () => callOffice<string>('getUserIdentityTokenAsync', (callback) => mailbox.getUserIdentityTokenAsync(callback)),
    async officeAccessToken(options) {
      try {
        return await Office.auth.getAccessToken(options);
      } catch (thrown) {
        const { code, name, message } = thrown as { code?: number; name?: string; message?: string };
        throw new KitError('office-call-failed', { values: { call: 'getAccessToken' }, foreign: { source: 'office', code: String(code ?? ''), name: name ?? '', text: message ?? '' } });
      }
    },
    openDialog: (path) => openOfficeDialog(new URL(path, window.location.href).href),
  };
}

function signalsOf(mailbox: Office.Mailbox | undefined): MailboxSignals {
  const profile = mailbox?.userProfile;
  const known = { accountType: profile?.accountType, ewsUrl: mailbox?.ewsUrl, restUrl: mailbox?.restUrl, emailAddress: profile?.emailAddress, displayName: profile?.displayName };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value)) as MailboxSignals;
}

/** Present from Mailbox 1.16 on, and by feature: one Microsoft page still calls it a preview while another says it is released. */
function tokenStatusCall(mailbox: Office.Mailbox | undefined): OfficeHost['exchangeTokenStatus'] {
  const ews = mailbox?.diagnostics?.ews;
  if (typeof ews?.getTokenStatusAsync !== 'function') return undefined;
  const names: Readonly<Record<string, ExchangeTokenStatus>> = { '0': 'disabled', '1': 'enabled', '2': 'removed', disabled: 'disabled', enabled: 'enabled', removed: 'removed' };
  return async () => {
    const status = await callOffice<Office.MailboxEnums.TokenStatus>('getTokenStatusAsync', (callback) => ews.getTokenStatusAsync({ isRest: false }, callback));
    return names[String(status).toLowerCase()] ?? 'disabled';
  };
}

function readTheme(theme: Office.OfficeTheme | undefined): HostTheme | undefined {
  const { bodyBackgroundColor: bodyBackground, bodyForegroundColor: bodyForeground } = theme ?? {};
  if (!bodyBackground || !bodyForeground) return undefined;
  return { bodyBackground, bodyForeground, isDark: theme?.isDarkTheme ?? luminance(bodyBackground) < 0.4 };
}

/** Relative brightness of `#rrggbb`, 0 to 1; enough to tell a dark theme from a light one where Outlook does not say. */
function luminance(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.replace('#', '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
