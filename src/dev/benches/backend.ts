import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { findPostgres } from '../find-postgres.ts';
import { startPostgres } from '../start-postgres.ts';
import { costsOfFeatures } from './backend/features.ts';
import { requestsOf } from './backend/load.ts';
import { serveMetadata } from './backend/metadata.ts';
import { stayOnOneCore } from './backend/one-core.ts';
import { findSample, installPeers, type Found } from './backend/peers.ts';
import { playRounds, type Contestant, type Played } from './backend/rounds.ts';
import { mintTokens, newKey } from './backend/tokens.ts';

const liveTokens = 10_000;
const rounds = 9;
/** Too few for the tokens that come in turn: each has left before it comes again, so every one is new. */
const tooFew = '1000';
/** Limits that count every call and stop none. */
const limits = { REQUESTS_PER_ADDRESS: '1000000', REQUESTS_PER_PERSON: '1000000' };

type Contestants = Record<string, Contestant>;

/** `GET /api/me` answered per second of the server's processor time, against plain `node:http` and against others, under the same load. */
const bench: Bench = async (say, options) => {
  const directory = mkdtempSync(join(tmpdir(), 'backend-bench-'));
  say(stayOnOneCore() ? 'servers and load share one core' : 'no taskset here: servers and load run on any core');
  say(`signing ${liveTokens.toLocaleString('en')} tokens`);
  const { privateKey, publicKey } = newKey();
  const tokens = mintTokens(liveTokens, privateKey, Math.floor(Date.now() / 1000));
  const jwk = publicKey.export({ format: 'jwk' });
  const metadata = await serveMetadata(jwk);
  const bin = options.features ? undefined : findPostgres();
  const postgres = bin === undefined ? undefined : await startPostgres(bin);
  const env = { BENCH_PUBLIC_JWK: JSON.stringify(jwk), BENCH_METADATA: metadata.origin };
  const ours = (place: Record<string, string>): Contestant => ({ file: 'serve-ours.ts', env: { ...env, ...limits, HOST: '127.0.0.1', PORT: '0', ...place }, requests: requestsOf(tokens), remembers: true });
  const sqlite = { STORE_FILE: join(directory, 'people.sqlite') };
  try {
    if (options.features) return await costsOfFeatures((change) => ours({ ...sqlite, ...change }), rounds, say);
    const peers = peersOf(options, env, tokens);
    const stores = bothWays('', ours, sqlite);
    if (postgres) Object.assign(stores, bothWays('-postgres', ours, { DATABASE_URL: await postgres.newDatabase() }));
    const raw = (server: string): Contestant => ({ file: 'serve-raw.ts', env: { ...env, BENCH_SERVER: server }, requests: requestsOf(tokens), remembers: false });
    const all: Contestants = { ...stores, 'raw-verify': raw('raw-verify'), 'no-auth': raw('no-auth'), ...peers.contestants };
    return figures(await playRounds(all, rounds, say), peers.missing);
  } finally {
    metadata.close();
    await postgres?.remove();
    rmSync(directory, { recursive: true });
  }
};
export default bench;

/** On one store, so that people are made once. */
const bothWays = (end: string, ours: (change: Record<string, string>) => Contestant, place: Record<string, string>): Contestants => ({
  [`warm${end}`]: ours(place),
  [`cold${end}`]: ours({ ...place, REMEMBERED_TOKENS: tooFew }),
});

type Peers = { readonly contestants: Contestants; readonly missing: Readonly<Record<string, string>> };

function peersOf({ sample }: BenchOptions, env: Readonly<Record<string, string>>, tokens: readonly string[]): Peers {
  const found: [name: string, file: string, path: string, found: Found][] = [
    ['express-cached', 'serve-express.ts', '/api/me', installPeers()],
    ['published-sample', 'serve-sample.ts', '/api/todolist', findSample(sample)],
  ];
  const there = found.flatMap(([name, file, path, at]): [string, Contestant][] => ('folder' in at ? [[name, { file, env: { ...env, BENCH_PACKAGES: at.folder }, requests: requestsOf(tokens, path), remembers: false }]] : []));
  const missing = found.flatMap(([name, , , at]): [string, string][] => ('missing' in at ? [[name, at.missing]] : []));
  return { contestants: Object.fromEntries(there), missing: Object.fromEntries(missing) };
}

const p99 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1]!;

function figures(played: readonly Readonly<Record<string, Played>>[], missing: Peers['missing']): Figure[] {
  const speed = (name: string) => median(played.map((round) => round[name]!.perCpuSecond));
  const compare = (name: string, ours: string, theirs: string, what: string): Figure[] => {
    if (!played[0]![ours]) return [{ name, value: NaN, unit: 'req/CPU-s', missing: 'PostgreSQL is not installed' }];
    if (missing[theirs] !== undefined) return [{ name, value: speed(ours), unit: 'req/CPU-s', missing: missing[theirs] }];
    const ratio = median(played.map((round) => round[ours]!.perCpuSecond / round[theirs]!.perCpuSecond));
    return [{ name, value: speed(ours), unit: 'req/CPU-s', versus: { value: speed(theirs), what }, ratio }];
  };
  const ofStore = (end: string): Figure[] => [
    ...compare(`warm-tokens${end}-vs-raw-verify`, `warm${end}`, 'raw-verify', 'node:http, every signature'),
    ...compare(`warm-tokens${end}-vs-no-auth`, `warm${end}`, 'no-auth', 'node:http, no authentication'),
    ...compare(`cold-tokens${end}-vs-raw-verify`, `cold${end}`, 'raw-verify', 'node:http, every signature'),
    ...(played[0]![`warm${end}`] ? [{ name: `warm-tokens${end}-p99`, value: p99(played.flatMap((round) => round[`warm${end}`]!.took)), unit: 'ms' }] : []),
  ];
  return [
    ...ofStore(''),
    ...ofStore('-postgres'),
    ...compare('vs-express-cached', 'warm', 'express-cached', 'Express, jwks-rsa with cache, jsonwebtoken'),
    ...compare('vs-published-sample', 'warm', 'published-sample', 'Microsoft’s sample as published'),
  ];
}
