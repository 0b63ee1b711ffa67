import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '../../backend/stores/open-database.ts';
import type { Bench, Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { findPostgres } from '../find-postgres.ts';
import { startPostgres, type OwnPostgres } from '../start-postgres.ts';
import { newKey } from './backend/tokens.ts';
import { startMe, type MeasuredMe } from './stores/me.ts';
import { fillStore, type MeasuredStore, type Timed } from './stores/measure.ts';

const sizes = [1_000, 10_000, 100_000, 1_000_000] as const;
const [fewest, most] = [sizes[0], sizes[3]];
const rounds = 9;
const perRound = { lookups: 300, links: 40, calls: 90 };

/** What was measured of one size of one store, round by round. */
interface Size {
  readonly store: MeasuredStore;
  readonly me: MeasuredMe | undefined;
  readonly played: (Timed & { readonly me: readonly number[] })[];
}

/** How long a look-up and a link take as the store grows, one call at a time, on both stores; `GET /api/me` at both ends. */
const bench: Bench = async (say) => {
  const directory = mkdtempSync(join(tmpdir(), 'stores-bench-'));
  const bin = findPostgres();
  if (!bin) say('PostgreSQL is not installed: SQLite alone is measured');
  const own = bin === undefined ? undefined : await startPostgres(bin);
  try {
    const figures = await measure('sqlite', async (people) => ({ storeFile: join(directory, `${people}.sqlite`) }), say);
    return own ? [...figures, ...(await measure('postgres', async () => ({ databaseUrl: await (own as OwnPostgres).newDatabase() }), say))] : figures;
  } finally {
    await own?.remove();
    rmSync(directory, { recursive: true });
  }
};
export default bench;

async function measure(name: string, newPlace: (people: number) => Promise<DatabasePlace>, say: (doing: string) => void): Promise<Figure[]> {
  const keys = newKey();
  const all: Size[] = [];
  try {
    for (const people of sizes) {
      say(`${name}: ${people.toLocaleString('en')} people`);
      const place = await newPlace(people);
      const store = await fillStore(place, people);
      const me = people === fewest || people === most ? await startMe(place, people, (rounds + 1) * perRound.calls, keys) : undefined;
      all.push({ store, me, played: [] });
    }
    say(`${name}: ${rounds} rounds, every size in turn`);
    for (let round = 0; round <= rounds; round++) for (let turn = 0; turn < all.length; turn++) await playRound(all[(round + turn) % all.length]!, round > 0);
    return figuresOf(name, all);
  } finally {
    for (const { store, me } of all) await Promise.all([store.close(), me?.stop()]);
  }
}

async function playRound({ store, me, played }: Size, counts: boolean): Promise<void> {
  const timed = { ...(await store.play(perRound.lookups, perRound.links)), me: (await me?.play(perRound.calls)) ?? [] };
  if (counts) played.push(timed);
}

const p99 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1]!;

function figuresOf(name: string, all: readonly Size[]): Figure[] {
  const [first, last] = [all[0]!, all.at(-1)!];
  const values = ({ played }: Size, what: keyof Timed | 'me') => played.flatMap((round) => round[what]);
  const growth = (what: keyof Timed | 'me'): Figure => ({
    name: `${name}-${what}-million-vs-thousand`,
    value: median(values(last, what)),
    unit: 'us',
    versus: { value: median(values(first, what)), what: '1,000 people' },
    ratio: median(last.played.map((round, index) => median(round[what]) / median(first.played[index]![what]))),
  });
  const curve = (['lookup', 'link'] as const).flatMap((what) => all.flatMap((size): Figure[] => [
    { name: `${name}-${what}-${size.store.people}`, value: median(values(size, what)), unit: 'us' },
    { name: `${name}-${what}-${size.store.people}-p99`, value: p99(values(size, what)), unit: 'us' },
  ]));
  return [...curve, growth('lookup'), growth('link'), growth('me')];
}
