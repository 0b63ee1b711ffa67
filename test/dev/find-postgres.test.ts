import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findPostgres } from '../../src/dev/find-postgres.ts';

const { POSTGRES_BIN: bin, PATH: path } = process.env;
let directory: string;
const folder = (name: string, ...programs: string[]): string => {
  const made = join(directory, name);
  mkdirSync(made);
  for (const program of programs) writeFileSync(join(made, program), '');
  return made;
};
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'find-postgres-'))));
afterEach(() => {
  rmSync(directory, { recursive: true });
  for (const [name, value] of Object.entries({ POSTGRES_BIN: bin, PATH: path })) value === undefined ? delete process.env[name] : (process.env[name] = value);
});

test('the folder that is named comes before the path, and the path before the usual places', () => {
  const [named, onPath] = [folder('named', 'initdb', 'postgres'), folder('path', 'initdb.exe', 'postgres.exe')];
  process.env['PATH'] = ['', onPath].join(delimiter);
  expect(findPostgres()).toBe(onPath);
  process.env['POSTGRES_BIN'] = named;
  expect(findPostgres()).toBe(named);
});

test('a folder with the client programs alone is passed over', () => {
  process.env['PATH'] = folder('client', 'psql', 'initdb');
  delete process.env['POSTGRES_BIN'];
  expect(findPostgres()).not.toBe(process.env['PATH']);
});
