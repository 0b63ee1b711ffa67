import { migrations } from '../migrations/index.ts';
import type { SqlDatabase } from './sql-database.ts';

const readVersion = 'select coalesce(max(version), 0) as version from schema_migration';

/**
 * Rejects when a migration of this program is missing in the database, or the database cannot be asked. A newer database is none: while a
 * new version is rolled out, the instances of the old one go on.
 */
export async function checkMigrated(database: Pick<SqlDatabase, 'query'>): Promise<void> {
  const [row] = await database.query(readVersion);
  if (Number(row?.version) < migrations.length) throw new Error(`the store has version ${Number(row?.version)}, this program needs ${migrations.length}`);
}

/**
 * Brings the database to the newest version, in one transaction, forwards only, also when several instances start at once; `nowMs`
 * is noted with each step. Throws when the database is newer than this program, because an old program must not write into a shape
 * that it does not know.
 */
export const migrate = (database: SqlDatabase, nowMs: number): Promise<void> =>
  database.exclusively(async (session) => {
    await session.query('create table if not exists schema_migration (version bigint primary key, applied_at bigint not null)');
    const [row] = await session.query(readVersion);
    const version = Number(row?.version);
    if (version > migrations.length) throw new Error(`the store has version ${version}, this program knows ${migrations.length}`);
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await session.query(statement);
      await session.query('insert into schema_migration (version, applied_at) values ($1, $2)', [index + 1, nowMs]);
    }
  });
