import type { SqlDatabase } from '../stores/sql-database.ts';
import type { Prover } from '../validate-token/prove.ts';
import type { ReadDocument } from '../validate-token/read-document.ts';

/** What of a request is worth looking at by itself. */
export type Step = 'validate' | 'store-read' | 'store-write' | 'key-fetch';

/** Does the work, waited for or not, and notes how long it took and how it ended; it changes neither. `about`: the host, of a fetch. */
export type Observe = <R>(step: Step, work: () => R, about?: string) => R;

/** `work`, and `note` when it has ended. */
export function noteEnd<R>(work: () => R, note: (failure?: { readonly cause: unknown }) => void): R {
  const fail = (cause: unknown): never => {
    note({ cause });
    throw cause;
  };
  const succeed = <T>(value: T): T => {
    note();
    return value;
  };
  let result: R;
  try {
    result = work();
  } catch (cause) {
    return fail(cause);
  }
  return result instanceof Promise ? (result.then(succeed, fail) as R) : succeed(result);
}

export const observeProver = (prover: Pick<Prover, 'prove'>, observe: Observe): Pick<Prover, 'prove'> => ({ prove: (credential) => observe('validate', () => prover.prove(credential)) });

export const observeDatabase = (database: SqlDatabase, observe: Observe): SqlDatabase => ({
  query: (statement, values) => observe('store-read', () => database.query(statement, values)),
  transaction: (work) => observe('store-write', () => database.transaction(work)),
  exclusively: (work) => database.exclusively(work),
  close: () => database.close(),
});

export const observeReader = (read: ReadDocument, observe: Observe): ReadDocument => (url, allowed) => observe('key-fetch', () => read(url, allowed), new URL(url).host);
