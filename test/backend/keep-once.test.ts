import { keepOnce } from '../../src/backend/keep-once.ts';

test('equal texts get one and the same value, different ones their own', () => {
  const once = keepOnce((text) => ({ text }));
  expect(once(['a', 'b'].join(' '))).toBe(once('a b'));
  expect(once('a')).toEqual({ text: 'a' });
  expect(once('a')).not.toBe(once('b'));
});

test('beyond ten thousand texts it starts anew, so that it never grows without end', () => {
  const once = keepOnce((text) => ({ text }));
  const first = once('first');
  for (let index = 1; index < 10_000; index++) once(`text ${index}`);
  expect(once('first')).toBe(first);
  once('one more');
  expect(once('first')).not.toBe(first);
});
