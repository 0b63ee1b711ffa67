import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

/** The package as npm installs it without its optional peers. */
beforeAll(() => {
  if (!existsSync(join(root, '.build/cli/main.js'))) throw new Error('.build is missing: run `npm run typecheck` first (`npm test` does).');
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  cpSync(join(root, '.build'), join(folder, '.build'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  cpSync(join(root, 'node_modules/commander'), join(folder, 'node_modules/commander'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([[['--help']], [['lab', '--help']]])('%j works with commander alone', (words) => {
  expect(execFileSync(process.execPath, [join(folder, '.build/cli/main.js'), ...words], { encoding: 'utf8' })).toContain('Usage: naa-kit');
});
