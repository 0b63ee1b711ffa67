import { migrations } from '../migrations/index.ts';
import type { SqlDatabase } from './sql-database.ts';

/**
 * Brings the database to the newest version, in one transaction, forwards only, also when several instances start at once; `nowMs`
 * is noted with each step. Throws when the database is newer than this program, because an old program must not write into a shape
 * that it does not know.
 */
export const migrate = (database: SqlDatabase, nowMs: number): Promise<void> =>
  database.exclusively(async (session) => {
    await session.query('create table if not exists schema_migration (version bigint primary key, applied_at bigint not null)');
    const [row] = await session.query('select coalesce(max(version), 0) as version from schema_migration');
    const version = Number(row?.version);
    if (version > migrations.length) throw new Error(`the store has version ${version}, this program knows ${migrations.length}`);
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await session.query(statement);
      await session.query('insert into schema_migration (version, applied_at) values ($1, $2)', [index + 1, nowMs]);
    }
  });
