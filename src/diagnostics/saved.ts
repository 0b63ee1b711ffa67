import type { Facts } from './facts.ts';
import { gatherers } from './gatherers/index.ts';

/** Stands in every saved report. A later shape gets a later number. */
export const reportFormat = 'naa-kit report 1';

const names: ReadonlySet<string> = new Set(gatherers.map(({ fact }) => fact));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The facts in a saved report or facts file; undefined when the text is neither. Names of facts are checked, their insides are
 * not: an audit that cannot read one says so by itself.
 */
export function savedFacts(text: string): Partial<Facts> | undefined {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(saved)) return undefined;
  const facts = saved['format'] === reportFormat && isObject(saved['facts']) ? saved['facts'] : saved;
  const known = Object.entries(facts).filter(([name]) => names.has(name));
  // Some service's JSON may have a `host` or an `app` too: nobody's log has these three.
  return ['pathJournal', 'mailboxLocation', 'moment', 'ewsState'].some((name) => Object.hasOwn(facts, name)) ? (Object.fromEntries(known) as Partial<Facts>) : undefined;
}
