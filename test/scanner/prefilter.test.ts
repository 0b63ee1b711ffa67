import fc from 'fast-check';
import { scan, rules, type Rule } from '../../src/scanner/index.ts';
import { chooser, searchFor } from '../../src/scanner/prefilter.ts';
import type { Needle } from '../../src/scanner/rule.ts';
import { withTree } from './planted.ts';

const use = 'Office.context.mailbox.getUserIdentityTokenAsync(done);';
const usesWith = (needles: readonly Needle[], needlesIn: Rule['needlesIn'] = {}) =>
  withTree({ 'a.js': use }, (root) => scan(root, { rules: rules.filter(({ id }) => id === 'identity-token').map((rule) => ({ ...rule, needles, needlesIn })) }).findings.length);

test.each<[string, readonly Needle[], string, readonly Needle[]]>([
  ['a needle that begins inside another one is met', ['ewsUrl', 'wsUrl', 'Url'], 'x.ewsUrl', ['ewsUrl', 'wsUrl', 'Url']],
  ['a long needle that begins like a short one is met', ['get', 'getA'.repeat(30)], 'getA'.repeat(31), ['get', 'getA'.repeat(30)]],
  ['all of a list must be there', [['a1', 'b2'], ['a1', 'c3']], 'c3 and a1', [['a1', 'c3']]],
  ['a needle at the very beginning and one at the very end are met', ['ends', 'begins', 'nds'], 'begins and ends', ['ends', 'begins', 'nds']],
  ['needles of one, two and three bytes are met', ['a', 'bc', 'def', 'x', 'yz'], 'a bc def', ['a', 'bc', 'def']],
  ['a needle that is no ASCII is met', ['città', 'è', 'cittá'], 'la città', ['città']],
  ['a needle longer than the text is not met', ['abcd'], 'abc', []],
  ['marks stand for themselves', ['a.b', 'c[', '(d)', 'e$'], 'axb c[ d e$', ['c[', 'e$']],
  ['the empty needle is in every text', ['', 'b'], 'a', ['']],
  ['nothing is in an empty text', ['a'], '', []],
])('%s', (_name, needles, text, held) => {
  const met = searchFor(needles.flat())(Buffer.from(text));
  expect([...met].sort()).toEqual([...new Set(needles.flat())].filter((needle) => text.includes(needle)).sort());
  expect(chooser(needles, (needle) => [needle])(met)).toEqual(held);
});

test('without needles nothing is met', () => {
  expect(searchFor([])(Buffer.from('anything')).size).toBe(0);
});

test('a search meets what looking for each string meets, wherever it stands', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'è', '.'), maxLength: 9 });
  fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 30 }), (strings, words) => {
    const text = words.join('');
    expect([...searchFor(strings)(Buffer.from(text))].sort()).toEqual([...new Set(strings)].filter((one) => text.includes(one)).sort());
  }));
});

test('a rule looks where its needles are, and at one kind of file where its own ones are', () => {
  expect(usesWith(['IdentityToken'])).toBe(1);
  expect(usesWith(['nowhere'])).toBe(0);
  expect(usesWith(['nowhere'], { javascript: ['IdentityToken'] })).toBe(1);
  expect(usesWith(['IdentityToken'], { javascript: ['nowhere'], json: ['IdentityToken'] })).toBe(0);
});
