import type { ScanReport } from './finding.ts';
import { Gathered } from './gathered.ts';
import { CallerSearch } from './javascript/script-dependents.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { Share } from './share.ts';
import { walk, type Walked, type WalkOptions } from './tree/walk.ts';

export interface ScanOptions extends WalkOptions {
  readonly rules?: readonly Rule[];
  /** Told after each file: how many were read, and how many there are. */
  readonly onProgress?: (read: number, all: number) => void;
}

/**
 * Looks through a folder and tells every place that leans on legacy tokens, in the order of files and lines. Each file is read once,
 * and parsed only when it holds a name that some rule knows; files that call what was found are read again.
 */
export const scan = (root: string, options: ScanOptions = {}): ScanReport => scanFiles(root, walk(root, options), options);

/** The same of a folder whose files are listed. */
export function scanFiles(root: string, { files, skipped }: Walked, { rules = allRules, onProgress }: ScanOptions): ScanReport {
  const share = new Share(root, files, rules);
  const gathered = new Gathered(share.tree.read);
  for (const [done, path] of files.entries()) {
    gathered.take(share.look(path));
    onProgress?.(done + 1, files.length);
  }
  const direct = gathered.settle();
  const search = new CallerSearch(direct, share.tree, gathered.imports);
  for (let round = search.next(); round; round = search.next()) gathered.depend(search.take(round, search.callers(round), share.callersInPages(round)));
  gathered.depend(share.codeDependents(direct));
  return gathered.report(skipped);
}
