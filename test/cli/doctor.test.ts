import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkExitCodes } from '../../src/cli/check/exit-codes.ts';
import { examine, type DoctorWish } from '../../src/cli/doctor/examine.ts';
import { tellDoctor, type DoctorFormat } from '../../src/cli/doctor/tell-doctor.ts';
import { partIds } from '../../src/cli/doctor/part.ts';
import { graphClouds } from '../../src/checks/graph/clouds.ts';
import { deployment } from '../../src/deployment/index.ts';
import { KitError } from '../../src/errors/index.ts';
import { clientId as registered, rightInGraph } from '../checks/registration/registrations.ts';
import { csv } from '../diagnostics/sign-ins/exports.ts';
import { organization } from '../diagnostics/powershell/documented-outputs.ts';
import { naaKit } from './naa-kit.ts';

const { addIn: { origin }, entra: { clientId } } = deployment;
const legacy = 'Office.context.mailbox.getUserIdentityTokenAsync((result) => send(result.value));\n';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with these files. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

type Given = Partial<Omit<DoctorWish, 'folder'>>;
const look = (folder: string, given: Given = {}) => examine({
  folder, locale: 'en', now: new Date('2026-11-22T10:00:00Z'), addIn: { graphPermission: [] }, cloud: graphClouds.global,
  manifest: [], exchangeServer: false, audience: [], signIns: [], framedBy: [], inside: false, ...given,
});

/** `part: verdict` of each part. */
const verdicts = ({ parts }: Awaited<ReturnType<typeof look>>): string[] => parts.map(({ id, verdict }) => `${id}: ${verdict}`);
const wrong = ({ findings }: Awaited<ReturnType<typeof look>>): string[] => findings.filter(({ outcome }) => outcome === 'fail').map(({ part, id }) => `${part}: ${id}`);

test('what was not given is not known, with what it takes, and never fine', async () => {
  const report = await look(planted({ 'a.js': 'let a = 1;' }));
  expect(verdicts(report)).toEqual(['code: fine', 'origin: not-known', 'manifest: not-known', 'registration: not-known', 'tenant: not-known', 'sign-ins: not-known']);
  expect(report.parts.filter(({ verdict }) => verdict === 'not-known').map(({ why }) => why)).toEqual(['--pane', '--manifest', '--registration', '--outputs', '--sign-ins'].map((option) => expect.stringContaining(option)));
  expect(report.verdict).toBe('incomplete');
});

test('first comes what keeps everybody out, then one tenant, then those whom its log names; what hinders follows', async () => {
  const folder = planted({
    'src/pane.js': legacy, 'manifest.xml': readFileSync('manifest.xml', 'utf8'), 'tenant.txt': organization('False'),
    'log.csv': csv({ app: clientId, code: 50105 }, { app: clientId, code: 53003, person: 'p2' }, { app: clientId, code: 53003, person: 'p3' }),
    'registration.json': JSON.stringify({ ...rightInGraph(), spa: { redirectUris: [] } }).replaceAll(registered, clientId),
  });
  const report = await look(folder, { registration: join(folder, 'registration.json'), outputs: join(folder, 'tenant.txt'), signIns: [join(folder, 'log.csv')] });
  const found = wrong(report);
  const order = (one: string, other: string) => expect(found.indexOf(one)).toBeLessThan(found.indexOf(other));
  order('code: identity-token', 'registration: broker-redirect');
  order('registration: broker-redirect', 'sign-ins: AADSTS53003');
  order('sign-ins: AADSTS53003', 'sign-ins: AADSTS50105');
  expect(new Set(found.map((one) => one.split(':')[0]))).toEqual(new Set(['registration', 'code', 'tenant', 'sign-ins']));
  const outcomes = report.findings.map(({ outcome }) => outcome);
  expect(outcomes.lastIndexOf('fail')).toBeLessThan(outcomes.indexOf('pass'));
  expect(report.findings.filter(({ outcome, owner }) => outcome === 'fail' && owner === null)).toEqual([]);
  expect(checkExitCodes[report.verdict]).toBe(3);
});

test('a part that cannot be read takes no other with it', async () => {
  const folder = planted({ 'a.js': legacy, 'manifest.xml': '<OfficeApp xsi:type="MailApp"', 'registration.json': '{', 'log.csv': 'nothing', 'tenant.txt': 'hello' });
  const report = await look(folder, { registration: join(folder, 'registration.json'), outputs: join(folder, 'tenant.txt'), signIns: [join(folder, 'log.csv')], pane: 'http://plain.example', graph: Promise.reject(new KitError('graph-token-missing')) });
  expect(verdicts(report)).toEqual(['code: problem', 'origin: not-known', 'manifest: not-known', 'registration: not-known', 'tenant: not-known', 'sign-ins: incomplete']);
  expect(report.parts.every(({ verdict, why }) => (verdict === 'not-known') === (why !== null))).toBe(true);
});

test('a manifest tells the client id and the origin that everything else is held to; options outweigh it', async () => {
  const other = '99999999-0000-4000-8000-000000000000';
  const manifest = readFileSync('manifest.xml', 'utf8').replaceAll(clientId, other);
  const folder = planted({ 'a.js': 'let a;', 'manifest.xml': manifest, 'log.csv': csv({ app: other, code: 53003 }) });
  const signIns = [join(folder, 'log.csv')];
  expect(wrong(await look(folder, { signIns }))).toEqual(['sign-ins: AADSTS53003']);
  expect(wrong(await look(folder, { signIns, addIn: { graphPermission: [], clientId } }))).toEqual([]);
});

test('the same fault of several manifests is told once, with every place', async () => {
  const manifest = readFileSync('manifest.xml', 'utf8').replaceAll(origin, 'https://localhost:3000');
  const { findings } = await look(planted({ 'a.js': 'let a;', 'dev/manifest.xml': manifest, 'test/manifest.xml': manifest }));
  const [loopback] = findings.filter(({ id, outcome }) => id === 'loopback' && outcome === 'fail');
  expect(loopback).toMatchObject({ subjects: ['dev/manifest.xml', 'test/manifest.xml'], places: [{ file: 'dev/manifest.xml' }, { file: 'test/manifest.xml' }] });
  expect(new Set(findings.map(({ part, id, says }) => `${part} ${id} ${says}`)).size).toBe(findings.length);
});

test('all manifests of the folder are looked at, but not those of its packages; a named one stands alone', async () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const folder = planted({ 'a.js': 'let a;', 'dev/manifest.xml': manifest, 'prod/outlook.xml': manifest, 'node_modules/x/manifest.xml': manifest });
  const subjects = async (given: Given) => (await look(folder, given)).parts.filter(({ id }) => id === 'manifest').map(({ subject }) => subject);
  expect(await subjects({})).toEqual(['dev/manifest.xml', 'prod/outlook.xml']);
  expect(await subjects({ manifest: [join(folder, 'prod/outlook.xml')] })).toEqual(['prod/outlook.xml']);
});

test('code that only mentions legacy tokens, or is of others, is no problem; code that cannot be parsed is no clean bill', async () => {
  expect(verdicts(await look(planted({ 'a.js': `// ${legacy}` })))).toContain('code: fine');
  expect(verdicts(await look(planted({ 'a.js': 'const getUserIdentityTokenAsync = {{{' })))).toContain('code: incomplete');
  expect(verdicts(await look(planted({})))).toContain('code: not-known');
});

describe('forms', () => {
  const folder = planted({ 'src/to ken.js': `${legacy}${legacy}`, 'log.json': JSON.stringify([{ status: { errorCode: 53003 }, appId: clientId, userId: 'u', userPrincipalName: 'adele@contoso.example' }]) });
  const told = async (format: DoctorFormat, locale: 'en' | 'it') => tellDoctor(await look(folder, { locale, signIns: [join(folder, 'log.json')] }), format, clientId, locale);

  test.each([['en', 'To put right: the developer of the app (1); an administrator (1).', 'Deployed pane: not known. Give the address'], ['it', 'Da correggere: chi sviluppa l’app (1); un amministratore (1).', 'Riquadro pubblicato: non noto. Indica l’indirizzo']] as const)('text, Markdown and HTML say who acts and what is not known (%s)', async (locale, who, unknown) => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      const page = (await told(format, locale)).replaceAll('\\', '');
      expect(page).toContain(who);
      expect(page).toContain(unknown);
      expect(page).toContain('src/to ken.js:1:24');
      expect(page).not.toContain('adele');
    }
    expect(await told('html', locale)).toMatch(new RegExp(`^<!doctype html>\n<html lang="${locale}">`));
  });

  test('JSON is the report, with its form', async () => {
    expect(JSON.parse(await told('json', 'en'))).toMatchObject({ format: 'naa-kit doctor 1', verdict: 'problem', day: '2026-11-22', parts: partIds.map((id) => ({ id })) });
  });

  test('SARIF is valid by the official schema, and holds what has a place in a file, each place apart', async () => {
    const { $schema: _draft, id: $id, ...schema } = JSON.parse(readFileSync('test/vectors/sarif/sarif-schema-2.1.0.json', 'utf8'));
    const isSarif = new Ajv({ strict: false, allErrors: true, formats: { uri: true, 'uri-reference': true, 'date-time': true } }).compile({ ...schema, $id });
    const log = JSON.parse(await told('sarif', 'en'));
    expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
    const { results, tool, invocations } = log.runs[0];
    expect(results.map((one: { ruleId: string; ruleIndex: number }) => [one.ruleId, tool.driver.rules[one.ruleIndex].id])).toEqual([['code/identity-token', 'code/identity-token'], ['code/identity-token', 'code/identity-token']]);
    expect(results[1].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'src/to%20ken.js', uriBaseId: 'SRCROOT' }, region: { startLine: 2, startColumn: 24 } });
    expect(new Set(results.map((one: { partialFingerprints: { primaryLocationLineHash: string } }) => one.partialFingerprints.primaryLocationLineHash)).size).toBe(2);
    expect(invocations[0].toolExecutionNotifications.length).toBeGreaterThan(3);
  });
});

test.each([['a folder that is not there', ['nowhere']], ['a file that is not there', ['.', '--registration', 'nowhere.json']], ['a day that is none', ['.', '--on', '2026-02-30']], ['a token for nothing', ['.', '--token-stdin']]])('%s is an error of the command', async (_what, words) => {
  expect(await naaKit(['doctor', ...words])).toMatchObject({ code: 1, out: '' });
});
