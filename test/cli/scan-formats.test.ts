import { expect, test } from '@jest/globals';
import { render } from '../../src/cli/explain/page.ts';
import { codeInMarkdown } from '../../src/cli/markdown.ts';
import { coloured, progressOn, wantsColour } from '../../src/cli/scan/terminal.ts';
import { failsOn } from '../../src/cli/scan/fail-on.ts';
import { tellScan } from '../../src/cli/scan/told.ts';
import { scan, rules, type Finding } from '../../src/scanner/index.ts';
import { scanned, withTree } from '../scanner/planted.ts';

const jwt = ['eyJhbGciOiJSUzI1NiJ9', 'eyJhdWQiOiJodHRwczovL3gifQ', 'c2lnbmF0dXJlc2lnbmF0dXJl'].join('.');
const files = { 'a.js': `Office.context.mailbox.getUserIdentityTokenAsync(cb, 'pa55word'); // ${jwt}\n`, 'b<i>.js': 'Office.context.mailbox.getUserIdentityTokenAsync(cb);' };
const telling = { locale: 'en', today: '2026-11-22', rules, showsMentions: false } as const;
const told = (format: 'text' | 'json' | 'sarif' | 'markdown' | 'html', locale: 'en' | 'it' = 'en') => withTree(files, (root) => tellScan(scan(root), format, { ...telling, locale }, root));

test.each(['text', 'json', 'sarif', 'markdown', 'html'] as const)('%s holds no secret of the source', (format) => {
  const page = told(format);
  expect(page).toContain('getUserIdentityTokenAsync');
  expect(page).not.toMatch(/pa55word|eyJhbGci/);
});

test('the page for a terminal shows the line with a mark below the name', () => {
  const [line, mark] = told('text').split('\n').flatMap((one, index, all) => (one.includes('1 | Office') ? [one, all[index + 1]!] : []));
  expect(line!.indexOf('getUser')).toBe(mark!.indexOf('^'));
});

test('reports that are handed on show no line of the source', () => {
  for (const format of ['markdown', 'html', 'json', 'sarif'] as const) expect(told(format)).not.toContain('mailbox.getUser');
});

test.each([['en', 'Places that lean on legacy tokens'], ['it', 'Punti che dipendono dai token legacy']] as const)('the HTML page in %s says its language, loads nothing and escapes names', (locale, title) => {
  const page = told('html', locale);
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain('b&lt;i&gt;.js');
  expect(page).not.toMatch(/<i>|\ssrc=|<link|<script/);
});

test.each([['en', '| Category | Places | Effort |', 'Made on 22 November 2026'], ['it', '| Categoria | Punti | Impegno |', 'Creato il 22 novembre 2026']] as const)('Markdown in %s has one title, an overview that leads to each section, and names as code', (locale, head, made) => {
  const lines = told('markdown', locale).split('\n');
  expect(lines.filter((line) => line.startsWith('#')).map((line) => line.indexOf(' '))).toEqual([1, 2, 2]);
  expect(lines[2]).toContain(made);
  expect(lines.slice(lines.indexOf(head) + 1, lines.indexOf(head) + 3)).toEqual(['| --- | ---: | --- |', expect.stringMatching(/^\| \[identity-token\]\(#identity-token\) \| 2 \| \S+ \|$/)]);
  expect(lines).toContain('## identity-token');
  expect(lines).toContainEqual(expect.stringMatching(/^- `b<i>\.js:1:24` `getUserIdentityTokenAsync` \(/));
});

test('lines of one paragraph stay apart in Markdown, and signs of it are taken for letters', () => {
  expect(render([{ says: 'a_b\nc\n\nd' }, { list: ['~x~'] }], 'markdown')).toBe('a\\_b\\\nc\n\nd\n\n- \\~x\\~\n');
  expect([codeInMarkdown('a_b'), codeInMarkdown('`a``b')]).toEqual(['`a_b`', '``` `a``b ```']);
});

test('a report in which nothing is found has no overview and no empty part', () => {
  expect(tellScan(scanned({ 'a.js': 'let a;' }), 'markdown', telling, '.')).toBe('# Places that lean on legacy tokens\n\nMade on 22 November 2026.\\\nNo place was found that leans on legacy tokens.\\\nPlaces: 0; files read: 1; not opened: 0.\n');
});

test('colours are put on headings, places and marks, for terminals that want them', () => {
  expect(coloured('ab\n==\n  - a.js:1:2 x\n      1 | y\n        | ^')).toBe('\u001b[1m\u001b[4mab\u001b[24m\u001b[22m\n  - \u001b[36ma.js:1:2\u001b[39m x\n      1 | y\n        | \u001b[31m^\u001b[39m');
  expect([wantsColour({ isTTY: true }, {}), wantsColour({ isTTY: true }, { NO_COLOR: '1' }), wantsColour({}, {})]).toEqual([true, false, false]);
});

test('progress is told on a terminal after a second, and wiped', () => {
  const written: string[] = [];
  let now = 0;
  const { tell, done } = progressOn({ isTTY: true, write: (text: string) => written.push(text) } as never, () => now);
  for (const [at, read] of [[500, 1], [1_200, 2], [1_300, 3], [1_500, 4]] as const) {
    now = at;
    tell(read, 9);
  }
  done();
  expect(written).toEqual(['\r2 / 9', '\r4 / 9', '\r\u001b[K']);
});

const finding: Finding = { rule: 'ews-url', category: 'ews-url', tier: 'direct', file: 'a.js', line: 1, column: 1, certainty: 'likely', vendored: false, found: 'ewsUrl' };
test.each<[string, Partial<Finding>, boolean]>([
  ['any', {}, true], ['any', { certainty: 'mention' }, false], ['any', { vendored: true }, false],
  ['certain', {}, false], ['likely', { certainty: 'certain' }, true], ['mention', { certainty: 'mention' }, true],
  ['ews-url', {}, true], ['adal,ews-url', {}, true], ['adal', {}, false], ['certain,ews-url', {}, false],
  ['direct', { tier: 'dependent' }, false], ['likely, direct, ews-url', {}, true],
])('--fail-on %s and a finding with %j: %s', (words, change, fails) => {
  expect(failsOn(words)({ ...finding, ...change })).toBe(fails);
});

test('--fail-on refuses a word it does not know', () => {
  expect(() => failsOn('certain,ewsurl')).toThrow(expect.objectContaining({ code: 'scan-words-unknown', values: { word: 'ewsurl' } }));
});

test('what a comment ignores is listed with its reason', () => {
  const report = scanned({ 'a.js': '// naa-kit-ignore identity-token: Exchange Server only\nOffice.context.mailbox.getUserIdentityTokenAsync(cb);' });
  expect(tellScan(report, 'markdown', telling, '.')).toContain('Exchange Server only');
});
