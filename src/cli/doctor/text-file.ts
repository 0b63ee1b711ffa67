import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { decode, namedText } from '../explain/read-input.ts';

export interface NamedText {
  /** Relative to the folder, with `/`; as it was given where it lies elsewhere. */
  readonly name: string;
  readonly text: string;
}

/** A file that a person named. Throws `input-not-found` and `input-unreadable`. */
export function textFile(path: string, folder: string): NamedText {
  const text = namedText(path);
  const inside = relative(folder, resolve(path)).replaceAll('\\', '/');
  return { name: inside.startsWith('..') ? path : inside, text };
}

const mostBytes = 1024 * 1024;

/** Files of a tree by their paths in it; undefined for what cannot be read or is too large to be a manifest. */
export const textFileIn = (folder: string) => (path: string): string | undefined => {
  try {
    const file = join(folder, path);
    return statSync(file).size > mostBytes ? undefined : decode(readFileSync(file));
  } catch {
    return undefined;
  }
};
