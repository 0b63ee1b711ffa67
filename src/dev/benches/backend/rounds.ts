import { setTimeout as sleep } from 'node:timers/promises';
import { load, type Turn } from './load.ts';
import { startMeasured, type MeasuredServer } from './measured.ts';

/** A server to be measured, before it is started. */
export interface Contestant {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly Buffer[];
  /** Whether it remembers who asks: then everybody asks once before each turn, as in steady use, and is not counted. */
  readonly remembers: boolean;
}

/** Of one turn: answers per second of the server's processor time, and the milliseconds each took. */
export interface Played {
  readonly perCpuSecond: number;
  readonly took: readonly number[];
}

interface Started extends Contestant {
  readonly server: MeasuredServer;
  readonly turn: Turn;
}

const turnMs = 1_500;
const slowestWarmUpMs = 20_000;
/** What the backend writes behind a call is written within a second; without people coming anew nothing of it is left after this. */
const settleMs = 5_000;

const everybodyOnce = ({ server, requests, turn }: Started): Promise<unknown> => {
  const until = performance.now() + slowestWarmUpMs;
  return load(server.port, requests, turn, (answered) => answered >= requests.length || performance.now() >= until);
};

async function playTurn(started: Started): Promise<Played> {
  const { server, requests, turn, remembers } = started;
  if (remembers) await everybodyOnce(started);
  const before = await server.cpuSeconds();
  const end = performance.now() + turnMs;
  const took = await load(server.port, requests, turn, () => performance.now() >= end);
  return { perCpuSecond: took.length / ((await server.cpuSeconds()) - before), took };
}

/** Starts all, lets everybody ask twice, and plays `rounds`, each beginning with another server, so that none always follows the same one. */
export async function playRounds<N extends string>(contestants: Readonly<Record<N, Contestant>>, rounds: number, say: (doing: string) => void): Promise<Record<N, Played>[]> {
  const names = Object.keys(contestants) as N[];
  const started = {} as Record<N, Started>;
  try {
    for (const name of names) {
      const { file, env } = contestants[name];
      started[name] = { ...contestants[name], server: await startMeasured(file, env), turn: { next: 0 } };
    }
    say('every token twice, so that persons, tokens and compiled code are there');
    for (const name of names) for (const _ of [1, 2]) await everybodyOnce(started[name]);
    await sleep(settleMs);
    say(`${rounds} rounds, in each every server in turn for ${turnMs / 1000} s: ${names.join(', ')}`);
    const played: Record<N, Played>[] = [];
    while (played.length < rounds) {
      const round = {} as Record<N, Played>;
      for (const [index] of names.entries()) {
        const name = names[(index + played.length) % names.length]!;
        round[name] = await playTurn(started[name]);
      }
      played.push(round);
    }
    return played;
  } finally {
    await Promise.all(Object.values<Started>(started).map(({ server }) => server.stop()));
  }
}
