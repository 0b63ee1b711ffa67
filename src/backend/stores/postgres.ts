import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CustomTypesConfig, Pool, PoolClient, QueryConfig } from 'pg';
import type { SqlDatabase, SqlSession, SqlValue } from './sql-database.ts';

/** How often a transaction that lost against another is played again, and what it waits with. */
export interface Retries {
  readonly most: number;
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const retries: Retries = { most: 20, random: Math.random, pause: sleep };
const firstPauseMs = 5;
const longestPauseMs = 200;

/** serialization_failure and deadlock_detected: PostgreSQL says of both that nothing was done and that it may be tried again. */
const lost: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** Each bound is above the one within it, so that the server, which knows more, is the first to give up. */
const limits = {
  lock_timeout: 3_000,
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 5_000,
  /** For a server that is reached and says nothing more. */
  query_timeout: 7_000,
  /** Also how long a call waits for a free connection. */
  connectionTimeoutMillis: 5_000,
};

/** `begin immediate` gives SQLite's transactions one after the other; this is what keeps the same statements right here. */
const begin = 'begin isolation level serializable';

/**
 * One shape for all waits for this lock: the letters NAAKIT. Not serializable: its snapshot would be older than the wait. A step may
 * take its time, but while it waits for a table everybody queues behind it.
 */
const beginExclusively = `begin isolation level read committed; set local statement_timeout = 0; set local lock_timeout = 0;
  select pg_advisory_xact_lock(${0x4e_41_41_4b_49_54}); set local lock_timeout = ${limits.lock_timeout}`;

/** `bigint`, also of `count`, and the `numeric` of a `sum` come as text: our times and counts stay far below 2^53. */
const numbers: ReadonlySet<number> = new Set([20, 1700]);

const named = new Map<string, string>();

/** Prepared once a connection. The name follows from the text, so that no two instances behind one pooler mean different things by it. */
function prepared(text: string, values: readonly SqlValue[]): QueryConfig {
  const name = named.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  named.set(text, name);
  return { name, text, values: [...values] };
}

type DatabaseErrors = typeof import('pg').DatabaseError;

/** A transaction on one connection. What the server did not say itself (a time-out, a broken line) leaves the connection useless. */
async function play<T>(client: PoolClient, start: string, work: (session: SqlSession) => Promise<T>, DatabaseError: DatabaseErrors): Promise<T> {
  let isSound = true;
  const ask = async (query: string | QueryConfig) => {
    try {
      return await client.query(query);
    } catch (cause) {
      isSound &&= cause instanceof DatabaseError;
      throw cause;
    }
  };
  try {
    await ask(start);
    const result = await work({ query: async (statement, values = []) => (await ask(prepared(statement, values))).rows });
    // After a failed statement `commit` succeeds, and rolls back.
    if ((await ask('commit')).command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return result;
  } catch (cause) {
    if (isSound) await ask('rollback').catch(() => undefined);
    throw cause;
  } finally {
    client.release(!isSound);
  }
}

async function untilWon<T>(attempt: () => Promise<T>, { most, random, pause }: Retries): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt();
    } catch (cause) {
      if (!lost.has((cause as { code?: unknown } | undefined)?.code) || round >= most) throw cause;
    }
    await pause(random() * Math.min(longestPauseMs, firstPauseMs * 2 ** round));
  }
}

async function openPool(url: string, connections: number): Promise<{ pool: Pool; DatabaseError: DatabaseErrors }> {
  const { DatabaseError, Pool, types } = await import('pg');
  const parsers: CustomTypesConfig = { getTypeParser: ((oid: number, format: never) => (numbers.has(oid) ? Number : types.getTypeParser(oid, format))) as typeof types.getTypeParser };
  const pool = new Pool({ ...limits, connectionString: url, max: connections, types: parsers, keepAlive: true, fallback_application_name: 'outlook-naa-kit' });
  // A connection that breaks fails the call it is used for, if any, and the pool opens another; an error nobody listens to ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, DatabaseError };
}

/**
 * PostgreSQL behind a pool of at most `connections` (default: 10). A commit is acknowledged when the server has it; when its answer
 * gets lost, the call rejects and may have been done. Transactions are serializable and are played again when they lose against
 * another. Connects at the first call, and again after the server was away. `url`: what `databaseUrlProblems` lets pass.
 */
export async function openPostgres(url: string, connections = 10, again: Retries = retries): Promise<SqlDatabase> {
  const { pool, DatabaseError } = await openPool(url, connections);
  const transact = <T>(start: string, work: (session: SqlSession) => Promise<T>): Promise<T> =>
    untilWon(async () => play(await pool.connect(), start, work, DatabaseError), again);
  return {
    query: async (statement, values = []) => (await pool.query(prepared(statement, values))).rows,
    transaction: (work) => transact(begin, work),
    exclusively: (work) => transact(beginExclusively, work),
    close: () => pool.end(),
  };
}
