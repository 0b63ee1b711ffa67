import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScanReport } from './finding.ts';
import { Gathered } from './gathered.ts';
import { Helper } from './helper.ts';
import { CallerSearch } from './javascript/script-dependents.ts';
import { rules } from './rules/index.ts';
import { scanFiles, type ScanOptions } from './scan.ts';
import { Share } from './share.ts';
import { lookAtRest, type SeenAt, type Start } from './thread-protocol.ts';
import { walk } from './tree/walk.ts';

/** With fewer files a thread costs more than it saves. */
const worthAThread = 400;
/** Each keeps trees of its own: more would need too much memory. */
const mostThreads = 3;

/** Starts the thread of `scan-thread.ts`. */
export type StartThread = (start: Start) => Worker;

const startThread: StartThread = (start) => new Worker(new URL('./scan-thread.js', import.meta.url), { workerData: start });

/** The report of `scan`, on as many processors as help. Where a thread fails, one does it all. */
export async function scanInThreads(root: string, options: Omit<ScanOptions, 'rules'> = {}, threads = Math.min(availableParallelism(), mostThreads), start = startThread): Promise<ScanReport> {
  const walked = walk(root, options);
  if (threads < 2 || walked.files.length < worthAThread) return scanFiles(root, walked, options);
  const begin: Start = { root, files: walked.files, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers: Helper[] = [];
  try {
    for (let count = 1; count < threads; count += 1) helpers.push(new Helper(start(begin)));
    const gathered = await gather(begin, helpers, options);
    return gathered.report(walked.skipped);
  } catch {
    return scanFiles(root, walked, options);
  } finally {
    for (const helper of helpers) helper.end();
  }
}

async function gather(start: Start, helpers: readonly Helper[], { onProgress }: ScanOptions): Promise<Gathered> {
  const { root, files, taken } = start;
  const share = new Share(root, files, rules);
  const seen: SeenAt[] = [];
  for (const one of lookAtRest(share, start)) {
    seen.push(one);
    onProgress?.(Math.min(Atomics.load(taken, 0), files.length), files.length);
  }
  const gathered = new Gathered(share.tree.read);
  for (const [, one] of [...seen, ...(await Promise.all(helpers.map(({ looked }) => looked))).flat()].sort(([a], [b]) => a - b)) gathered.take(one);

  const direct = gathered.settle();
  const code = helpers[0]!.ask({ ask: 'code', direct });
  const search = new CallerSearch(direct, share.tree, gathered.imports);
  for (let round = search.next(); round; round = search.next()) {
    const asked = helpers.map((helper) => helper.ask({ ask: 'callers', round }));
    const own = share.callersInPages(round);
    gathered.depend(search.take(round, [...own, ...(await Promise.all(asked)).flat()]));
  }
  gathered.depend(await code);
  return gathered;
}
