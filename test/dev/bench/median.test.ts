import { median } from '../../../src/dev/bench/median.ts';

test.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[10, 2], 6],
  [[4, 1, 3, 100], 3.5],
])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle));
