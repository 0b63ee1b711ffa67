import { randomBytes } from 'node:crypto';
import { traceIds } from '../../../src/backend/http/trace-ids.ts';

test('a trace id is 128 random bits, and no bit is used twice', () => {
  const given: string[] = [];
  const next = traceIds((count) => {
    const bytes = randomBytes(count);
    given.push(bytes.toString('hex'));
    return bytes;
  });
  const ids = Array.from({ length: 600 }, next);
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(given.join('')).toContain(ids.join(''));
});
