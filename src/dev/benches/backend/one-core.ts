import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * Puts this process and all that it starts on one core, where `taskset` is there. On two, a server that is slower than its load would pay
 * up to half of its time for waking it on the other core, and one that is faster would not. False where it cannot be done.
 */
export function stayOnOneCore(): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', String(cpus().length - 1), String(process.pid)]).status === 0;
}
