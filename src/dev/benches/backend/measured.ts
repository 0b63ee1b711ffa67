import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { compile } from './compile.ts';

/** In the server's process: tells its port once, then its processor time, in microseconds, whenever it is asked. */
export function answerMeasurements(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.on('disconnect', () => process.exit());
  process.send?.(port);
}

/** A server in a process of its own. */
export interface MeasuredServer {
  readonly port: number;
  /** User and system time of the whole process so far, its garbage collection included. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** `file` stands in this folder and calls `answerMeasurements`; it runs compiled. Its output is written nowhere, but it is written. */
export async function startMeasured(file: string, env: Readonly<Record<string, string>>): Promise<MeasuredServer> {
  const child = fork(await compile(file), { execArgv: [], env: { ...process.env, ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await nextNumber(child);
  return {
    port,
    cpuSeconds: async () => {
      const answer = nextNumber(child);
      child.send('cpu');
      return (await answer) / 1e6;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function nextNumber(child: ChildProcess): Promise<number> {
  const ended = new AbortController();
  const gone = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`A server of the bench ended with ${String(code)}.`);
  });
  try {
    const [value] = (await Promise.race([once(child, 'message'), gone])) as [number];
    return value;
  } finally {
    gone.catch(() => undefined);
    ended.abort();
  }
}
