import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { KitError } from '../../errors/index.ts';
import type { Change } from '../../scanner/index.ts';
import { writeFile } from '../write-file.ts';

/** Throws `fix-tree-not-clean` unless git knows the folder and nothing in it is changed or new. */
export function demandCleanTree(folder: string): void {
  let status: string;
  try {
    status = execFileSync('git', ['-c', 'core.fsmonitor=', 'status', '--porcelain', '--', '.'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (cause) {
    throw new KitError('fix-tree-not-clean', { cause });
  }
  if (status !== '') throw new KitError('fix-tree-not-clean');
}

/**
 * Writes changes below `folder`. Throws `fix-leads-outside` where a link leads out of it: the tree
 * may be somebody else's; and `file-unwritable`.
 */
export function writeChanges(folder: string, changes: readonly Change[]): void {
  const root = realpathSync(folder);
  for (const { path, after } of changes) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    const isInside = `${realpathSync(dirname(file))}${sep}`.startsWith(`${root}${sep}`);
    if (!isInside || lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) throw new KitError('fix-leads-outside', { values: { path } });
    writeFile(file, after, path);
  }
}
