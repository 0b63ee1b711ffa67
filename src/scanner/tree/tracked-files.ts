import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const fixedBytes = 62;
const extendedFlag = 0x4000;

/**
 * Whether git keeps a path (a folder: something in it), by the index of the repository whose root this is; never where there is none.
 * The index is read when first asked, and only its names (format: git-scm.com/docs/index-format). Git itself is not run: a
 * repository of others can name programs that it would start.
 */
export function trackedFiles(root: string): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (path) => (known ??= pathsAndFolders(indexOf(root))).has(path);
}

function indexOf(root: string): Buffer {
  try {
    const git = join(root, '.git');
    // A work tree or submodule has a file there that names the folder.
    const folder = statSync(git).isDirectory() ? git : resolve(root, /^gitdir: (.*)$/m.exec(readFileSync(git, 'utf8'))![1]!);
    return readFileSync(join(folder, 'index'));
  } catch {
    return Buffer.alloc(0);
  }
}

function pathsAndFolders(index: Buffer): Set<string> {
  const all = new Set<string>();
  for (const path of pathsIn(index)) {
    all.add(path);
    for (let slash = path.lastIndexOf('/'); slash > 0 && !all.has(path.slice(0, slash + 1)); slash = path.lastIndexOf('/', slash - 1)) all.add(path.slice(0, slash + 1));
  }
  return all;
}

/** The names of an index of version 2, 3 or 4; as many as can be read. */
function* pathsIn(index: Buffer): Generator<string> {
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC') return;
  const version = index.readUInt32BE(4);
  let path = Buffer.alloc(0);
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0 && at + fixedBytes < index.length; left -= 1) {
    const name = at + fixedBytes + (index.readUInt16BE(at + fixedBytes - 2) & extendedFlag ? 2 : 0);
    const { kept, from } = version === 4 ? keptOfLast(index, name, path.length) : { kept: 0, from: name };
    const end = index.indexOf(0, from);
    if (end < 0 || kept < 0) return;
    path = Buffer.concat([path.subarray(0, kept), index.subarray(from, end)]);
    yield path.toString();
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
}

/** Version 4 writes how many bytes of the path before are dropped, seven bits at a time. */
function keptOfLast(index: Buffer, at: number, length: number): { readonly kept: number; readonly from: number } {
  let byte = index[at]!;
  let dropped = byte & 127;
  let from = at + 1;
  while (byte & 128 && from < index.length) {
    byte = index[from]!;
    dropped = ((dropped + 1) << 7) | (byte & 127);
    from += 1;
  }
  return { kept: length - dropped, from };
}
