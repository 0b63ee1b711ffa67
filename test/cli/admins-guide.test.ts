import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphNeeds } from '../../src/checks/tenant/graph-needs.ts';
import { checkExitCodes } from '../../src/cli/check/exit-codes.ts';
import { checkTenant } from '../../src/cli/check/tenant.ts';
import { explainInput } from '../../src/cli/explain/explain-input.ts';
import { powershellOutputs } from '../../src/simulator/exchange/powershell-outputs.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';

const guide = readFileSync(new URL('../../docs/guides/admins.md', import.meta.url), 'utf8');
const [forwarded = '', before = '', after = '', consent = ''] = [...guide.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block!);
const now = new Date('2026-11-22T09:00:00Z');
const check = (pasted: string) => checkTenant(pasted, { locale: 'en', format: 'text' }, now);
const command = /^ {4}naa-kit (check tenant --graph [^\n]+)$/m.exec(guide)![1]!.split(' ');
const clientId = command[command.indexOf('--app') + 1]!;

const worlds = new Map<string, TenantWorld>();
beforeAll(async () => {
  for (const tenant of tenants) worlds.set(tenant.id, await startTenant(tenant, { clientId }));
});
afterAll(() => Promise.all([...worlds.values()].map((world) => world.close())));

/** Runs the command as typed and, when it shows a code, enters it on the page of the lab that it names. */
function followed(words: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const { NAA_KIT_GRAPH_TOKEN: _token, ...environment } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../.build/cli/main.js', import.meta.url)), ...words], { env: { ...environment, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
    const sign = /To sign in, open (\S+) and enter the code (\w+)\.\n$/.exec(said.err);
    if (sign) void fetch(sign[1]!, { method: 'POST', body: new URLSearchParams({ code: sign[2]! }) }).catch(() => child.kill());
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}

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

test('the outputs in the guide are those of the lab’s tenants', () => {
  const blocks = (text: string) => text.split(/(?=^PS )/m).map((block) => block.trim());
  expect(blocks(powershellOutputs({ ewsEnabled: false }))).toEqual(expect.arrayContaining(blocks(before)));
  expect(blocks(powershellOutputs({ ewsEnabled: true }))).toEqual(expect.arrayContaining(blocks(after)));
});

test('the guide leads from a refused consent through the sign-in to a verified fix, on the lab’s tenants', async () => {
  const { output } = await explainInput(consent, { locale: 'en', format: 'text', role: 'admin' }, now);
  expect(output).toContain('AADSTS90094');

  const found = await followed([...command, '--cloud', worlds.get('consent-missing')!.origin]);
  expect({ code: found.code, verdict: found.out }).toEqual({ code: 3, verdict: expect.stringContaining('Something has to be put right') });
  expect(found.out).toContain('Consent (problem)');
  expect(found.out).toContain(`/v2.0/adminconsent?client_id=${clientId}&scope=User.Read%20Mail.ReadBasic%20`);

  const proof = await followed([...command, '--cloud', worlds.get('healthy')!.origin]);
  expect({ code: proof.code, verdict: proof.out }).toEqual({ code: 0, verdict: expect.stringContaining('Nothing that was looked at has to be put right') });
  expect(proof.out).toContain('Consent (fine)');
  const shown = [found, proof].map(({ out, err }) => out + err).join('\n');
  expect([...worlds.values()].flatMap((world) => world.issuedTokens()).filter((token) => shown.includes(token))).toEqual([]);
});

test('the guide names each tenant of the lab', () => {
  expect(tenants.map(({ id }) => id).filter((id) => !guide.includes(id))).toEqual([]);
});

test('the guide names what each call to Graph takes', () => {
  const rows = [...guide.matchAll(/^\| `\/\w[^`]*` \| .*$/gm)].map(([row]) => row);
  expect(rows.map((row) => /`(\w+(?:\.\w+)+)`/.exec(row)?.[1])).toEqual(Object.values(graphNeeds).map(({ permission }) => permission));
  expect(rows.filter((row, index) => !row.includes(Object.values(graphNeeds)[index]!.role.en.split(' with ')[0]!))).toEqual([]);
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
