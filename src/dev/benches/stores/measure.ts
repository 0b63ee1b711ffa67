import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { openDatabase, type DatabasePlace } from '../../../backend/stores/open-database.ts';
import { createSqlIdentityStore } from '../../../backend/stores/sql-identity-store.ts';
import { tenant } from '../backend/tokens.ts';
import { addPeople, amurl, guidOf } from './people.ts';

/** Microseconds of each call, one call at a time. */
export interface Timed {
  readonly lookup: readonly number[];
  readonly link: readonly number[];
}

export interface MeasuredStore {
  readonly people: number;
  /** `lookups` of people who are there, `links` of people who are not. */
  play(lookups: number, links: number): Promise<Timed>;
  close(): Promise<void>;
}

async function timed(times: number, call: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  while (took.length < times) {
    const start = performance.now();
    await call();
    took.push((performance.now() - start) * 1_000);
  }
  return took;
}

/** Fills an empty database with `people`, all of them at once, and opens the store over it. */
export async function fillStore(place: DatabasePlace, people: number): Promise<MeasuredStore> {
  const database = await openDatabase(place, Date.now());
  await addPeople(database, people);
  const store = createSqlIdentityStore(database, { clock: Date.now, newPersonId: () => `p_${randomBytes(16).toString('base64url')}` });
  const known = async (): Promise<void> => {
    const { isNew } = await store.findOrCreate({ kind: 'entra', issuer: tenant, subject: guidOf(randomInt(1, people + 1)) });
    if (isNew) throw new Error('Somebody of the bench is not where she should be.');
  };
  const unknown = () => store.link({ kind: 'entra', issuer: tenant, subject: randomUUID() }, { kind: 'exchange-identity', issuer: amurl, subject: randomUUID() });
  return {
    people,
    play: async (lookups, links) => ({ lookup: await timed(lookups, known), link: await timed(links, unknown) }),
    close: () => store.close(),
  };
}
