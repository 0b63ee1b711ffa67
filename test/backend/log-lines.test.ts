import { jest } from '@jest/globals';
import { handOnTogether } from '../../src/backend/log-lines.ts';

let handedOn: string[];
let lines: ReturnType<typeof handOnTogether>;
beforeEach(() => {
  jest.useFakeTimers();
  handedOn = [];
  lines = handOnTogether({ write: (text) => handedOn.push(text) });
});
afterEach(() => {
  jest.runAllTimers();
  jest.useRealTimers();
});

const info = '{"level":30,"msg":"answered"}\n';

test('lines of a quarter of a second are handed on together, in their order', () => {
  for (const line of [info, '{"level":20}\n']) lines.write(line);
  jest.advanceTimersByTime(249);
  expect(handedOn).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(handedOn).toEqual([`${info}{"level":20}\n`]);
});

test.each([40, 50, 60])('a line of level %d waits for nothing, and takes along what waited before it', (level) => {
  lines.write(info);
  lines.write(`{"level":${level}}\n`);
  expect(handedOn).toEqual([`${info}{"level":${level}}\n`]);
  jest.advanceTimersByTime(1000);
  expect(handedOn).toHaveLength(1);
});

test('16 KiB wait for nothing', () => {
  lines.write('x'.repeat(16_383));
  expect(handedOn).toEqual([]);
  lines.write('x');
  expect(handedOn).toEqual(['x'.repeat(16_384)]);
});

test('the end of the process hands on what waits, and nobody goes on listening for it', () => {
  const before = process.listenerCount('exit');
  lines.write(info);
  for (const handOn of process.listeners('exit').slice(before)) handOn(0);
  expect(handedOn).toEqual([info]);
  expect(process.listenerCount('exit')).toBe(before);
});
