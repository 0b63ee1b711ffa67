import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { load, requestsOf, type Turn } from './backend/load.ts';
import { startMeasured, type MeasuredServer } from './backend/measured.ts';
import { mintTokens, newKey } from './backend/tokens.ts';

const liveTokens = 10_000;
const rounds = 9;
const roundMs = 1_500;
/** Too few for the tokens that come in turn: each has left before it comes again, so every one is new. */
const tooFew = 1_000;

const servers = ['warm', 'cold', 'raw-verify', 'no-auth'] as const;
type Name = (typeof servers)[number];
interface Measured {
  readonly server: MeasuredServer;
  readonly turn: Turn;
}

/** `GET /api/me` answered per second of the server's processor time, against plain `node:http` servers under the same load. */
const bench: Bench = async (say) => {
  const directory = mkdtempSync(join(tmpdir(), 'backend-bench-'));
  const running: MeasuredServer[] = [];
  try {
    say(`signing ${liveTokens.toLocaleString('en')} tokens`);
    const { privateKey, publicKey } = newKey();
    const requests = requestsOf(mintTokens(liveTokens, privateKey, Math.floor(Date.now() / 1000)));
    const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    const started = {} as Record<Name, Measured>;
    for (const name of servers) {
      const server = await start(name, jwk, join(directory, `${name}.sqlite`));
      running.push(server);
      started[name] = { server, turn: { next: 0 } };
    }
    say('every token once and again, so that persons, tokens and compiled code are there');
    for (const name of servers) await load(started[name].server.port, requests, started[name].turn, (answered) => answered >= 2 * liveTokens);
    say(`${rounds} rounds, in each every server in turn for ${roundMs / 1000} s`);
    const played: Record<Name, number>[] = [];
    while (played.length < rounds) played.push(await playRound(started, requests, played.length));
    return figures(played);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(directory, { recursive: true });
  }
};
export default bench;

const start = (name: Name, jwk: string, storeFile: string): Promise<MeasuredServer> =>
  name === 'warm' || name === 'cold'
    ? startMeasured('serve-ours.ts', { BENCH_PUBLIC_JWK: jwk, HOST: '127.0.0.1', PORT: '0', STORE_FILE: storeFile, ...(name === 'cold' ? { REMEMBERED_TOKENS: String(tooFew) } : {}) })
    : startMeasured('serve-raw.ts', { BENCH_PUBLIC_JWK: jwk, BENCH_SERVER: name });

/** Each round begins with another server, so that none always follows the same one. */
async function playRound(started: Readonly<Record<Name, Measured>>, requests: readonly Buffer[], round: number): Promise<Record<Name, number>> {
  const perCpuSecond = {} as Record<Name, number>;
  for (const [index] of servers.entries()) {
    const name = servers[(index + round) % servers.length]!;
    const { server, turn } = started[name];
    const before = await server.cpuSeconds();
    const end = performance.now() + roundMs;
    const answered = await load(server.port, requests, turn, () => performance.now() >= end);
    perCpuSecond[name] = answered / ((await server.cpuSeconds()) - before);
  }
  return perCpuSecond;
}

function figures(played: readonly Readonly<Record<Name, number>>[]): Figure[] {
  const middle = (name: Name) => median(played.map((round) => round[name]));
  const compare = (name: string, ours: Name, theirs: Name, what: string): Figure => ({
    name,
    value: middle(ours),
    unit: 'req/CPU-s',
    versus: { value: middle(theirs), what },
    ratio: median(played.map((round) => round[ours] / round[theirs])),
  });
  return [
    compare('warm-tokens-vs-raw-verify', 'warm', 'raw-verify', 'node:http, every signature'),
    compare('warm-tokens-vs-no-auth', 'warm', 'no-auth', 'node:http, no authentication'),
    compare('cold-tokens-vs-raw-verify', 'cold', 'raw-verify', 'node:http, every signature'),
  ];
}
