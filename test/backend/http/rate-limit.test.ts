import { networkOf, RateLimit } from '../../../src/backend/http/rate-limit.ts';

let now: number;
beforeEach(() => (now = 1_000_000));

const secondsToWait = (limit: RateLimit, caller = 'a'): number => {
  try {
    limit.take(caller);
    return 0;
  } catch (error) {
    expect(error).toMatchObject({ code: 'too-many-requests' });
    return (error as { seconds: number }).seconds;
  }
};
const takeAll = (limit: RateLimit, count: number, caller = 'a'): number[] => Array.from({ length: count }, () => secondsToWait(limit, caller));

test('a minute’s worth may come at once, and then one at its time', () => {
  const limit = new RateLimit(6, () => now);
  expect(takeAll(limit, 8)).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
  now += 9_999;
  expect(secondsToWait(limit)).toBe(1);
  now += 1;
  expect(takeAll(limit, 2)).toEqual([0, 10]);
});

test('who kept quiet for a minute has the whole of it again, and no more', () => {
  const limit = new RateLimit(3, () => now);
  takeAll(limit, 3);
  now += 600_000;
  expect(takeAll(limit, 4)).toEqual([0, 0, 0, 20]);
});

test('one caller does not use up another’s', () => {
  const limit = new RateLimit(1, () => now);
  expect([secondsToWait(limit, 'a'), secondsToWait(limit, 'b'), secondsToWait(limit, 'a')]).toEqual([0, 0, 60]);
});

test.each([-3_600_000, 3_600_000])('a clock that jumps by %d ms locks nobody out', (jump) => {
  const limit = new RateLimit(2, () => now);
  takeAll(limit, 3);
  now += jump;
  expect(takeAll(limit, 3)).toEqual([0, 0, 30]);
});

test('0 is no limit', () => {
  expect(takeAll(new RateLimit(0, () => now), 1_000).every((seconds) => seconds === 0)).toBe(true);
});

test('a hundred thousand callers are remembered, and the flood of more costs no memory', () => {
  const limit = new RateLimit(1, () => now);
  for (let caller = 0; caller <= 100_000; caller++) limit.take(`${caller}`);
  expect(secondsToWait(limit, '100000')).toBe(60);
  expect(secondsToWait(limit, '0')).toBe(0);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
  ['2001:db8:1:3::1', '2001:db8:1:3'],
  ['::1', '0:0:0:0'],
  ['not:an:address', 'not:an:address'],
  ['192.0.2.1:49152', '192.0.2.1'],
  ['[2001:db8:1:2::1]:49152', '2001:db8:1:2'],
  ['[2001:db8:1:2::1]', '2001:db8:1:2'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));
