import { score, type Label } from '../../src/dev/eval-scan/score.ts';
import type { Finding } from '../../src/scanner/index.ts';

const label = (more: Partial<Label> = {}): Label => ({ repo: 'o/r', file: 'a.js', line: 3, category: 'ews-url', is_call: true, kind: 'property', tier: 'direct', ...more });
const found = (more: Partial<Finding> = {}) => ({ repo: 'o/r', rule: 'ews-url', file: 'a.js', line: 3, column: 1, category: 'ews-url', tier: 'direct', certainty: 'certain', vendored: false, found: 'ewsUrl', ...more }) as Finding & { repo: string };
const total = (findings: readonly ReturnType<typeof found>[], ...labels: Label[]) => score(findings, labels).total;

test('a found label counts for both marks', () => {
  expect(total([found()], label())).toMatchObject({ right: 1, wrong: 0, direct: 1, foundDirect: 1 });
});

test.each([
  ['another line', { line: 4 }],
  ['another category', { category: 'ews-client' as const }],
  ['another file', { file: 'b.js' }],
])('a finding in %s is wrong and finds nothing', (_name, more) => {
  expect(total([found(more)], label())).toMatchObject({ right: 0, wrong: 1, foundDirect: 0 });
});

test('a finding on what is labelled as no use is wrong', () => {
  expect(total([found()], label({ is_call: false }))).toMatchObject({ right: 0, wrong: 1, direct: 0 });
});

test('any line of a statement that goes over lines is its place', () => {
  expect(total([found({ line: 2 })], label({ start_line: 2 }))).toMatchObject({ right: 1, foundDirect: 1 });
});

test.each([[{ optional: true }], [{ uncertain: true }]])('what is labelled %j counts neither way', (more) => {
  expect(total([found()], label(more))).toMatchObject({ right: 0, wrong: 0, direct: 0 });
});

test('a dependent finding counts for recall only', () => {
  expect(total([found({ tier: 'dependent' })], label({ tier: 'dependent' }))).toMatchObject({ right: 0, wrong: 0, dependent: 1, foundDependent: 1 });
  expect(total([found({ tier: 'dependent', line: 9 })], label())).toMatchObject({ wrong: 0, foundDirect: 0 });
});

test.each([[{ certainty: 'mention' as const }], [{ vendored: true }], [{ category: 'msal-config' as const }]])('a finding with %j is not judged', (more) => {
  expect(total([found(more)], label())).toMatchObject({ right: 0, wrong: 0, foundDirect: 0 });
});
