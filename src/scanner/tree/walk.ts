import { readdirSync, readFileSync, realpathSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { KitError } from '../../errors/index.ts';
import type { Skipped } from '../finding.ts';
import { ignoreFile } from './ignore-file.ts';
import { languageOf } from './languages.ts';
import { trackedFiles } from './tracked-files.ts';
import { isVendoredFile, isVendoredTree } from './vendored-trees.ts';

export interface WalkOptions {
  /** Opens also what package managers put there; false by default. */
  readonly includeVendored?: boolean;
}

/** One `.gitignore` and the folder whose paths it speaks of, ending in `/` unless it is the root. */
interface IgnoredBelow {
  readonly base: string;
  readonly says: ReturnType<typeof ignoreFile>;
}

/** What one walk found: files of languages that are read, in a steady order, relative to `root` with `/`, and all it left out with the reason. */
export interface Walked {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

const isIgnored = (path: string, ignores: readonly IgnoredBelow[]) => ignores.reduce((ignored, { base, says }) => {
  const told = says(path.slice(base.length));
  return told.ignored || (ignored && !told.unignored);
}, false);

/**
 * Lists every file below `root` that is read, in the order of names. Respects `.gitignore` at every level, except for what git
 * keeps nevertheless, and follows no symbolic link. What cannot be read, is a link, is ignored or belongs to a package manager is in `skipped`.
 * Throws `scan-folder-unreadable`.
 */
export function walk(root: string, { includeVendored = false }: WalkOptions = {}): Walked {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  const realRoot = realFolder(root);
  const isTracked = trackedFiles(root);

  function enter(folder: string, above: readonly IgnoredBelow[]): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return void skipped.push({ path: folder || '.', why: 'unreadable' });
    }
    const names = new Set(entries.map(({ name }) => name));
    const ignores = names.has('.gitignore') ? [...above, ...ignoreFileIn(root, folder)] : above;
    for (const entry of entries) visit(entry, folder, names, ignores);
  }

  function visit(entry: Dirent, folder: string, siblings: ReadonlySet<string>, ignores: readonly IgnoredBelow[]): void {
    const path = folder + entry.name;
    const isFolder = entry.isDirectory();
    if (entry.name === '.git') return;
    if (entry.isSymbolicLink()) return tellLink(path);
    if (!isFolder && !entry.isFile()) return;
    if (isFolder && !includeVendored && isVendoredTree(entry.name, folder.split('/').at(-2) ?? '', siblings)) return void skipped.push({ path: `${path}/`, why: 'vendored-tree' });
    // Patterns of .gitignore are the dearest question, so it is asked last.
    if (!isFolder && languageOf(path) === 'none') return;
    if (!isFolder && !includeVendored && isVendoredFile(path)) return void skipped.push({ path, why: 'vendored-file' });
    const named = isFolder ? `${path}/` : path;
    if (ignores.length > 0 && isIgnored(named, ignores) && !isTracked(named)) return void skipped.push({ path: named, why: 'ignored' });
    if (isFolder) enter(`${path}/`, ignores);
    else files.push(path);
  }

  // What a link leads to is read where it lies; so a link is never followed, only told.
  function tellLink(path: string): void {
    try {
      const real = realpathSync(join(root, path));
      const isInside = real === realRoot || real.startsWith(realRoot + sep);
      const isAbove = `${join(realRoot, path)}${sep}`.startsWith(`${real}${sep}`);
      skipped.push({ path, why: !isInside ? 'outside-symlink' : isAbove ? 'symlink-loop' : 'symlink' });
    } catch {
      skipped.push({ path, why: 'unreadable' });
    }
  }

  enter('', []);
  return { files, skipped };
}

function realFolder(root: string): string {
  try {
    readdirSync(root);
    return realpathSync(root);
  } catch (cause) {
    throw new KitError('scan-folder-unreadable', { values: { folder: root }, cause });
  }
}

function ignoreFileIn(root: string, folder: string): IgnoredBelow[] {
  try {
    return [{ base: folder, says: ignoreFile(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}
