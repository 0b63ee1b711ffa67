import type { Dependent, Found } from './dependents.ts';
import type { Caller, Round } from './javascript/script-dependents.ts';
import { rules } from './rules/index.ts';
import type { Seen } from './seen.ts';
import { Share } from './share.ts';

/** What a thread is told first. */
export interface Start {
  readonly root: string;
  readonly files: readonly string[];
  /** How many files all threads have taken so far, in shared memory. */
  readonly taken: Int32Array;
}

/** A file that was seen, by its place in the list. */
export type SeenAt = readonly [index: number, seen: Seen];

export type Asked = { readonly ask: 'callers'; readonly round: Round } | { readonly ask: 'code'; readonly direct: readonly Found[] };

/** What comes back for each question. */
export interface Answers {
  readonly callers: readonly Caller[];
  readonly code: readonly Dependent[];
}

const atOnce = 8;

/** Looks at files that no other thread has taken, a few at a time, until none is left. */
export function* lookAtRest(share: Share, { files, taken }: Start): Generator<SeenAt> {
  for (let from = Atomics.add(taken, 0, atOnce); from < files.length; from = Atomics.add(taken, 0, atOnce)) {
    for (let index = from; index < Math.min(from + atOnce, files.length); index += 1) yield [index, share.look(files[index]!)];
  }
}

/** What a thread does: it looks unasked, and answers then. Lines do not leave it: they are counted again where they are needed. */
export function answerer(start: Start): { readonly look: () => readonly SeenAt[]; readonly answer: (asked: Asked) => Answers[Asked['ask']] } {
  const share = new Share(start.root, start.files, rules);
  return {
    look: () => [...lookAtRest(share, start)].map(([index, seen]) => [index, withoutLines(seen)] as const),
    answer: (asked) => (asked.ask === 'callers' ? share.callersInPages(asked.round) : share.codeDependents(asked.direct)),
  };
}

function withoutLines({ file, ...seen }: Seen): Seen {
  if (!file) return seen;
  const { lines: _, ...rest } = file;
  return { ...seen, file: rest };
}
