import type { GraphCall } from './graph-calls.ts';

/** What a place in the code leans on. The names are those of the output. */
export const categories = [
  'identity-token', 'callback-token', 'callback-token-rest', 'outlook-rest-endpoint', 'ews-client', 'ews-url',
  'exchange-token-validation', 'exchange-library', 'legacy-sso', 'adal', 'manifest-requirement', 'manifest-permission',
  'msal-config', 'office-js-source', 'id-token-to-backend', 'email-as-identity', 'amurl-unchecked', 'well-known-name', 'redirect-uri',
] as const;
export type Category = (typeof categories)[number];

/** `direct`: the API itself; `dependent`: what hangs on it, such as a call of a wrapper, use on a server, a package. */
export type Tier = 'direct' | 'dependent';

/** `mention`: it stands in a comment, a text, a test or a document, and nothing runs there. */
export type Certainty = 'certain' | 'likely' | 'mention';

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; `file` is relative to the scanned folder, with `/`. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One place that leans on legacy tokens. Holds no line of the source: those can hold secrets. */
export interface Finding extends Place {
  readonly rule: string;
  readonly category: Category;
  readonly tier: Tier;
  readonly certainty: Certainty;
  /** It stands in code of others or in what a build wrote. Change its source, not this place. */
  readonly vendored: boolean;
  /** The name that was found, such as `getCallbackTokenAsync`; masked where it looks like a secret. */
  readonly found: string;
  /** Of a dependent one: the place it hangs on, towards the API. */
  readonly dependsOn?: Place;
  /** What Microsoft Graph has for the operation or path that stands here. */
  readonly graph?: GraphCall;
}

/** A file or folder that was not read as code, and why. Nothing is left out in silence. */
export interface Skipped {
  readonly path: string;
  readonly why: 'vendored-tree' | 'vendored-file' | 'ignored' | 'binary' | 'unreadable' | 'symlink' | 'symlink-loop' | 'outside-symlink' | 'too-large';
}

/** A file that was read, but not as well as others. */
export interface Trouble {
  readonly path: string;
  readonly what: 'not-parsed' | 'encoding' | 'ignore-without-reason';
}

/** A finding that a comment in the source takes out of the report, with the reason given there. */
export interface Ignored extends Finding {
  readonly reason: string;
}

export interface ScanReport {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly skipped: readonly Skipped[];
  readonly troubles: readonly Trouble[];
}
