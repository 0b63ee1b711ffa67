import { movedPercent, pathPlot, standingNow, standingPlot } from '../../src/admin/plot-data.ts';
import type { MigrationDay } from '../../src/contracts/migration.ts';

const count = (people: number, tenants = 1) => ({ people, tenants });
const day = (name: string, changes: Partial<MigrationDay> = {}): MigrationDay => ({ day: name, all: count(0), paths: {}, families: {}, standing: {}, ...changes });
const days = [
  day('2026-11-01', { paths: { 'exchange-identity': count(3, 2) }, standing: { legacy: count(3) } }),
  day('2026-11-03', { paths: { naa: count(1), 'exchange-identity': count(2) }, standing: {} }),
  day('2026-11-04', { standing: { legacy: count(1), moved: count(2) } }),
];

test('a plot has every day up to the end of the range; a day that was not counted stands as the one before, and nobody came', () => {
  expect(standingPlot({ days, to: '2026-11-05' })).toEqual({
    days: ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'],
    series: [{ key: 'legacy', values: [3, 3, 3, 1, 1] }, { key: 'moved', values: [0, 0, 0, 2, 2] }],
  });
  expect(pathPlot({ days, to: '2026-11-05' }, 'people').series).toEqual([{ key: 'naa', values: [0, 0, 1, 0, 0] }, { key: 'exchange-identity', values: [3, 0, 2, 0, 0] }]);
  expect(pathPlot({ days, to: '2026-11-05' }, 'tenants').series).toContainEqual({ key: 'exchange-identity', values: [2, 0, 1, 0, 0] });
});

test('without any day there is one day and no line', () => expect(standingPlot({ days: [], to: '2026-11-05' })).toEqual({ days: ['2026-11-05'], series: [] }));

test('what stands now is what was counted last', () => expect(standingNow({ days: [...days, day('2026-11-05')] })).toEqual({ legacy: count(1), moved: count(2) }));

test.each([
  [{}, undefined],
  [{ entra: count(5), 'quiet-legacy': count(2) }, undefined],
  [{ legacy: count(1), moved: count(199) }, 99],
  [{ moved: count(3) }, 100],
])('of %j the share that moved is %s: never rounded up to all', (standing, percent) => expect(movedPercent(standing)).toBe(percent));
