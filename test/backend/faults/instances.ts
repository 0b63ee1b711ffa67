import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BackendConfig, RunningBackend } from '../../../src/backend/index.ts';

type Link = Parameters<RunningBackend['link']>;

/** What the process of an instance is asked over its channel. */
export interface Ask {
  readonly ask: number;
  readonly entra: Link[0];
  readonly exchange: Link[1];
}

/** A backend in a process of its own. */
export interface Instance {
  readonly origin: string;
  /** Resolves to `linked`, the code of a refusal, or `gone` when the process ended before it answered. */
  link(...link: Link): Promise<string>;
  /** `kill -9`. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const outputs = fileURLToPath(new URL('../../../.build/', import.meta.url));

/** One file, because a bundle starts in a fifth of the time of its sources. Packages with binaries stay outside, so it must lie where they are found. */
export async function bundleInstance(): Promise<{ readonly file: string; remove(): void }> {
  mkdirSync(outputs, { recursive: true });
  const directory = mkdtempSync(join(outputs, 'instance-'));
  const outfile = join(directory, 'instance.mjs');
  const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({
    entryPoints: [fileURLToPath(new URL('instance.ts', import.meta.url))], outfile, banner: { js: banner },
    bundle: true, platform: 'node', format: 'esm', external: ['@photostructure/sqlite', 'pg-native'], logLevel: 'error',
  });
  return { file: outfile, remove: () => rmSync(directory, { recursive: true }) };
}

async function firstWord(child: ChildProcess, said: () => string): Promise<string> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error(`An instance did not start: ${said()}`)));
  gone.catch(() => undefined);
  return String((await Promise.race([once(child, 'message'), gone]))[0]);
}

export async function startInstance(bundle: string, config: BackendConfig): Promise<Instance> {
  const child = fork(bundle, { env: { ...process.env, CONFIG: JSON.stringify(config), NODE_ENV: 'test' }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: ['--no-warnings'] });
  const complaints: string[] = [];
  child.stderr?.on('data', (line) => complaints.push(String(line)));
  const origin = await firstWord(child, () => complaints.join(''));
  const waiting = new Map<number, (outcome: string) => void>();
  let asked = 0;
  // What it said before its end is read before the channel closes, also after the end itself.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(() => waiting.forEach((resolve) => resolve('gone')));
  child.on('message', ({ ask, outcome }: { ask: number; outcome: string }) => {
    waiting.get(ask)?.(outcome);
    waiting.delete(ask);
  });
  child.on('error', () => undefined);
  return {
    origin,
    link: (entra, exchange) => new Promise((resolve) => {
      const ask = ++asked;
      waiting.set(ask, resolve);
      if (child.connected) child.send({ ask, entra, exchange } satisfies Ask, () => undefined);
      else resolve('gone');
    }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
