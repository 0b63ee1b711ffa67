import { ignoreCommentsIn, type IgnoreComment } from './ignore-comments.ts';
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

/** Remembers what the texts of files say about them, for as long as the scan lasts. */
export class KnownFiles {
  readonly #read: (path: string) => string | undefined;
  readonly #known = new Map<string, KnownFile>();

  constructor(read: (path: string) => string | undefined) {
    this.#read = read;
  }

  /** What a build wrote is no test. */
  note(path: string, text: string, vendored = isGenerated(text)): KnownFile {
    const file = { path, isTest: !vendored && isTestFile(path, text), vendored, lines: new Lines(text), ignores: ignoreCommentsIn(text) };
    this.#known.set(path, file);
    return file;
  }

  of(path: string): KnownFile {
    return this.#known.get(path) ?? this.note(path, this.#read(path) ?? '');
  }

  ignoresIn(path: string): readonly IgnoreComment[] {
    return this.#known.get(path)?.ignores ?? [];
  }

  /** Files with a comment that ignores nothing, because it gives no reason. */
  get withoutReason(): string[] {
    return [...this.#known.values()].filter(({ ignores }) => ignores.some(({ reason }) => reason === '')).map(({ path }) => path);
  }
}
