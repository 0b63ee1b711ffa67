import type { Figure } from '../../bench/figure.ts';
import { median } from '../../bench/median.ts';
import { playRounds, type Contestant } from './rounds.ts';

type Settings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is set to do without one feature that is on by default ... */
const without: Settings = {
  counting: { MIGRATION_VISIT_DAYS: '0' },
  limits: { REQUESTS_PER_ADDRESS: '0', REQUESTS_PER_PERSON: '0' },
  'remembered-persons': { REMEMBERED_PERSONS: '0' },
  'remembered-tokens': { REMEMBERED_TOKENS: '0' },
};
/** ... and to do with one that is off. */
const besides: Settings = { metrics: { METRICS_PORT: '0' } };

/** Microseconds of processor time that each feature adds to a call with remembered token and person; below zero where it saves them. */
export async function costsOfFeatures(ours: (change: Readonly<Record<string, string>>) => Contestant, rounds: number, say: (doing: string) => void): Promise<Figure[]> {
  const contestants = Object.fromEntries(Object.entries({ usual: {}, ...without, ...besides }).map(([name, change]) => [name, ours(change)]));
  const played = await playRounds(contestants, rounds, say);
  const costOf = (name: string): number[] => played.map((round) => 1e6 / round[name]!.perCpuSecond);
  const usual = costOf('usual');
  const added = (name: string, sign: 1 | -1): Figure => ({ name: `cost-of-${name}`, value: median(costOf(name).map((cost, index) => sign * (cost - usual[index]!))), unit: 'CPU-us' });
  return [
    { name: 'call-as-usual', value: median(usual), unit: 'CPU-us' },
    ...Object.keys(without).map((name) => added(name, -1)),
    ...Object.keys(besides).map((name) => added(name, 1)),
  ];
}
