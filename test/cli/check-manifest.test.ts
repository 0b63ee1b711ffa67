import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { naaKit } from './naa-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ours = readFileSync('manifest.xml', 'utf8');
const faulty = ours.replace('MinVersion="1.3"', 'MinVersion="1.8"').replace('>ReadItem<', '>Restricted<');
const file = join(folder, 'manifest.xml');
beforeAll(() => writeFileSync(file, faulty));

const checkManifest = (words: readonly string[], input = '') => naaKit(['check', 'manifest', ...words], input);

test.each([
  ['our add-in only manifest', ['manifest.xml'], '', 0],
  ['our unified manifest', ['manifest.json'], '', 0],
  ['our manifest on standard input', ['-'], ours, 0],
  ['a manifest with faults', [file], '', 3],
  ['a manifest of an Exchange Server that asks for too little', ['manifest.xml', '--exchange-server'], '', 3],
])('%s ends with its own code', async (_what, words, input, code) => {
  expect(await checkManifest([...words, '--format', 'json'], input)).toMatchObject({ code, err: '' });
});

test.each([
  ['a manifest that is cut off', ['-'], ours.slice(0, 2_000), 'manifest-not-readable'],
  ['what is none', ['-'], 'hello', 'manifest-unknown'],
  ['a file that is not there', ['nowhere.xml'], '', 'input-not-found'],
])('%s is an error', async (_what, words, input, named) => {
  expect(await checkManifest(words, input)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(named) });
});

test('a fault has its line, who acts, the cure and its source, in Italian and what blocks first', async () => {
  const { out } = await checkManifest([file, '--locale', 'it', '--format', 'markdown']);
  const line = (part: string) => faulty.slice(0, faulty.indexOf(part)).split('\n').length;
  expect(out).toContain('C’è qualcosa da correggere');
  expect(out).toContain(`manifest.xml:${line('<Set ')}:`);
  expect(out).toContain('È richiesto Mailbox 1.8');
  expect(out).toContain('Chi può risolvere: chi sviluppa l’app');
  expect(out).toMatch(/Fonte: learn\.microsoft\.com, Outlook JavaScript API requirement sets/);
  expect(out.indexOf('Restricted')).toBeLessThan(out.indexOf('Mailbox 1.8'));
});

test('nothing is called fine that was not looked at', async () => {
  const { findings } = JSON.parse((await checkManifest(['manifest.json', '--format', 'json'])).out);
  expect(findings.map(({ id }: { id: string }) => id)).not.toContain('permission-regression');
  expect(findings.map(({ id }: { id: string }) => id)).not.toContain('element-order');
  expect(findings.map(({ id }: { id: string }) => id)).toContain('schema');
});

test('faults as SARIF are valid by the official schema and stay the same when lines come before', async () => {
  const { $schema: _draft, id: $id, ...schema } = JSON.parse(readFileSync('test/vectors/sarif/sarif-schema-2.1.0.json', 'utf8')) as { readonly $schema: string; readonly id: string };
  const isSarif = new Ajv({ strict: false, allErrors: true, formats: { uri: true, 'uri-reference': true, 'date-time': true } }).compile({ ...schema, $id });
  const [plain, moved] = await Promise.all([faulty, `\n\n${faulty.replace(/^<\?xml.*\n/, '')}`].map(async (text) => JSON.parse((await checkManifest(['-', '--format', 'sarif'], text)).out)));
  expect(isSarif(plain) ? [] : isSarif.errors).toEqual([]);
  const { results, tool } = plain.runs[0];
  expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([['permission-low', 'error'], ['requirement-set', 'warning']]);
  expect(tool.driver.rules[results[1].ruleIndex].id).toBe('requirement-set');
  expect(results[0].locations[0].physicalLocation.region.startLine).toBe(faulty.slice(0, faulty.indexOf('<Permissions')).split('\n').length);
  const marks = (log: typeof plain) => log.runs[0].results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
  expect(marks(moved)).toEqual(marks(plain));
});

test('what a manifest holds is told without addresses of people, and not at length', async () => {
  const { out } = await checkManifest(['-', '--format', 'json'], ours.replace(/<SupportUrl DefaultValue="[^"]*"/, '<SupportUrl DefaultValue="mailto:adele@contoso.test"').replace('<Version>1.0.0.0', `<Version>${'9'.repeat(5_000)}`));
  expect(out).not.toContain('adele');
  expect(out).toContain('mailto:[address]');
  expect(out).not.toContain('9'.repeat(201));
});
