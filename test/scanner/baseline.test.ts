import { expect, test } from '@jest/globals';
import { baselineOf, beyondBaseline } from '../../src/scanner/index.ts';
import { scanned } from './planted.ts';

const call = 'Office.context.mailbox.getUserIdentityTokenAsync(cb);\n';
const old = scanned({ 'a.js': call }).findings;

test('what the baseline knows is left out, wherever its line went', () => {
  expect(beyondBaseline(scanned({ 'a.js': `\n\n${call}` }).findings, baselineOf(old))).toEqual({ findings: [], known: 1 });
});

test('one more of the same in a file is told', () => {
  expect(beyondBaseline(scanned({ 'a.js': call + call }).findings, baselineOf(old)).findings.map(({ line }) => line)).toEqual([2]);
});

test('the same in another file is told', () => {
  expect(beyondBaseline(scanned({ 'b.js': call }).findings, baselineOf(old)).findings).toHaveLength(1);
});

test('mentions are not written to a baseline', () => {
  expect(JSON.parse(baselineOf(scanned({ 'a.js': '// getUserIdentityTokenAsync' }).findings)).known).toEqual({});
});

test.each(['', '{', '[]', 'null', '{"known":{}}'])('%j is no baseline', (text) => {
  expect(() => beyondBaseline(old, text)).toThrow(expect.objectContaining({ code: 'baseline-unreadable' }));
});
