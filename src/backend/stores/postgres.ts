import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase, CustomTypesConfig, Pool, PoolClient, PoolConfig, QueryConfig } from 'pg';
import type { SqlDatabase, SqlSession, SqlValue } from './sql-database.ts';

/** How long a call may wait for what, and how often a transaction that lost against another is played. */
export interface PostgresPatience {
  readonly lockMs: number;
  readonly statementMs: number;
  /** For a server that is reached and says nothing. */
  readonly answerMs: number;
  /** For a new connection, or for one of the pool to become free. */
  readonly connectionMs: number;
  readonly mostRounds: number;
  readonly random: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

/** The longest that a timer takes, 24 days. */
const asLongAsItTakesMs = 2 ** 31 - 1;

/** Each wait is shorter than the one around it, so that the one who knows most is the first to give up. */
const patience: PostgresPatience = { lockMs: 3_000, statementMs: 5_000, answerMs: 7_000, connectionMs: 5_000, mostRounds: 50, random: Math.random, pause: sleep };
const firstPauseMs = 5;
const longestPauseMs = 200;

/** serialization_failure and deadlock_detected: PostgreSQL says of both that nothing was done and that it may be tried again. */
const lost: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/** As if one after the other, which SQLite's are: the same statements are right on both (docs/decisions/serializable-transactions.md). */
const begin = 'begin isolation level serializable';

/**
 * The number is the letters NAAKIT. Not serializable: its snapshot would be older than the wait. A step may take its time, but while
 * it waits for a table everybody else queues behind it.
 */
const beginExclusively = (lockMs: number): string => `begin isolation level read committed; set local statement_timeout = 0; set local lock_timeout = 0;
  select pg_advisory_xact_lock(${0x4e_41_41_4b_49_54}); set local lock_timeout = ${lockMs}`;

/** `bigint`, also of `count`, and the `numeric` of a `sum` come as text: our times and counts stay far below 2^53. */
const numbers: ReadonlySet<number> = new Set([20, 1700]);

const names = new Map<string, string>();

/** Prepared once a connection. The name follows from the text, so that no two instances behind one pooler mean different things by it. */
function prepared(text: string, values: readonly SqlValue[] = []): QueryConfig {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return { name, text, values: [...values] };
}

/** `pg` gives a query up by itself after `query_timeout`, which its types do not know yet. */
const within = (answerMs: number, query: QueryConfig): QueryConfig => ({ ...query, query_timeout: answerMs }) as QueryConfig;

/** The server's own word, after which it still listens; anything else (a time-out, a broken line) leaves the connection useless. */
type IsAnswer = (cause: unknown) => boolean;

interface Start {
  readonly text: string;
  readonly answerMs: number;
}

async function play<T>(client: PoolClient, { text: start, answerMs }: Start, work: (session: SqlSession) => Promise<T>, isAnswer: IsAnswer): Promise<T> {
  let isSound = true;
  const ask = async (query: QueryConfig) => {
    try {
      return await client.query(within(answerMs, query));
    } catch (cause) {
      isSound &&= isAnswer(cause);
      throw cause;
    }
  };
  try {
    await ask({ text: start });
    const result = await work({ query: async (statement, values) => (await ask(prepared(statement, values))).rows });
    // After a failed statement `commit` succeeds, and rolls back.
    if ((await ask({ text: 'commit' })).command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return result;
  } catch (cause) {
    if (isSound) await ask({ text: 'rollback' }).catch(() => undefined);
    throw cause;
  } finally {
    client.release(!isSound);
  }
}

async function untilWon<T>(attempt: () => Promise<T>, { mostRounds, random, pause }: PostgresPatience): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt();
    } catch (cause) {
      if (!lost.has((cause as { code?: unknown } | undefined)?.code) || round >= mostRounds) throw cause;
    }
    await pause(random() * Math.min(longestPauseMs, firstPauseMs * 2 ** round));
  }
}

async function openPool(config: PoolConfig): Promise<{ pool: Pool; isAnswer: IsAnswer }> {
  const { DatabaseError, Pool, types } = await import('pg');
  const getTypeParser = ((oid: number, format: never) => (numbers.has(oid) ? Number : types.getTypeParser(oid, format))) as CustomTypesConfig['getTypeParser'];
  const pool = new Pool({ ...config, types: { getTypeParser }, keepAlive: true, fallback_application_name: 'outlook-naa-kit' });
  // A connection that breaks fails the call it is used for, if any, and the pool opens another; an error nobody listens to ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, isAnswer: (cause) => cause instanceof DatabaseError };
}

/**
 * PostgreSQL behind a pool of at most `connections` (default: 10). A commit is acknowledged when the server has it; when its answer
 * gets lost, the call rejects and may have been done. Transactions are serializable and are played again when they lose against
 * another. Connects at the first call, and again after the server was away. `url`: what `databaseUrlChecks` lets pass.
 */
export async function openPostgres(url: string, connections = 10, waits: PostgresPatience = patience): Promise<SqlDatabase> {
  const { lockMs, statementMs, answerMs, connectionMs } = waits;
  const limits = `set lock_timeout = ${lockMs}; set statement_timeout = ${statementMs}; set idle_in_transaction_session_timeout = ${statementMs}`;
  // Not as parameters of the connection, which poolers such as PgBouncer refuse.
  const onConnect = async (client: ClientBase): Promise<void> => void (await client.query(within(answerMs, { text: limits })));
  const { pool, isAnswer } = await openPool({ connectionString: url, max: connections, connectionTimeoutMillis: connectionMs, onConnect });
  const transact = <T>(start: Start, work: (session: SqlSession) => Promise<T>): Promise<T> => untilWon(async () => play(await pool.connect(), start, work, isAnswer), waits);
  return {
    query: async (statement, values) => (await pool.query(within(answerMs, prepared(statement, values)))).rows,
    transaction: (work) => transact({ text: begin, answerMs }, work),
    exclusively: (work) => transact({ text: beginExclusively(lockMs), answerMs: asLongAsItTakesMs }, work),
    close: () => pool.end(),
  };
}
