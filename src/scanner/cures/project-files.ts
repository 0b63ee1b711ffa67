import { posix } from 'node:path';
import MagicString from 'magic-string';
import { readBytes, textOf } from '../read-file.ts';
import type { Change, Edit } from './cure.ts';

/** Files of a project with the edits that were collected for them. Paths are relative to the root, with `/`. */
export class ProjectFiles {
  readonly #root: string;
  readonly #texts = new Map<string, string | undefined>();
  readonly #marked = new Set<string>();
  readonly #edits = new Map<string, Edit[]>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Text of a UTF-8 file, a byte-order mark as a space; nothing where there is none or it is in another encoding. */
  read(path: string): string | undefined {
    if (!this.#texts.has(path)) {
      const got = readBytes(this.#root, path);
      const text = 'bytes' in got ? textOf(path, got.bytes).text : undefined;
      const isUtf8 = text !== undefined && 'bytes' in got && Buffer.from(text).subarray(1).equals(got.bytes.subarray(got.bytes[0] === 0xef && text.startsWith(' ') ? 3 : 1));
      if ('bytes' in got && got.bytes[0] === 0xef && text?.startsWith(' ')) this.#marked.add(path);
      this.#texts.set(path, text === '' || isUtf8 ? text : undefined);
    }
    return this.#texts.get(path);
  }

  edit(path: string, edits: readonly Edit[]): void {
    this.#edits.set(path, [...(this.#edits.get(path) ?? []), ...edits]);
  }

  get edited(): readonly string[] {
    return [...this.#edits.keys()];
  }

  /** The text with its edits; equal ones at one place count once. */
  after(path: string): string {
    const changed = new MagicString(this.read(path)!);
    const unlike = new Map((this.#edits.get(path) ?? []).map((edit) => [`${edit.from}:${edit.to}:${edit.by}`, edit]));
    for (const { from, to, by } of unlike.values()) {
      if (from === to) changed.appendLeft(from, by);
      else changed.update(from, to, by);
    }
    return changed.toString();
  }

  /** The change of a file as it goes to the disk, with the byte-order mark it had. */
  changeOf(path: string): Change {
    const marked = (text: string) => (this.#marked.has(path) ? `\ufeff${text.slice(1)}` : text);
    return { path, before: marked(this.read(path)!), after: marked(this.after(path)) };
  }

  drop(path: string): void {
    this.#edits.delete(path);
  }

  /** The nearest `package.json` at or above a file, and its folder, which is empty for the root. */
  packageOf(path: string): { readonly folder: string; readonly text: string } | undefined {
    for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
      const here = folder === '.' ? '' : `${folder}/`;
      const text = this.read(`${here}package.json`);
      if (text !== undefined) return { folder: here, text };
      if (folder === '.') return undefined;
    }
  }
}
