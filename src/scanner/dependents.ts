import { codeDependentsOf } from './text/code-dependents.ts';
import type { Finding, Place } from './finding.ts';
import { scriptDependentsOf, wrappedAround, type Wrapped } from './javascript/script-dependents.ts';
import type { ParsedScripts } from './javascript/parsed-scripts.ts';
import type { JavaScriptView } from './javascript/view.ts';
import type { Hit, Rule } from './rule.ts';
import type { Lines } from './text/lines.ts';

/** A place from which the search goes up: at first the API itself, then what calls it. */
export interface Found {
  readonly rule: Rule;
  readonly offset: number;
  readonly place: Place;
  readonly path: string;
  /** The functions that lead to it, where it stands in a script that was parsed. */
  readonly wrapped?: readonly Wrapped[];
}

export interface Dependent {
  readonly rule: Rule;
  readonly hit: Hit;
  readonly path: string;
  readonly dependsOn: Place;
}

/** The files that may depend on what was found, and their text. */
export interface Tree {
  readonly files: readonly string[];
  /** What each script and page imports, as written. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** A file to look for names in, until the next is asked for; empty when it cannot be read. */
  readonly bytesOf: (path: string) => Uint8Array;
  readonly read: (path: string) => string | undefined;
  readonly linesOf: (path: string) => Lines;
  readonly scripts: ParsedScripts;
}

/** What is called through functions; the rest is changed where it stands. */
const hasCallers = new Set<Finding['category']>(['identity-token', 'callback-token', 'callback-token-rest', 'outlook-rest-endpoint', 'ews-client', 'ews-url', 'exchange-token-validation', 'legacy-sso']);

/** Notes a place while its file is parsed, with the functions around it; nothing for what has no callers. */
export const noteFound = (found: Found, scripts: readonly JavaScriptView[]): Found[] =>
  hasCallers.has(found.rule.category) ? [{ ...found, wrapped: wrappedAround(found, scripts) }] : [];

/** Calls of the functions that hold what was found, one and two levels up, in scripts and in the code of servers. */
export function* dependentsOf(direct: readonly Found[], tree: Tree): Generator<Dependent> {
  yield* scriptDependentsOf(direct, tree);
  yield* codeDependentsOf(direct.filter(({ rule }) => rule.category === 'exchange-token-validation'), tree);
}
