import type { PaneSettings } from '../contracts/deployment.ts';
import type { OfficeHost } from '../contracts/host.ts';
import type { Journal } from '../contracts/journal.ts';

/** Everything `auth` is handed. It reaches for nothing else: no `window`, no storage, no clock of its own. */
export interface AuthPorts {
  readonly host: OfficeHost;
  readonly settings: PaneSettings;
  readonly journal: Journal;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** A new GUID, used as correlation id. */
  readonly newId: () => string;
  /** For the sign-in dialog, which is a page of its own. */
  readonly appearance: { readonly locale: string; readonly theme: string };
  /** Answers the person gave before, e.g. that two different addresses are both theirs. Keys hold addresses: store a digest. */
  readonly remembered: { has(key: string): Promise<boolean>; add(key: string): Promise<void> };
}

/** What a path is asked for. */
export interface Wish {
  /** True only inside a click: windows may open. */
  readonly interactive: boolean;
  /** Claims JSON of a challenge that the backend sent. */
  readonly claims?: string;
  /** Ask which account, in a window of our own. */
  readonly selectAccount?: true;
  /** The mailbox's own addresses point to a server of the company: no mere claim of Outlook's. */
  readonly hasOwnServer: boolean;
}
