import { readSource } from '../source.ts';
import { isGenerated } from '../tree/vendored-trees.ts';
import type { JavaScriptView } from './view.ts';

/** Characters of source whose trees are kept: about 12 bytes of memory each, measured on hand-written scripts. */
const mostKept = 4_000_000;

/** Keeps the scripts parsed last, up to a size: what was looked at is soon asked for again, and one file by many. */
export class ParsedScripts {
  readonly #read: (path: string) => string | undefined;
  readonly #kept = new Map<string, { readonly scripts: readonly JavaScriptView[]; readonly size: number }>();
  #size = 0;

  constructor(read: (path: string) => string | undefined) {
    this.#read = read;
  }

  /** Takes what was parsed elsewhere; it must be every script of the file. */
  keep(path: string, scripts: readonly JavaScriptView[], size: number): void {
    this.#kept.set(path, { scripts, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#size <= mostKept) break;
      this.#kept.delete(oldest);
      this.#size -= freed;
    }
  }

  /** The scripts of a file; none of what a build wrote. */
  of(path: string): readonly JavaScriptView[] {
    const known = this.#kept.get(path);
    if (known) {
      // To the end of the row, so that it goes last.
      this.#kept.delete(path);
      this.#kept.set(path, known);
      return known.scripts;
    }
    const text = this.#read(path) ?? '';
    const scripts = isGenerated(text) ? [] : readSource(path, text).scripts;
    this.keep(path, scripts, text.length);
    return scripts;
  }
}
