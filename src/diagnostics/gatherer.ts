import type { Capability, Rung } from '../contracts/capability.ts';
import type { SignedInAccount } from '../contracts/credential.ts';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { OfficeHost } from '../contracts/host.ts';
import type { Foreign, JournalLine } from '../contracts/journal.ts';
import type { PathName } from '../contracts/path.ts';
import type { ErrorCode } from '../errors/index.ts';

/** What may become a fact: plain data, so that a case can be saved, mailed and judged again from the file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a `KitError` says, without being one: diagnostics is handed it from another room. */
export interface Failure {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly foreign?: Foreign | undefined;
}

/** Where signing in stands, in the shape of the pane's own state. */
export type Standing =
  | { readonly state: 'signing-in' | 'in-window' }
  | { readonly state: 'broken'; readonly error: Failure }
  | ({
      readonly attempts: readonly { readonly path: PathName; readonly error: Failure }[];
      readonly ladder: readonly Rung[];
      readonly capability: Capability;
      readonly nextRung?: Rung;
    } & (
      | { readonly state: 'done'; readonly rung: Rung }
      | { readonly state: 'needs-click'; readonly rung: Rung; readonly because: Failure; readonly account?: SignedInAccount }
      | { readonly state: 'cannot'; readonly error: Failure }
    ));

export interface Page {
  readonly origin: string;
  /** `src` of the script that brought office.js; null when the page has none. */
  readonly officeJsUrl: string | null;
  readonly framed: boolean;
  /** Absent where the browser does not tell. */
  readonly cookiesPartitioned?: boolean;
  /** A value written to the page's own storage could be read again. */
  readonly storageWorks: boolean;
}

/** One plain call to the backend. `dateHeader` is null where the answer does not show it to the page. */
export interface BackendAnswer {
  readonly reachable: boolean;
  readonly status: number | null;
  readonly dateHeader: string | null;
  /** By the clock of this device. */
  readonly receivedAt: Date;
}

/** Where gatherers may look, handed in by the door. Each may be missing: then the facts that need it are missing too. */
export interface Sources {
  /** When the facts were gathered; everything that depends on a date is judged against it. */
  readonly now: Date;
  /** SHA-256 of a text, in hexadecimal. Addresses become facts only through it. */
  readonly digest: (text: string) => Promise<string>;
  readonly host?: OfficeHost;
  readonly standing?: Standing;
  readonly journal?: readonly JournalLine[];
  readonly settings?: PaneSettings;
  readonly page?: Page;
  readonly backend?: BackendAnswer;
  readonly versions?: { readonly addIn: string; readonly msal: string };
  /** Text that somebody pasted, e.g. the output of `Get-OrganizationConfig`. */
  readonly pasted?: string;
}

export interface Gatherer<Name extends string = string, Fact extends Json = Json> {
  readonly fact: Name;
  /** Resolves to `undefined` when there is nothing to find. May reject: then the fact is missing. */
  gather(from: Sources): Fact | undefined | Promise<Fact | undefined>;
}

/** Fixes the types of one gatherer: its fact's name and shape. */
export const defineGatherer = <const Name extends string, Fact extends Json>(gatherer: Gatherer<Name, Fact>) => gatherer;
