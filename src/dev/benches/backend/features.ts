import type { Figure } from '../../bench/figure.ts';
import { median } from '../../bench/median.ts';
import { playRounds, type Contestant } from './rounds.ts';

/** What is set to do without one feature. */
const without: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  counting: { MIGRATION_VISIT_DAYS: '0' },
  limits: { REQUESTS_PER_ADDRESS: '0', REQUESTS_PER_PERSON: '0' },
  'remembered-persons': { REMEMBERED_PERSONS: '0' },
  'remembered-tokens': { REMEMBERED_TOKENS: '0' },
};

/** Microseconds of processor time that each feature adds to a call with remembered token and person; below zero where it saves them. */
export async function costsOfFeatures(ours: (change: Readonly<Record<string, string>>) => Contestant, rounds: number, say: (doing: string) => void): Promise<Figure[]> {
  const names = Object.keys(without);
  const contestants = Object.fromEntries([['all', {}] as const, ...Object.entries(without)].map(([name, change]) => [name, ours(change)]));
  const played = await playRounds(contestants, rounds, say);
  const costOf = (name: string): number[] => played.map((round) => 1e6 / round[name]!.perCpuSecond);
  const all = costOf('all');
  return [
    { name: 'call-with-all-features', value: median(all), unit: 'CPU-us' },
    ...names.map((name): Figure => ({ name: `cost-of-${name}`, value: median(costOf(name).map((cost, index) => all[index]! - cost)), unit: 'CPU-us' })),
  ];
}
