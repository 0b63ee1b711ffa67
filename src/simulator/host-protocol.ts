import type { LabClient } from './scenario.ts';

export type Theme = 'light' | 'dark' | 'high-contrast';

/** The message open in the reading pane, as far as an add-in is shown it. */
export interface ShownItem {
  readonly id: string;
  readonly subject: string;
  readonly from: { readonly displayName: string; readonly emailAddress: string };
}

/** All that the Outlook page tells the frame when it says hello. */
export interface HostFacts {
  readonly client: LabClient;
  /** `en-US`, `it-IT`. */
  readonly displayLanguage: string;
  readonly theme: Theme;
  readonly online: boolean;
  readonly mailbox: {
    readonly accountType?: string | undefined;
    readonly ewsUrl?: string | undefined;
    readonly restUrl?: string | undefined;
    readonly emailAddress: string;
    readonly displayName: string;
  };
  /** The account Outlook signs in with, as `getAuthContext` tells it. */
  readonly account: { readonly objectId: string; readonly tenantId: string; readonly address: string };
  readonly item: ShownItem;
}

/** A failure as Office.js shows it in `AsyncResult.error`, or throws it from `getAccessToken`. */
export interface OfficeFailure {
  readonly code: number;
  readonly name: string;
  readonly message: string;
  readonly diagnostics?: Readonly<Record<string, string>>;
}

/** Questions of the frame, each with what it sends and what it gets. */
export interface Asks {
  hello: { sends: Record<string, never>; gets: HostFacts };
  'office-token': { sends: { allowSignInPrompt: boolean; allowConsentPrompt: boolean; authChallenge?: string | undefined }; gets: string };
  'exchange-token': { sends: { kind: 'identity' | 'callback' }; gets: string };
}
export type AskName = keyof Asks;

/** From the frame to the Outlook page. */
export type FrameMessage =
  | { readonly lab: 'ask'; readonly id: number; readonly name: AskName; readonly sends: Asks[AskName]['sends'] }
  /** JSON text of MSAL for the NAA bridge. */
  | { readonly lab: 'bridge'; readonly text: string }
  /** A native dialog opened or went away; the page shows it, because nobody sees when such a window is closed elsewhere. */
  | { readonly lab: 'dialog'; readonly open: boolean };

/** From the Outlook page to the frame. */
export type PageMessage =
  | { readonly lab: 'answer'; readonly id: number; readonly ok: true; readonly gets: Asks[AskName]['gets'] }
  | { readonly lab: 'answer'; readonly id: number; readonly ok: false; readonly failure: OfficeFailure }
  | { readonly lab: 'bridge'; readonly text: string }
  | { readonly lab: 'theme'; readonly theme: Theme }
  | { readonly lab: 'item'; readonly item: ShownItem }
  /** The person said in the Outlook page that the native dialog is to be closed. */
  | { readonly lab: 'dialog-closed' };
