import { jest } from '@jest/globals';
import type { RefusedCalls, Visit } from '../../../src/backend/migration-progress/store-visits.ts';
import { flushEveryMs, VisitCounter } from '../../../src/backend/migration-progress/visit-counter.ts';
import { wayOf } from '../../../src/backend/migration-progress/way.ts';

const naa = wayOf('naa PC Outlook -', 'entra');
const dayMs = 86_400_000;

interface Written {
  readonly visits: readonly Visit[];
  readonly refusals: readonly RefusedCalls[];
}

/** A counter over a store that notes what it is given, and fails while `isAway`. */
function counting() {
  const world = { now: 20_000 * dayMs, isAway: false, written: [] as Written[], failures: [] as { waiting: number; lost: number }[] };
  const counter = new VisitCounter({
    clock: () => world.now,
    store: async (visits, refusals) => {
      if (world.isAway) throw new Error('away');
      world.written.push({ visits, refusals });
    },
    onFailure: (_cause, waiting, lost) => void world.failures.push({ waiting, lost }),
  });
  return { world, counter };
}
const people = ({ visits }: Written): string[] => visits.map(({ personId }) => personId);

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

test('nothing is written by the call itself; what is new is written once, a second later', async () => {
  const { world, counter } = counting();
  for (const id of ['a', 'a', 'b', 'a']) counter.came('t', id, naa);
  expect(world.written).toEqual([]);
  await jest.advanceTimersByTimeAsync(flushEveryMs);
  expect(world.written.map(people)).toEqual([['a', 'b']]);
  counter.came('t', 'a', naa);
  await counter.flush();
  expect(world.written).toHaveLength(1);
});

test('a person is written again under another tenant, by another way and on another day', async () => {
  const { world, counter } = counting();
  counter.came('t', 'a', naa);
  counter.came('u', 'a', naa);
  counter.came('t', 'a', wayOf('dialog PC Outlook -', 'entra'));
  counter.turnedAway('t', 'a', naa, 'legacy-path-closed');
  counter.turnedAway('t', 'a', naa, 'legacy-path-closed');
  world.now += dayMs;
  counter.came('t', 'a', naa);
  await counter.close();
  expect(world.written[0]?.visits.map(({ day, tenant, path, outcome }) => [day, tenant, path, outcome])).toEqual([
    [20_000, 't', 'naa', 'in'], [20_000, 'u', 'naa', 'in'], [20_000, 't', 'dialog', 'in'], [20_000, 't', 'naa', 'legacy-path-closed'], [20_001, 't', 'naa', 'in'],
  ]);
});

test('a person who claims to come by ever other ways is written twenty times a day', async () => {
  const { world, counter } = counting();
  const claim = (): void => {
    for (const path of ['naa', 'dialog', 'office-sso']) for (const platform of ['PC', 'Mac', 'iOS', 'Android', 'OfficeOnline']) for (const detour of ['-', 'token-expired']) counter.came('t', 'a', wayOf(`${path} ${platform} Outlook ${detour}`, 'entra'));
  };
  claim();
  counter.came('t', 'b', naa);
  world.now += dayMs;
  claim();
  await counter.close();
  const rows = world.written.flatMap(({ visits }) => visits).map(({ day, personId }) => `${personId} ${day}`);
  expect([rows.filter((row) => row === 'a 20000').length, rows.filter((row) => row === 'a 20001').length, rows.filter((row) => row === 'b 20000').length]).toEqual([20, 20, 1]);
});

test('five hundred are written at once, in batches of five hundred', async () => {
  const { world, counter } = counting();
  for (let index = 0; index < 1_200; index++) counter.came('t', `p${index}`, naa);
  await counter.close();
  expect(world.written.map(({ visits }) => visits.length)).toEqual([500, 500, 200]);
});

test('what could not be written is kept in order, and goes with the next flush', async () => {
  const { world, counter } = counting();
  world.isAway = true;
  counter.came('t', 'a', naa);
  counter.refused('', 'token-expired');
  await counter.flush();
  counter.came('t', 'b', naa);
  counter.refused('', 'token-expired');
  await jest.advanceTimersByTimeAsync(flushEveryMs);
  expect(world.failures).toEqual([{ waiting: 1, lost: 0 }, { waiting: 2, lost: 0 }]);
  world.isAway = false;
  await jest.advanceTimersByTimeAsync(flushEveryMs);
  expect(world.written).toEqual([{ visits: [expect.objectContaining({ personId: 'a' }), expect.objectContaining({ personId: 'b' })], refusals: [{ tenant: '', day: 20_000, code: 'token-expired', calls: 2 }] }]);
});

test('while the store is away at most 100,000 wait, each second one try is made, and whoever was given up counts again later', async () => {
  const { world, counter } = counting();
  world.isAway = true;
  for (let index = 0; index < 100_010; index++) counter.came('t', `p${index}`, naa);
  await counter.flush();
  expect(world.failures[0]).toEqual({ waiting: 100_000, lost: 10 });
  const tries = world.failures.length;
  for (let index = 0; index < 1_000; index++) counter.came('t', `q${index}`, naa);
  expect(world.failures).toHaveLength(tries);
  world.isAway = false;
  counter.came('t', 'p100009', naa);
  await counter.close();
  expect(world.written.flatMap(people)).toContain('p100009');
});

describe('the way that a header tells of', () => {
  test.each([
    ['naa PC Outlook -', 'entra', { path: 'naa', family: 'windows', detour: '' }],
    ['naa OfficeOnline newOutlookWindows -', 'entra', { path: 'naa', family: 'new-outlook', detour: '' }],
    ['naa OfficeOnline OutlookWebApp -', 'entra', { path: 'naa', family: 'web', detour: '' }],
    ['office-sso Mac Outlook bridge-unavailable', 'entra', { path: 'office-sso', family: 'mac', detour: 'bridge-unavailable' }],
    ['dialog iOS OutlookIOS naa-fell-over', 'entra', { path: 'dialog', family: 'ios', detour: '' }],
    ['naa Android OutlookAndroid', 'exchange-identity', { path: 'exchange-identity', family: 'android', detour: '' }],
    ['exchange-identity PC Outlook -', 'entra', { path: 'unknown', family: 'windows', detour: '' }],
    ['__proto__ constructor toString hasOwnProperty', 'entra', { path: 'unknown', family: 'unknown', detour: '' }],
    ["naa' or 1=1 <script>", 'entra', { path: 'unknown', family: 'unknown', detour: '' }],
    ['', 'entra', { path: 'unknown', family: 'unknown', detour: '' }],
    [undefined, 'exchange-identity', { path: 'exchange-identity', family: 'unknown', detour: '' }],
  ] as const)('"%s" with a token of kind %s', (header, kind, way) => expect(wayOf(header, kind)).toEqual(way));

  test('a way is one object, also for texts that differ, and however many are made up', () => {
    for (let index = 0; index < 5_000; index++) expect(wayOf(`made-up ${index}`, 'entra')).toBe(wayOf('', 'entra'));
    expect(wayOf('naa PC Outlook - and more', 'entra')).toBe(wayOf('naa PC Outlook', 'entra'));
  });
});
