import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Width and height from the header of a PNG file; the path is one below the repository's root. */
export const pngSize = async (path: string): Promise<[number, number]> => {
  const bytes = await readFile(join(process.cwd(), path));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${path} is not a PNG file`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
