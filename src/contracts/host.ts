/** `window.nestedAppAuthBridge` as MSAL uses it: JSON text both ways. */
export interface NestedAppAuthBridge {
  addEventListener(event: 'message', listener: (message: string | { data: string }) => void): void;
  removeEventListener(event: 'message', listener: (message: string | { data: string }) => void): void;
  postMessage(message: string): void;
}

/** What Outlook says of the mailbox it shows. Every field may be missing or wrong (Outlook for Mac always says `office365`). */
export interface MailboxSignals {
  readonly accountType?: string;
  readonly ewsUrl?: string;
  readonly restUrl?: string;
  readonly emailAddress?: string;
  readonly displayName?: string;
}

/** `mailbox.diagnostics.ews.getTokenStatusAsync`, Mailbox 1.16: is this mailbox still given legacy tokens? */
export type ExchangeTokenStatus = 'enabled' | 'disabled' | 'removed';

/** Colours as Outlook gives them (`#rrggbb`), when it gives any. */
export interface HostTheme {
  readonly bodyBackground: string;
  readonly bodyForeground: string;
  readonly isDark: boolean;
}

export interface OfficeTokenOptions {
  readonly allowSignInPrompt: boolean;
  readonly allowConsentPrompt: boolean;
  /** Claims JSON of a challenge that the backend sent. */
  readonly authChallenge?: string;
}

/** A window opened through the Office dialog API. */
export interface HostDialog {
  onMessage(listener: (message: string) => void): void;
  /** Called once when the window is gone or lost; `code` is the event's number (12006 = closed or out of reach). */
  onClosed(listener: (code: string) => void): void;
  close(): void;
}

/** The part of Outlook this kit needs. `office/` adapts the real one; the lab pretends to be one underneath it. */
export interface OfficeHost {
  /** `Office.context.platform`, e.g. `PC`, `Mac`, `OfficeOnline`, `iOS`, `Android`. */
  readonly platform: string;
  /** `mailbox.diagnostics.hostName`, e.g. `Outlook`, `newOutlookWindows`, `OutlookWebApp`. */
  readonly hostName: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly theme: HostTheme | undefined;
  /** Called when the person changes Outlook's theme; never where the client does not tell (before Mailbox 1.14). */
  onThemeChanged(listener: (theme: HostTheme) => void): void;
  readonly mailbox: MailboxSignals;
  isOnline(): boolean;
  supports(requirementSet: string, version: string): boolean;
  /** The NAA bridge, installed by the host now or on demand; `undefined` when there is none. */
  bridge(): Promise<NestedAppAuthBridge | undefined>;
  /** `undefined` where this client does not have the call. */
  readonly exchangeTokenStatus: (() => Promise<ExchangeTokenStatus>) | undefined;
  /** Rejects with `KitError('office-call-failed')`. May resolve to an empty string: callers must treat that as a failure. */
  exchangeIdentityToken(): Promise<string>;
  /** `Office.auth.getAccessToken`. Rejects with `KitError('office-call-failed')`. */
  officeAccessToken(options: OfficeTokenOptions): Promise<string>;
  /** Opens `path`, resolved against the pane's own address. Rejects with `KitError('office-call-failed')`. */
  openDialog(path: string): Promise<HostDialog>;
}
