import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { allowedByAdmin, organization } from '../diagnostics/powershell/documented-outputs.ts';
import { naaKit } from './naa-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-tenant-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checkTenant = (words: readonly string[], input: string | Buffer = '') => naaKit(['check', 'tenant', ...words], input);

test.each([
  ['nothing to put right', organization('True'), 0],
  ['nothing that is known', 'hello', 2],
  ['an output that is not whole', organization('True').replace(/True[\s\S]*/, 'Tr'), 2],
  ['something to put right', organization('False'), 3],
])('%s ends with its own code', async (_what, pasted, code) => {
  expect(await checkTenant(['-', '--format', 'json'], pasted)).toMatchObject({ code, err: '' });
});

test('a file that Windows PowerShell wrote is read, for the day that is named, in Italian', async () => {
  const file = join(folder, 'tenant.txt');
  writeFileSync(file, Buffer.from(`\ufeff${allowedByAdmin}`, 'utf16le'));
  const { code, out } = await checkTenant([file, '--on', '2025-06-01', '--locale', 'it', '--format', 'markdown']);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Giudicato per il giorno 1º giugno 2025') });
  expect(out).toContain('venivano ancora rilasciati');
});

test.each([['a day that is none', ['--on', '2025-02-30']], ['an id that is none', ['--app', 'x']], ['a file that is not there', ['nowhere.txt']]])('%s is an error', async (_what, words) => {
  expect(await checkTenant(words)).toMatchObject({ code: 1, out: '' });
});
