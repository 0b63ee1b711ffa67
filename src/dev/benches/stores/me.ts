import type { KeyObject } from 'node:crypto';
import type { DatabasePlace } from '../../../backend/stores/open-database.ts';
import { startMeasured } from '../backend/measured.ts';
import { mintToken } from '../backend/tokens.ts';
import { guidOf } from './people.ts';

export interface MeasuredMe {
  /** Microseconds of as many calls of `GET /api/me`, one at a time, each by somebody who was not there since the start. */
  play(calls: number): Promise<number[]>;
  stop(): Promise<void>;
}

const environmentOf = ({ storeFile, databaseUrl }: DatabasePlace): Record<string, string> => (databaseUrl === undefined ? { STORE_FILE: storeFile ?? '' } : { DATABASE_URL: databaseUrl });

/** The backend as `serve.ts` starts it, over a store of `people`; `callers` of them, evenly spread, have tokens. */
export async function startMe(place: DatabasePlace, people: number, callers: number, { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): Promise<MeasuredMe> {
  const tokens = Array.from({ length: callers }, (_, index) => mintToken(guidOf(1 + Math.floor((index * people) / callers)), privateKey, Math.floor(Date.now() / 1_000)));
  const server = await startMeasured('serve-ours.ts', { ...environmentOf(place), BENCH_PUBLIC_JWK: JSON.stringify(publicKey.export({ format: 'jwk' })), HOST: '127.0.0.1', PORT: '0', REQUESTS_PER_ADDRESS: '0' });
  return {
    play: async (calls) => {
      const took: number[] = [];
      for (const token of tokens.splice(0, calls)) {
        const start = performance.now();
        const response = await fetch(`http://127.0.0.1:${server.port}/api/me`, { headers: { authorization: `Bearer ${token}` } });
        const { isNew } = (await response.json()) as { isNew?: boolean };
        took.push((performance.now() - start) * 1_000);
        if (response.status !== 200 || isNew) throw new Error(`A backend of the bench answered ${response.status}, isNew ${String(isNew)}.`);
      }
      if (took.length < calls) throw new Error('The bench ran out of people who were not there yet.');
      return took;
    },
    stop: () => server.stop(),
  };
}
