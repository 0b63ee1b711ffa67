import type { Page } from './read-page.ts';

/** One answer of the origin, after redirects inside it. Names of headers are in lower case. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
}

/** A page in HTML. */
export interface PageAnswer extends Answer {
  readonly page: Page;
}

/** What the first handshake showed. */
export interface Handshake {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** Node's code for what is wrong with the certificate; null when it is trusted for this name. */
  readonly refusal: string | null;
  readonly validTo: Date;
}

/** An origin as the rules see it. */
export interface Origin {
  readonly now: Date;
  readonly handshake: Handshake;
  /** What http:// answers on port 80; null where nobody does. */
  readonly plain: Answer | null;
  readonly pane: PageAnswer;
  /** What stands at `/`. */
  readonly root: Answer | null;
  /** Null: there is none at that address. */
  readonly dialog: PageAnswer | null;
  readonly redirect: PageAnswer | null;
  /** Scripts of this origin that its pages name and that are not there, or come as something else. */
  readonly lostScripts: readonly Answer[];
  /** Those that its pages load, and the parts that these fetch later. */
  readonly scripts: readonly Answer[];
  /** Source maps that are named in scripts and served. */
  readonly sourceMaps: readonly Answer[];
  readonly wellKnown: Answer | null;
  /** Files beside it whose names come close. */
  readonly nearlyWellKnown: readonly string[];
  /** Icons of the manifest that are on this origin. */
  readonly icons: readonly Answer[];
  /** Scripts of event handlers. */
  readonly eventScripts: readonly string[];
  /** Origins of Outlook that must be able to frame the pane. */
  readonly framedBy: readonly string[];
  /** Paths that were asked for and gave no whole answer. */
  readonly unread: readonly string[];
}
