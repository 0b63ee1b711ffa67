import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '../../../src/backend/stores/open-database.ts';
import { describeOnPostgres } from './postgres.ts';

/** The same suite over SQLite in a file and over a real PostgreSQL. `newPlace` makes an empty database. */
export function describeOnBothStores(name: string, body: (newPlace: () => Promise<DatabasePlace>, store: 'SQLite' | 'PostgreSQL') => void): void {
  describe(`${name}: SQLite`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'store-test-'));
    afterAll(() => rmSync(directory, { recursive: true }));
    let files = 0;
    body(async () => ({ storeFile: join(directory, `${++files}.sqlite`) }), 'SQLite');
  });
  describeOnPostgres(`${name}: PostgreSQL`, (own) => body(async () => ({ databaseUrl: await own().newDatabase() }), 'PostgreSQL'));
}
