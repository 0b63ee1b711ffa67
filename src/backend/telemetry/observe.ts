import type { SqlDatabase } from '../stores/sql-database.ts';
import type { Prover } from '../validate-token/prove.ts';
import type { ReadDocument } from '../validate-token/read-document.ts';

/** What of a request is worth looking at by itself. */
export type Step = 'validate' | 'store-read' | 'store-write' | 'key-fetch';

/** Does the work and notes how long it took and how it ended; it changes neither. `about`: the host, of a fetch. */
export type Observe = <T>(step: Step, work: () => Promise<T>, about?: string) => Promise<T>;

export const observeProver = (prover: Pick<Prover, 'prove'>, observe: Observe): Pick<Prover, 'prove'> => ({ prove: (credential) => observe('validate', async () => prover.prove(credential)) });

export const observeDatabase = (database: SqlDatabase, observe: Observe): SqlDatabase => ({
  query: (statement, values) => observe('store-read', () => database.query(statement, values)),
  transaction: (work) => observe('store-write', () => database.transaction(work)),
  exclusively: (work) => database.exclusively(work),
  close: () => database.close(),
});

export const observeReader = (read: ReadDocument, observe: Observe): ReadDocument => (url, allowed) => observe('key-fetch', () => read(url, allowed), new URL(url).host);
