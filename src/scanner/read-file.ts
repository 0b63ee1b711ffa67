import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Skipped, Trouble } from './finding.ts';
import { decode, isBinary, isWide } from './tree/decode.ts';

const mostBytes = 64 * 1024 * 1024;

/** A file with its bytes, which stay until the next one is read, or why there are none. */
export type Bytes = { readonly bytes: Buffer } | { readonly why: Skipped['why'] };

/** Nearly every file fits: no size to ask for, no memory to get. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/** Reads a whole file of at most 64 MiB; a larger one, a binary one and one that cannot be read say so. */
export function readBytes(root: string, path: string): Bytes {
  let file: number | undefined;
  try {
    file = openSync(`${root}/${path}`, 'r');
    const length = readSync(file, shared, 0, shared.length, 0);
    const whole = length < shared.length ? shared.subarray(0, length) : readLarge(file);
    if (!whole) return { why: 'too-large' };
    return isBinary(whole) ? { why: 'binary' } : { bytes: whole };
  } catch {
    return { why: 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readLarge(file: number): Buffer | undefined {
  const { size } = fstatSync(file);
  if (size > mostBytes) return undefined;
  const bytes = Buffer.allocUnsafe(size);
  return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
}

/** The same in an encoding in which ASCII is ASCII: enough to look for names in. */
export const narrow = (bytes: Buffer): Buffer => (isWide(bytes) ? Buffer.from(decode(bytes).text) : bytes);

/** Text of bytes, and the trouble of an encoding that no one named. */
export function textOf(path: string, bytes: Buffer): { readonly text: string; readonly trouble?: Trouble } {
  const { text, otherEncoding } = decode(bytes);
  return { text, ...(otherEncoding === 'latin-1' ? { trouble: { path, what: 'encoding' as const } } : {}) };
}
