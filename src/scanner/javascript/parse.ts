import { parseSync } from 'oxc-parser';
import type { Node } from './node.ts';

export interface Parsed {
  readonly program: Node;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
}

const grammarOf = (path: string) => (/\.[cm]?ts$/i.test(path) ? ['ts', 'tsx'] : /\.tsx$/i.test(path) ? ['tsx'] : ['jsx', 'tsx']) as ('ts' | 'tsx' | 'jsx')[];

/** The tree of a script, in the first grammar that takes it; nothing when none does. JavaScript may hold JSX or types. */
export function parseScript(path: string, source: string): Parsed | undefined {
  for (const lang of grammarOf(path)) {
    for (const sourceType of ['unambiguous', 'script'] as const) {
      const { program, comments, errors } = parseSync(path, source, { lang, sourceType, preserveParens: false, showSemanticErrors: false });
      if (errors.length === 0 || program.body.length > 0) return { program: program as unknown as Node, comments };
    }
  }
  return undefined;
}
