import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkExitCodes } from '../../src/cli/check/exit-codes.ts';
import { checkTenant } from '../../src/cli/check/tenant.ts';
import { explainInput } from '../../src/cli/explain/explain-input.ts';

const guide = readFileSync(new URL('../../docs/guides/admins.md', import.meta.url), 'utf8');
const [forwarded = '', before = '', after = ''] = [...guide.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block!);
const now = new Date('2026-11-22T09:00:00Z');
const check = (pasted: string) => checkTenant(pasted, { locale: 'en', format: 'text' }, now);

test('the guide for administrators leads word for word from the forwarded error to a verified fix', async () => {
  const { output } = await explainInput(forwarded, { locale: 'en', format: 'text', role: 'admin' }, now);
  expect(output).toContain('OFFICE9018');
  expect(output).toContain('Legacy tokens cannot be switched on again');

  const found = check(before);
  expect(found.verdict).toBe('problem');
  expect(found.output).toContain('Something has to be put right');
  const fix = /```powershell\n(Set-[^\n]+)\n```/.exec(guide)![1]!;
  expect(found.output).toContain(fix);

  const proof = check(after);
  expect(proof.verdict).toBe('fine');
  expect(proof.output).toContain('Nothing that was looked at has to be put right');
});

test('the guide names each exit code', () => {
  const named = [...guide.matchAll(/^\| (\d) \| /gm)].map(([, code]) => Number(code));
  expect(named).toEqual([...new Set([1, ...Object.values(checkExitCodes)])].sort());
});

test('every option is in the guide', () => {
  const sources = ['check-tenant.ts', 'graph-options.ts'].map((file) => readFileSync(new URL(`../../src/cli/${file}`, import.meta.url), 'utf8')).join('\n');
  const options = [...sources.matchAll(/(?:option|Option)\('(--[a-z-]+)/g)].map(([, name]) => name!);
  expect(options.length).toBeGreaterThan(9);
  expect(options.filter((name) => !guide.includes(name))).toEqual([]);
});
