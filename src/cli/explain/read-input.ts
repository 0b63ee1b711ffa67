import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { KitError } from '../../errors/index.ts';

/** UTF-8, or UTF-16 by its mark: Windows PowerShell writes the latter when output is sent to a file. */
export function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export async function wholeOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return decode(Buffer.concat(chunks));
}

/** A text may be longer than any name and hold what no name may: then it is no file. */
function isThere(name: string): boolean {
  try {
    return statSync(name, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** One word that ends as files do, or holds the separators of a path, and that no file has. */
const namesFile = (input: string): boolean => input.length <= 260 && /^[^\s<>|"?*]{1,256}\.(?:json|ndjson|jsonl|txt|log|eml|har|csv|md|xml|html?)$|^(?:\.{0,2}\/|[a-z]:\\)[^\s<>|"?*]{1,256}$/i.test(input);

function fileText(name: string): string {
  try {
    return decode(readFileSync(name));
  } catch (cause) {
    throw new KitError('input-unreadable', { values: { name }, cause });
  }
}

/** The text of a file that a person named. Throws `input-not-found` and `input-unreadable`. */
export function namedText(name: string): string {
  if (!existsSync(name)) throw new KitError('input-not-found', { values: { name } });
  return fileText(name);
}

/**
 * The text to explain: the file of that name, else `input` itself; from `stdin` for `-` and for nothing. Throws `input-missing`
 * when there is nothing and nobody pipes, `input-not-found` for what can only be the name of a file and is none, `input-unreadable`
 * for a file that cannot be read. `command` is what was run, for the sentence.
 */
export async function readInput(input: string | undefined, stdin: Readable & { isTTY?: boolean }, command: string): Promise<string> {
  if (input !== undefined && input !== '-') {
    if (isThere(input)) return fileText(input);
    if (namesFile(input)) throw new KitError('input-not-found', { values: { name: input } });
    return input;
  }
  if (input === undefined && stdin.isTTY) throw new KitError('input-missing', { values: { command } });
  return wholeOf(stdin);
}

/** Lines as they come in. Only `\n` ends one: JSON may hold every other line separator. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
    rest.push(first);
    for (const other of others) {
      yield rest.join('');
      rest = [other];
    }
  }
  rest.push(decoder.decode());
  const last = rest.join('');
  if (last !== '') yield last;
}
