import { soups } from '../../../src/dev/benches/explain/soups.ts';
import { occurrencesOf } from '../../../src/diagnostics/recognise/occurrences.ts';

const sorted = (found: Iterable<string>) => [...found].sort();

test.each([
  ['strings that end in one another', ['he', 'she', 'his', 'hers'], 'ushers', ['he', 'hers', 'she']],
  ['a string inside another', ['bcd', 'abcde', 'c'], 'xabcdex', ['abcde', 'bcd', 'c']],
  ['one that begins anew in the middle of another', ['aab'], 'aaab', ['aab']],
  ['a string twice in the list', ['a', 'a'], 'a', ['a']],
  ['nothing', ['error', 'code'], 'errcod', []],
  ['an empty text', ['error'], '', []],
])('%s: what stands in the text is found', (_, strings, text, found) => {
  expect(sorted(occurrencesOf(strings)(text))).toEqual(sorted(found));
});

test('a text says nothing about the one before', () => {
  const find = occurrencesOf(['one', 'two']);
  expect([find('one'), find('two'), find('one')].map(sorted)).toEqual([['one'], ['two'], ['one']]);
});

test('of other scripts no string that stands there is missed', () => {
  expect(sorted(occurrencesOf(['条件', 'отслеж', '令牌'])('条件 и отслеживание'))).toEqual(expect.arrayContaining(['条件', 'отслеж']));
});

const strings = ['a', 'aa', 'code', 'error', ' error', 'r c', 'or code', '5.7', '[4usqa]', '\\\\', '"', '%25', 'aad', 'sts'];
const find = occurrencesOf(strings);
test.each(Object.entries(soups(5_000, 3)))('in %s exactly those are found that stand there', (_, soup) => {
  const text = soup.toLowerCase();
  expect(sorted(find(text))).toEqual(sorted(strings.filter((string) => text.includes(string))));
});
