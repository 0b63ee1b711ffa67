import { ignoreCommentsIn, type IgnoreComment } from './ignore-comments.ts';
import type { Seen } from './seen.ts';
import { Lines } from './text/lines.ts';
import { isTestFile } from './tree/test-file.ts';
import { isGenerated } from './tree/vendored-trees.ts';

/** What is kept of a file in which something was found. */
export interface KnownFile {
  readonly path: string;
  readonly isTest: boolean;
  readonly vendored: boolean;
  readonly lines: Lines;
  readonly ignores: readonly IgnoreComment[];
}

/** What a text says of its file. What a build wrote is no test. */
export const knownFile = (path: string, text: string, vendored = isGenerated(text)): KnownFile =>
  ({ path, isTest: !vendored && isTestFile(path, text), vendored, lines: new Lines(text), ignores: ignoreCommentsIn(text) });

/** Remembers what the texts of files say about them, for as long as the scan lasts. */
export class KnownFiles {
  readonly #read: (path: string) => string | undefined;
  readonly #known = new Map<string, NonNullable<Seen['file']>>();

  constructor(read: (path: string) => string | undefined) {
    this.#read = read;
  }

  keep(file: NonNullable<Seen['file']>): void {
    this.#known.set(file.path, file);
  }

  of(path: string): KnownFile {
    const known = this.#known.get(path);
    if (known?.lines) return { ...known, lines: known.lines };
    const file = knownFile(path, this.#read(path) ?? '', known?.vendored);
    this.keep(file);
    return file;
  }

  ignoresIn(path: string): readonly IgnoreComment[] {
    return this.#known.get(path)?.ignores ?? [];
  }

  /** Files with a comment that ignores nothing, because it gives no reason. */
  get withoutReason(): string[] {
    return [...this.#known.values()].filter(({ ignores }) => ignores.some(({ reason }) => reason === '')).map(({ path }) => path);
  }
}
