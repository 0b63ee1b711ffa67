import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { naaKit } from './naa-kit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const explain = (words: readonly string[], input: string | Buffer = '', environment: Record<string, string> = {}) => naaKit(['explain', ...words], input, environment);

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const pasted = 'Sign-in failed. AADSTS53003 was given. Correlation ID: 6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0 Timestamp: 2026-11-22 09:00:00Z';

describe('a text', () => {
  test.each([
    ['as an argument', [pasted], ''],
    ['as a file', [file('pasted.txt', pasted)], ''],
    ['as a file that Windows PowerShell wrote', [file('utf16.txt', Buffer.from(`\ufeff${pasted}`, 'utf16le'))], ''],
    ['on a pipe by “-”', ['-'], pasted],
    ['on a pipe by nothing', [], pasted],
  ])('%s is recognised', async (_, words, input) => {
    const { code, out } = await explain([...words, '--format', 'json'], input);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ primary: 'AADSTS53003', kind: 'structural', evidence: { correlationId: '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', timestamp: '2026-11-22 09:00:00Z' } });
  });

  test('is answered in the language of the terminal, or the one asked for', async () => {
    const [terminal, asked] = await Promise.all([explain([pasted], '', { LC_ALL: 'it_IT.UTF-8' }), explain([pasted, '--locale', 'en'], '', { LC_ALL: 'it_IT.UTF-8' })]);
    expect(terminal.out).toContain('Cosa può fare un amministratore');
    expect(asked.out).toContain('What an administrator can do');
  });

  test('for an administrator comes with commands filled, for a user without them', async () => {
    const [admin, user] = await Promise.all([explain([pasted, '--role', 'admin']), explain([pasted, '--role', 'user'])]);
    expect(admin.out).toContain("correlationId eq '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0'");
    expect([user.out.includes('What the person can do'), user.out.includes('What an administrator can do'), user.out.includes('graph.microsoft.com')]).toEqual([true, false, false]);
  });

  test('in Markdown cannot break out of it, and on a terminal cannot steer it', async () => {
    const { out } = await explain(['--format', 'markdown', '--', '\u001b[2J# AADSTS9999999 <img src=x>']);
    expect(out).toMatch(/^# AADSTS9999999\n/);
    expect(out).not.toMatch(/\u001b|<img/);
  });

  test('without anything known ends with 2 and says so', async () => {
    expect(await explain(['Nice weather, order 53003'])).toMatchObject({ code: 2, out: expect.stringContaining('No known error') });
  });

  test('of an unknown number names Microsoft’s look-up page', async () => {
    expect(await explain(['AADSTS9999999'])).toMatchObject({ code: 0, out: expect.stringContaining('https://login.microsoftonline.com/error?code=9999999') });
  });

  test('of the organisation’s settings is judged for EWS', async () => {
    expect(await explain([], 'EwsEnabled                    : True\r\n')).toMatchObject({ code: 0, out: expect.stringContaining('1 April 2027') });
  });
});

describe('a saved case', () => {
  const conditionalAccess = join(root, 'test/diagnostics/cases/conditional-access.json');

  test('is judged again, in text and in Markdown', async () => {
    const [text, markdown] = await Promise.all([explain([conditionalAccess]), explain([conditionalAccess, '--format', 'markdown', '--locale', 'it'])]);
    expect(text).toMatchObject({ code: 0, out: expect.stringContaining('Your administrator has to act') });
    expect(markdown.out).toContain('## Puoi lavorare? (problema)');
  });

  test('as JSON holds verdict and findings', async () => {
    expect(JSON.parse((await explain([conditionalAccess, '--format', 'json'])).out)).toMatchObject({ verdict: { canWork: 'no', owner: 'admin' }, generatedAt: '2026-11-22T09:00:00.000Z' });
  });

  test('that holds addresses is told without them', async () => {
    const { out } = await explain([], JSON.stringify({ moment: '2026-11-22T09:00:00Z', pathJournal: { state: 'broken', path: null, nextPath: null, ladder: [], attempts: [], lines: [] }, lastError: { path: null, code: 'entra-refused', values: {}, foreign: { source: 'msal', name: null, code: null, text: 'adele@contoso.test was refused', correlationId: null } } }));
    expect(out).toMatch(/address:[0-9a-f]{12} was refused/);
    expect(out).not.toContain('adele');
  });
});

describe('lines', () => {
  test('are answered one for one in the named shape', async () => {
    const { code, out } = await explain(['--ndjson'], `{"id":"a","text":${JSON.stringify(pasted)}}\r\n\n{"id":7,"text":"hello \u2028 there"}`);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', primary: 'AADSTS53003', codes: ['AADSTS53003'], owners: ['admin'], kind: 'structural', evidence: { correlationId: '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', traceId: null, timestamp: '2026-11-22 09:00:00Z' } },
      { id: 7, primary: null, codes: [], owners: [], kind: null, evidence: { correlationId: null, traceId: null, timestamp: null } },
    ]);
  });

  test('are answered while they come in', async () => {
    const child = spawn(process.execPath, [join(root, '.build/cli/main.js'), 'explain', '--ndjson']);
    child.stdin.write('{"id":"first","text":"AADSTS65001"}\n{"id":"sec');
    const [first] = await new Promise<[string]>((done) => child.stdout.setEncoding('utf8').once('data', (text: string) => done([text])));
    expect(JSON.parse(first)).toMatchObject({ id: 'first', primary: 'AADSTS65001' });
    child.stdin.end('ond","text":"AADSTS50105"}');
    const [second] = await new Promise<[string]>((done) => child.stdout.once('data', (text: string) => done([text])));
    expect(JSON.parse(second)).toMatchObject({ id: 'second', primary: 'AADSTS50105' });
  });

  test('that cannot be read are named at the end, the others are answered', async () => {
    const { code, out, err } = await explain(['--ndjson'], 'nope\n{"id":"a","text":"AADSTS65001"}\n{"id":null,"text":"x"}\n');
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain('1, 3');
  });

  test('of which none is recognised end with 2', async () => {
    expect((await explain(['--ndjson'], '{"id":"a","text":"hello"}\n')).code).toBe(2);
  });

  test('for a reader that stops early are no error', async () => {
    const child = spawn(process.execPath, [join(root, '.build/cli/main.js'), 'explain', '--ndjson']);
    child.stdin.on('error', () => undefined);
    const ended = new Promise<{ code: number | null; err: string }>((done) => {
      const err: string[] = [];
      child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
      child.on('close', (code) => done({ code, err: err.join('') }));
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('{"id":"a","text":"AADSTS65001"}\n'.repeat(20_000));
    expect(await ended).toEqual({ code: 0, err: '' });
  });
});

test.each([
  ['a folder', [folder]],
  ['a report that is not there', [join(folder, 'missing.json')]],
  ['a bare name of a file that is not there', ['saved-facts.json']],
  ['lines from a file that is not there', ['--ndjson', join(folder, 'missing')]],
  ['an unknown language', ['x', '--locale', 'de']],
])('%s is an error (1)', async (_, words) => {
  const { code, err } = await explain(words);
  expect(code).toBe(1);
  expect(err).not.toBe('');
  expect(err).not.toMatch(/^ +at /m);
});

test('--help names the exit codes', async () => {
  expect((await explain(['--help'])).out).toContain('2 nothing recognised');
});
