import { scan, rules, type Rule } from '../../src/scanner/index.ts';
import { chooser, prefilter } from '../../src/scanner/prefilter.ts';
import type { Needle } from '../../src/scanner/rule.ts';
import { withTree } from './planted.ts';

const use = 'Office.context.mailbox.getUserIdentityTokenAsync(done);';
const usesWith = (needles: readonly Needle[], needlesIn: Rule['needlesIn'] = {}) =>
  withTree({ 'a.js': use }, (root) => scan(root, { rules: rules.filter(({ id }) => id === 'identity-token').map((rule) => ({ ...rule, needles, needlesIn })) }).findings.length);

test.each<[string, readonly Needle[], string, readonly Needle[]]>([
  ['a needle that begins inside another one is met', ['ewsUrl', 'wsUrl', 'Url'], 'x.ewsUrl', ['ewsUrl', 'wsUrl', 'Url']],
  ['a long needle that begins like a short one is met', ['get', 'getA'.repeat(30)], 'getA'.repeat(31), ['get', 'getA'.repeat(30)]],
  ['all of a list must be there', [['a1', 'b2'], ['a1', 'c3']], 'c3 and a1', [['a1', 'c3']]],
  ['marks stand for themselves', ['a.b', 'c[', '(d)', 'e$'], 'axb c[ d e$', ['c[', 'e$']],
  ['the empty needle is in every text', ['', 'b'], 'a', ['']],
  ['nothing is in an empty text', ['a'], '', []],
])('%s', (_name, needles, text, held) => {
  expect(chooser(needles, (needle) => [needle])(text)).toEqual(held);
  expect(prefilter(needles.flat())(text)).toBe(needles.flat().some((needle) => text.includes(needle)));
});

test('without needles no text is worth a look', () => {
  expect(prefilter([])('anything')).toBe(false);
});

test('a rule looks where its needles are, and at one kind of file where its own ones are', () => {
  expect(usesWith(['IdentityToken'])).toBe(1);
  expect(usesWith(['nowhere'])).toBe(0);
  expect(usesWith(['nowhere'], { javascript: ['IdentityToken'] })).toBe(1);
  expect(usesWith(['IdentityToken'], { javascript: ['nowhere'], json: ['IdentityToken'] })).toBe(0);
});
