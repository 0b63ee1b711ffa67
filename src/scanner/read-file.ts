import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped, Trouble } from './finding.ts';
import { decode, isBinary } from './tree/decode.ts';

export const mostBytes = 64 * 1024 * 1024;

/** A file with its bytes, or why there are none. */
export type Bytes = { readonly bytes: Buffer } | { readonly why: Skipped['why'] };

/** Reads a whole file of at most 64 MiB; a larger one, a binary one and one that cannot be read say so. */
export function readBytes(root: string, path: string): Bytes {
  let file: number | undefined;
  try {
    file = openSync(join(root, path), 'r');
    const { size } = fstatSync(file);
    if (size > mostBytes) return { why: 'too-large' };
    const bytes = Buffer.allocUnsafe(size);
    const length = readSync(file, bytes, 0, size, 0);
    const read = bytes.subarray(0, length);
    return isBinary(read) ? { why: 'binary' } : { bytes: read };
  } catch {
    return { why: 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Text of bytes, and the trouble of an encoding that no one named. */
export function textOf(path: string, bytes: Buffer): { readonly text: string; readonly trouble?: Trouble } {
  const { text, otherEncoding } = decode(bytes);
  return { text, ...(otherEncoding === 'latin-1' ? { trouble: { path, what: 'encoding' as const } } : {}) };
}
