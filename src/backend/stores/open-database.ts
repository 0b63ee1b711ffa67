import { resolve } from 'node:path';
import { KitError } from '../../errors/index.ts';
import { databaseOf } from './database-url.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { SqlDatabase } from './sql-database.ts';
import { openSqlite } from './sqlite.ts';

/** Which database: PostgreSQL where `databaseUrl` is given, else the SQLite file. */
export interface DatabasePlace {
  readonly storeFile?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly databaseConnections?: number | undefined;
}

const nameOf = ({ databaseUrl, storeFile = '' }: DatabasePlace): string => (databaseUrl === undefined ? `store file: ${resolve(storeFile)}` : `database: ${databaseOf(databaseUrl)}`);

const open = ({ databaseUrl, databaseConnections, storeFile = '' }: DatabasePlace): Promise<SqlDatabase> =>
  databaseUrl === undefined ? openSqlite(storeFile) : openPostgres(databaseUrl, databaseConnections);

/** Opens the database and brings it to the newest version. Rejects with `store-unavailable`, which says which one is meant. */
export async function openDatabase(place: DatabasePlace, nowMs: number): Promise<SqlDatabase> {
  let database: SqlDatabase | undefined;
  try {
    database = await open(place);
    await migrate(database, nowMs);
    return database;
  } catch (cause) {
    await database?.close();
    throw new KitError('store-unavailable', { cause: new Error(nameOf(place), { cause }) });
  }
}
