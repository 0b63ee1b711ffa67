import type { Sources } from './gatherer.ts';
import { gatherers } from './gatherers/index.ts';

type Gatherers = (typeof gatherers)[number];

/** Every fact there is, read off the gatherers themselves. Plain JSON, without token and address. */
export type Facts = { readonly [G in Gatherers as G['fact']]: Exclude<Awaited<ReturnType<G['gather']>>, undefined> };
export type FactName = keyof Facts;

/** Asks every gatherer; one that finds nothing or fails leaves its fact out. Never rejects. */
export async function gatherFacts(from: Sources): Promise<Partial<Facts>> {
  const found = await Promise.allSettled(gatherers.map(async (gatherer) => [gatherer.fact, await gatherer.gather(from)] as const));
  return Object.fromEntries(found.flatMap((answer) => (answer.status === 'fulfilled' && answer.value[1] !== undefined ? [answer.value] : [])));
}
