import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `/usr/lib/postgresql/*` → one folder a version, the newest first. */
function versions(pattern: string): string[] {
  const [folder = '', rest = ''] = pattern.split('*');
  const under = folder.slice(0, folder.lastIndexOf('/') + 1);
  if (!existsSync(under)) return [];
  const newestFirst = readdirSync(under).filter((name) => name.startsWith(folder.slice(under.length))).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.map((name) => join(under, name + rest));
}

/** Where Debian, Homebrew, Postgres.app and the Windows installer put the programs that are not on the path. */
const usualPlaces = ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql*/bin', '/usr/local/opt/postgresql*/bin', '/Applications/Postgres.app/Contents/Versions/*/bin', 'C:/Program Files/PostgreSQL/*/bin'];

/** Folder of `initdb` and `postgres`: `POSTGRES_BIN`, the path, the usual places. `undefined` where there is none. */
export function findPostgres(): string | undefined {
  const folders = [process.env['POSTGRES_BIN'] ?? '', ...(process.env['PATH'] ?? '').split(delimiter), ...usualPlaces.flatMap(versions)];
  const holds = (folder: string) => folder !== '' && ['initdb', 'postgres'].every((program) => [program, `${program}.exe`].some((name) => existsSync(join(folder, name))));
  return folders.find(holds);
}
