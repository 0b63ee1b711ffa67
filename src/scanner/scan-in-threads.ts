import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isKitError } from '../errors/index.ts';
import type { ScanReport } from './finding.ts';
import { Gathered } from './gathered.ts';
import { CallerSearch } from './javascript/script-dependents.ts';
import { OtherThread } from './other-thread.ts';
import { rules } from './rules/index.ts';
import { scan, scanFiles, type ScanOptions } from './scan.ts';
import { Share } from './share.ts';
import { lookAtRest, type SeenAt, type Start } from './thread-protocol.ts';
import { walk } from './tree/walk.ts';

/** With fewer files a thread costs more than it saves. */
const worthAThread = 400;
/** Each keeps trees of its own: more would need too much memory. */
const mostThreads = 3;

/** Starts the thread of `scan-thread.ts`. */
export type StartThread = () => Worker;

const startThread: StartThread = () => new Worker(new URL('./scan-thread.js', import.meta.url));

/** The report of `scan`, on as many processors as help. Where a thread fails, one does it all. */
export async function scanInThreads(root: string, options: Omit<ScanOptions, 'rules'> = {}, threads = Math.min(availableParallelism(), mostThreads), start = startThread): Promise<ScanReport> {
  const others: OtherThread[] = [];
  // They load while the rest is listed.
  const onListed = (count: number) => {
    if (count === worthAThread) for (let own = 1; own < threads; own += 1) others.push(new OtherThread(start()));
  };
  try {
    const walked = walk(root, { ...options, onListed });
    if (others.length === 0) return scanFiles(root, walked, options);
    const gathered = await gather({ root, files: walked.files, taken: new Int32Array(new SharedArrayBuffer(4)) }, others, options);
    return gathered.report(walked.skipped);
  } catch (cause) {
    if (isKitError(cause)) throw cause;
    return scan(root, options);
  } finally {
    for (const other of others) other.end();
  }
}

async function gather(start: Start, others: readonly OtherThread[], { onProgress }: ScanOptions): Promise<Gathered> {
  const { root, files, taken } = start;
  const looked = others.map((other) => other.look(start));
  const share = new Share(root, files, rules);
  const seen: SeenAt[] = [];
  for (const one of lookAtRest(share, start)) {
    seen.push(one);
    onProgress?.(Math.min(Atomics.load(taken, 0), files.length), files.length);
  }
  const gathered = new Gathered(share.tree.read);
  for (const [, one] of [...seen, ...(await Promise.all(looked)).flat()].sort(([a], [b]) => a - b)) gathered.take(one);

  const direct = gathered.settle();
  const code = others[0]!.ask({ ask: 'code', direct });
  const search = new CallerSearch(direct, share.tree, gathered.imports);
  for (let round = search.next(); round; round = search.next()) {
    const asked = others.map((other) => other.ask({ ask: 'callers', round }));
    const inPages = share.callersInPages(round);
    const callers = search.callers(round);
    gathered.depend(search.take(round, callers, [...inPages, ...(await Promise.all(asked)).flat()]));
  }
  gathered.depend(await code);
  return gathered;
}
