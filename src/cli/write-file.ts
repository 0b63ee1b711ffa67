import { writeFileSync } from 'node:fs';
import { KitError } from '../errors/index.ts';

/** Writes a file, told by the name `path`. Throws `file-unwritable`. */
export function writeFile(file: string, text: string, path = file): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new KitError('file-unwritable', { values: { path }, cause });
  }
}
