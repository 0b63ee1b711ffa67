import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { GraphRequest } from '../../../src/checks/registration/requests.ts';
import { registrationWriter } from '../../../src/checks/registration/write-registration.ts';
import { wanted } from './registrations.ts';

const endpoint = 'https://graph.microsoft.com';

/** Answers with these statuses in turn. */
function graph(statuses: readonly number[]) {
  const [sent, slept]: [string[], number[]] = [[], []];
  const answer: typeof fetch = async (input, init) => {
    sent.push(`${init?.method ?? ''} ${String(input)}`);
    const status = statuses[sent.length - 1];
    if (status === undefined) throw new Error('no answer');
    return new Response(status === 204 ? null : '{"error":{"code":"Request_ResourceNotFound"}}', { status });
  };
  return { sent, slept, writer: registrationWriter({ fetch: answer, token: 'token', endpoint, clock: () => 0, sleep: async (ms) => void slept.push(ms) }) };
}

const request = (does: GraphRequest['does']): GraphRequest => ({ does, method: 'PATCH', path: '/applications/o', body: {} });
const outcomes = (written: readonly { outcome: string }[]) => written.map(({ outcome }) => outcome);

test('a new registration that Entra does not know everywhere yet is waited for', async () => {
  const { writer, slept, sent } = graph([404, 404, 204, 204]);
  expect(outcomes(await writer.write([request('scope'), request('redirects')], true))).toEqual(['done', 'done']);
  expect([slept, sent.length]).toEqual([[5_000, 5_000], 4]);
});

test('the waiting ends', async () => {
  const { writer, slept } = graph(Array.from({ length: 20 }, () => 404));
  expect(outcomes(await writer.write([request('scope'), request('redirects')], true))).toEqual(['refused', 'not-tried']);
  expect(slept).toHaveLength(5);
});

test.each<[string, number[], string]>([['a refusal', [403], 'refused'], ['a failure', [503], 'unclear'], ['no answer', [], 'unclear'], ['a registration that went', [404], 'refused']])('after %s nothing else is tried', async (_what, statuses, outcome) => {
  const { writer, sent } = graph(statuses);
  expect(outcomes(await writer.write([request('scope'), request('redirects')], false))).toEqual([outcome, 'not-tried']);
  expect(sent).toHaveLength(1);
});

test.each([[403, 'permission'], [401, 'token'], [500, 'failed']])('a creation that is answered with %d says why', async (status, why) => {
  expect(await graph([status]).writer.create(wanted)).toMatchObject({ why });
});

const known = new Map<string, string[]>();

/** Files that a file imports in any way. */
function importsOf(file: string): string[] {
  const found = known.get(file) ?? ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles
    .filter(({ fileName }) => fileName.startsWith('.')).map(({ fileName }) => join(file, '..', fileName)).filter((next) => existsSync(next));
  known.set(file, found);
  return found;
}

/** Every file that the file leads to, itself among them. */
function reached(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(file)) reached(next, seen);
  return seen;
}

const writerFile = 'src/checks/registration/write-registration.ts';
const senders = (files: Iterable<string>) => [...files].filter((file) => /\bgraphSender\b/.test(readFileSync(file, 'utf8'))).sort();

test('no check and no page leads to what writes to a tenant; register does', () => {
  const checks = readdirSync('src/cli').filter((file) => /^(?:check|doctor)\b.*\.ts$/.test(file)).map((file) => `src/cli/${file}`);
  expect(checks.length).toBeGreaterThan(3);
  for (const check of [...checks, 'src/taskpane/main.tsx', 'src/admin/main.tsx']) {
    const files = reached(check);
    expect(files).not.toContain(writerFile);
    // Of what can send anything to Graph a check reaches the client alone, which only reads.
    expect(senders(files).filter((file) => !['src/checks/graph/graph-client.ts', 'src/checks/graph/graph-request.ts'].includes(file))).toEqual([]);
  }
  expect(reached('src/cli/register.ts')).toContain(writerFile);
});
