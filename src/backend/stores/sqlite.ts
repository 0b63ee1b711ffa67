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

/** Waiting comes first: two processes that start at once would else fail on changing the journal mode. */
const settings = ['pragma busy_timeout = 5000', 'pragma journal_mode = wal', 'pragma synchronous = full', 'pragma foreign_keys = on'] as const;

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

const longestWaitMs = 5_000;
const betweenTriesMs = 10;

const isBusy = (cause: unknown): boolean => (cause as { errcode?: unknown } | undefined)?.errcode === 5;

/**
 * Takes the write lock. SQLite's own waiting stands still with the whole process, also with a holder of the lock in the same
 * process, which then never gets to its commit: so the waiting is ours.
 */
async function begin(connection: Connection): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += betweenTriesMs) {
    connection.exec('pragma busy_timeout = 0');
    try {
      return connection.exec('begin immediate');
    } catch (cause) {
      if (!isBusy(cause) || waitedMs >= longestWaitMs) throw cause;
    } finally {
      connection.exec(settings[0]);
    }
    await sleep(betweenTriesMs);
  }
}

/** Opens or creates `file` (`:memory:` lives as long as the process). Every commit is synced to disk before it is acknowledged. */
export async function openSqlite(file: string): Promise<SqlDatabase> {
  const connection = open(await loadDriver(), file);
  const session = sessionOf(connection);
  let last: Promise<unknown> = Promise.resolve();
  // There is one connection: whatever came between `begin` and `commit` of another call would share its fate.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    query: (statement, values) => inTurn(() => session.query(statement, values)),
    transaction: (work) =>
      inTurn(async () => {
        await begin(connection);
        try {
          const result = await work(session);
          connection.exec('commit');
          return result;
        } catch (cause) {
          connection.exec('rollback');
          throw cause;
        }
      }),
    close: () => inTurn(async () => connection.close()),
  };
}
