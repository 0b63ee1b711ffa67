import { KitError } from '../../errors/index.ts';
import type { Manifest } from './manifest.ts';
import { readAddInOnly } from './read-add-in-only.ts';
import { readUnified } from './read-unified.ts';

/** Four times what Exchange installs. */
const mostBytes = 1024 * 1024;

/**
 * Reads a manifest of either form, told apart by its first sign. Throws `manifest-too-large` and what the readers throw; entities
 * are never expanded and nothing is fetched.
 */
export function readManifest(text: string): Manifest {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) throw new KitError('manifest-too-large', { values: { megabytes: Math.ceil(bytes / mostBytes) } });
  // A mark of UTF-8 stands before everything, also before `<?xml`.
  const source = text.replace(/^\uFEFF/, '');
  const first = source.trimStart()[0];
  if (first === '<') return readAddInOnly(source, bytes);
  if (first === '{') return readUnified(source, bytes);
  throw new KitError('manifest-unknown');
}
