import { KitError } from '../../../src/errors/index.ts';
import { forgetAfter } from '../../../src/backend/http/persons.ts';

test.each<[string, () => Promise<unknown>, number]>([
  ['was done', async () => 'done', 1],
  ['got no answer from the store, and may have been done', () => Promise.reject(new KitError('store-unavailable')), 1],
  ['failed in a way nobody foresaw', () => Promise.reject(new TypeError()), 1],
  ['was refused for its ticket', () => Promise.reject(new KitError('link-ticket-gone')), 0],
  ['was refused as a conflict', () => Promise.reject(new KitError('link-conflict')), 0],
])('after a change that %s the memory was emptied so often', async (_, change, times) => {
  let forgotten = 0;
  const [before, after] = await Promise.allSettled([change(), forgetAfter(() => void forgotten++)(change())]);
  expect(after).toEqual(before);
  expect(forgotten).toBe(times);
});
