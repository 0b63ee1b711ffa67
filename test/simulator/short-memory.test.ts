import { createShortMemory } from '../../src/simulator/short-memory.ts';

test('the oldest entries are forgotten and told, the one that was set again is not the oldest', () => {
  const forgotten: number[] = [];
  const memory = createShortMemory<number>(2, (value) => void forgotten.push(value));
  memory.set('a', 1);
  memory.set('b', 2);
  memory.set('a', 3);
  memory.set('c', 4);
  expect([memory.values(), memory.get('b'), forgotten]).toEqual([[3, 4], undefined, [2]]);
  memory.delete('a');
  expect(memory.values()).toEqual([4]);
});
