import { PublishedKeys } from '../../../src/backend/validate-token/published-keys.ts';

const hourMs = 3_600_000;
let now: number;
let published: string[];
let readings: number;
let failures: number;
let isUp: boolean;
let withdrawals: number;
let keys: PublishedKeys<string>;

beforeEach(() => {
  now = hourMs * 1000;
  published = ['old'];
  readings = failures = withdrawals = 0;
  isUp = true;
  keys = new PublishedKeys({
    load: async () => {
      readings++;
      if (!isUp) throw new Error('down');
      return new Map(published.map((id) => [id, `key ${id}`]));
    },
    clock: () => now,
    isSame: (held, read) => held === read,
    onWithdrawn: () => void withdrawals++,
    onFailure: () => void failures++,
  });
});

const find = async (keyId: string): Promise<string> => keys.find(keyId);
const codeOf = (keyId: string): Promise<string> => find(keyId).catch((error: { code: string }) => error.code);

test('many callers at once share one reading', async () => {
  expect(new Set(await Promise.all(Array.from({ length: 50 }, () => keys.find('old'))))).toEqual(new Set(['key old']));
  expect(readings).toBe(1);
});

test('a new key is found by the first token that names it', async () => {
  await keys.find('old');
  published = ['old', 'new'];
  expect(await Promise.all(['new', 'new', 'old'].map(codeOf))).toEqual(['key new', 'key new', 'key old']);
  expect(readings).toBe(2);
});

test('a key published during a reading is found by a second one', async () => {
  const first = keys.find('old');
  published = ['old', 'new'];
  await first;
  expect(await codeOf('new')).toBe('key new');
});

test('a flood of unknown ids causes one reading in 30 seconds', async () => {
  await keys.find('old');
  for (let at = 0; at < 29_000; at += 1000) {
    expect(await codeOf(`unknown ${at}`)).toBe('token-key-unknown');
    now += 1000;
  }
  expect(readings).toBe(2);
  now += 1000;
  await codeOf('unknown');
  expect(readings).toBe(3);
});

test('the last keys serve for 24 hours through an outage, tried again every 5 seconds at most', async () => {
  await keys.find('old');
  isUp = false;
  now += 24 * hourMs;
  for (let call = 0; call < 10; call++) expect(await codeOf('old')).toBe('key old');
  expect([readings, failures]).toEqual([2, 1]);
  now += 5_001;
  expect(await codeOf('old')).toBe('metadata-unavailable');
  isUp = true;
  expect(await codeOf('old')).toBe('metadata-unavailable');
  now += 5_000;
  expect(await codeOf('old')).toBe('key old');
});

test('during an outage an unknown id is not called unknown', async () => {
  await keys.find('old');
  isUp = false;
  expect(await codeOf('perhaps-new')).toBe('metadata-unavailable');
  isUp = true;
  now += 5_000;
  expect(await codeOf('perhaps-new')).toBe('token-key-unknown');
});

test('after an hour the keys are read again without making anybody wait', async () => {
  await keys.find('old');
  published = ['new'];
  now += hourMs + 1;
  expect(await codeOf('old')).toBe('key old');
  expect(await codeOf('new')).toBe('key new');
  expect(readings).toBe(2);
});

test('a key that is no longer published is forgotten', async () => {
  await keys.find('old');
  published = ['new'];
  await keys.find('new');
  expect(await codeOf('old')).toBe('token-key-unknown');
});

test('only a key that left or was replaced is told as withdrawn', async () => {
  await keys.find('old');
  published = ['old', 'new'];
  await keys.find('new');
  expect(withdrawals).toBe(0);
  published = ['new'];
  now += hourMs + 1;
  await keys.find('new');
  await keys.find('new');
  expect(withdrawals).toBe(1);
});

test.each([-2 * hourMs, -48 * hourMs])('a clock that jumps by %d ms neither loses the keys nor stops new ones', async (jump) => {
  await keys.find('old');
  await codeOf('unknown');
  now += jump;
  published = ['old', 'new'];
  expect(await codeOf('old')).toBe('key old');
  expect(await codeOf('new')).toBe('key new');
});
