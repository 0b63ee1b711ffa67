import type { Text } from '../contracts/text.ts';
import type { Category, Certainty, Tier } from './finding.ts';
import type { GraphCall } from './graph-calls.ts';
import type { JavaScriptView } from './javascript/view.ts';
import type { JsonView } from './text/json-view.ts';
import type { MarkupView } from './markup/view.ts';
import type { TokenView } from './text/token-view.ts';
import type { XmlView } from './text/xml-view.ts';

/** What a rule saw in one file. */
export interface Hit {
  /** Where the name begins, in UTF-16 units from the beginning of the file. */
  readonly offset: number;
  readonly found: string;
  /** `direct` unless said. */
  readonly tier?: Tier;
  /** `certain` unless said. */
  readonly certainty?: Certainty;
  /** What Graph has for it, where an operation or a path is known. */
  readonly graph?: GraphCall;
}

/** What whole-project facts a rule may lean on. */
export interface Project {
  /** Names of packages that any manifest, script tag or import of the project names. */
  readonly packages: ReadonlySet<string>;
}

/** A string of ASCII characters, or several that must all be there, the rarest first. */
export type Needle = string | readonly [string, ...string[]];

/** What a rule looks at: each kind has its own method of a rule. */
export type Look = 'javascript' | 'markup' | 'tokens' | 'xml' | 'json';

/** One smell. Its id is the name of its file. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  /** What such code does today. */
  readonly does: Text<never>;
  /** What stops working. */
  readonly breaks: Text<never>;
  /** Id of the event in the timeline since which it breaks; none where no date is known. */
  readonly since?: string;
  /** What takes its place. */
  readonly instead: Text<never>;
  readonly effort: 'minutes' | 'hours' | 'days';
  /** Only a file with one of these strings is looked at; a list inside stands for strings that must all be there. */
  readonly needles: readonly Needle[];
  /** Narrower ones where something is looked at in fewer files than the rest. */
  readonly needlesIn?: Readonly<Partial<Record<Look, readonly Needle[]>>>;
  /** Names whose place in a comment or text is worth a mention. */
  readonly names?: readonly string[];
  readonly javascript?: (view: JavaScriptView, project: Project) => Iterable<Hit>;
  readonly markup?: (view: MarkupView) => Iterable<Hit>;
  readonly tokens?: (view: TokenView) => Iterable<Hit>;
  readonly xml?: (view: XmlView) => Iterable<Hit>;
  readonly json?: (view: JsonView) => Iterable<Hit>;
}

export const rule = <const T extends Rule>(entry: T): Rule => entry;
