import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlDatabase, SqlRow, SqlSession, SqlValue } from './sql-database.ts';

interface Statement {
  all(values: Record<string, SqlValue>): SqlRow[];
}

/** What `node:sqlite` and its twin for Node 20 have in common. */
interface Driver {
  DatabaseSync: new (file: string) => Connection;
}

interface Connection {
  exec(statement: string): void;
  prepare(statement: string): Statement;
  close(): void;
}

/** Node's own SQLite where it stands without a flag (22.13 and later), else the package with the same interface. */
async function loadDriver(): Promise<Driver> {
  const builtIn = process.getBuiltinModule('node:sqlite') as Driver | undefined;
  return builtIn ?? ((await import('@photostructure/sqlite')) as Driver);
}

/** Two processes may start at once, and changing the journal mode would fail; only here the waiting is SQLite's own. */
const settings = ['pragma busy_timeout = 5000', 'pragma journal_mode = wal', 'pragma synchronous = full', 'pragma foreign_keys = on', 'pragma busy_timeout = 0'] as const;

const open = (driver: Driver, file: string): Connection => {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = new driver.DatabaseSync(file);
  for (const setting of settings) connection.exec(setting);
  return connection;
};

function sessionOf(connection: Connection): SqlSession {
  const prepared = new Map<string, Statement>();
  const prepare = (statement: string): Statement => {
    const known = prepared.get(statement) ?? connection.prepare(statement);
    prepared.set(statement, known);
    return known;
  };
  return {
    query: async (statement, values = []) => prepare(statement).all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]))),
  };
}

/** How long a call may wait for somebody else's lock, counted from its arrival, and what it waits with. */
export interface Patience {
  readonly longestMs: number;
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const patience: Patience = { longestMs: 5_000, nowMs: () => performance.now(), pause: sleep };
const betweenTriesMs = 10;

const isBusy = (cause: unknown): boolean => (cause as { errcode?: unknown } | undefined)?.errcode === 5;

/**
 * SQLite's own waiting stands still with the whole process, also with a holder of the lock in the same process, which then
 * never gets to its commit: so the waiting is ours. Tries at least once.
 */
async function whenFree<T>(attempt: () => T | Promise<T>, untilMs: number, { nowMs, pause }: Patience): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (!isBusy(cause) || nowMs() >= untilMs) throw cause;
    }
    await pause(betweenTriesMs);
  }
}

/** A full disk and its like end the transaction by themselves; then there is nothing to roll back, and what counts is why. */
function rollBack(connection: Connection): void {
  try {
    connection.exec('rollback');
  } catch {
    return;
  }
}

/**
 * Opens or creates `file` (`:memory:` lives as long as the process). Every commit is synced to disk before it is acknowledged.
 * A call that meets a lock for 5 s rejects. Reads have a connection of their own, so that no writer keeps them waiting.
 */
export async function openSqlite(file: string, waits: Patience = patience): Promise<SqlDatabase> {
  const driver = await loadDriver();
  const writing = open(driver, file);
  // Nobody else can open a database in memory: there reads share the connection and take turns.
  const reading = file === ':memory:' ? undefined : open(driver, file);
  reading?.exec('pragma query_only = on');
  const writer = sessionOf(writing);
  const reader = sessionOf(reading ?? writing);
  let last: Promise<unknown> = Promise.resolve();
  // Writes share one connection: whatever came between `begin` and `commit` of another call would share its fate.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const deadline = () => waits.nowMs() + waits.longestMs;
  const transaction: SqlDatabase['transaction'] = (work) => {
    const untilMs = deadline();
    return inTurn(async () => {
      await whenFree(() => writing.exec('begin immediate'), untilMs, waits);
      try {
        const result = await work(writer);
        writing.exec('commit');
        return result;
      } catch (cause) {
        rollBack(writing);
        throw cause;
      }
    });
  };
  return {
    query: (statement, values) => (reading ? whenFree(() => reader.query(statement, values), deadline(), waits) : inTurn(() => reader.query(statement, values))),
    transaction,
    // SQLite has one writer at a time as it is.
    exclusively: transaction,
    close: () =>
      inTurn(async () => {
        reading?.close();
        writing.close();
      }),
  };
}
