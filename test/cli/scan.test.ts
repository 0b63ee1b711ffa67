import { scanJson } from '../../src/cli/scan/scan-json.ts';
import { render } from '../../src/cli/explain/page.ts';
import { scanPage } from '../../src/cli/scan/scan-page.ts';
import { rules } from '../../src/scanner/index.ts';
import { scanned } from '../scanner/planted.ts';

const report = scanned({
  'src/token.js': 'export const ask = (done) => Office.context.mailbox.getUserIdentityTokenAsync(done);\n// getUserIdentityTokenAsync',
  'src/pane.js': 'import { ask } from "./token.js";\nask(send);',
  'node_modules/x/index.js': 'x',
});
const telling = { today: '2026-11-22', rules } as const;

test('JSON has the findings in their shape, the count of files, and what each rule says', () => {
  const told = JSON.parse(scanJson(report, { ...telling, locale: 'en' }));
  expect(told.findings).toHaveLength(3);
  expect(told.findings[1]).toEqual({ rule: 'identity-token', category: 'identity-token', tier: 'direct', file: 'src/token.js', line: 1, column: 53, certainty: 'certain', vendored: false, found: 'getUserIdentityTokenAsync' });
  expect(told).toMatchObject({ filesScanned: 2, skipped: [{ path: 'node_modules/', why: 'vendored-tree' }], troubles: [] });
  expect(told.rules['identity-token']).toMatchObject({ effort: 'days', since: expect.stringContaining('2025') });
});

test.each([
  ['en', ['src/token.js:1:53', 'leads to src/token.js:1', '. Past: ', 'Places: 2', 'Only mentioned', 'Not opened']],
  ['it', ['src/token.js:1:53', 'porta a src/token.js:1', '. Passato: ', 'Punti: 2', 'Solo menzionati', 'Non aperti']],
] as const)('the page in %s says where, since when, and what was left out', (locale, parts) => {
  const page = render(scanPage(report, { ...telling, locale, showsMentions: false }), 'text');
  for (const part of parts) expect(page).toContain(part);
  expect(page).toMatch(/^(?:Since when|Da quando): [^:]+: [^:]+$/m);
  expect(page).not.toMatch(/\{\w+\}/);
});

test('mentions are shown when asked for', () => {
  expect(render(scanPage(report, { ...telling, locale: 'en', showsMentions: true }), 'text')).toContain('src/token.js:2');
});

test('where nothing is found it says so', () => {
  expect(render(scanPage(scanned({ 'a.js': 'let a;' }), { ...telling, locale: 'en', showsMentions: false }), 'text')).toContain('No place was found');
});
