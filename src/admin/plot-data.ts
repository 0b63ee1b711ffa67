import { countedPaths, standings, type HeadCount, type MigrationDay, type MigrationProgress } from '../contracts/migration.ts';

const dayMs = 86_400_000;

/** One line of a plot: a number for each of the plot's days. */
export interface Series<K extends string> {
  readonly key: K;
  readonly values: readonly number[];
}

export interface Plot<K extends string> {
  /** `YYYY-MM-DD`, without gaps. */
  readonly days: readonly string[];
  readonly series: readonly Series<K>[];
}

/** Every day from the first one counted to the last of the range. */
function daysBetween({ days, to }: Pick<MigrationProgress, 'days' | 'to'>): string[] {
  const first = Date.parse(days[0]?.day ?? to);
  return Array.from({ length: (Date.parse(to) - first) / dayMs + 1 }, (_, index) => new Date(first + index * dayMs).toISOString().slice(0, 10));
}

const countOf = (counts: Readonly<Partial<Record<string, HeadCount>>> | undefined, key: string, of: keyof HeadCount = 'people'): number => counts?.[key]?.[of] ?? 0;

const withoutEmpty = <K extends string>(series: readonly Series<K>[]): Series<K>[] => series.filter(({ values }) => values.some((value) => value > 0));

/** Where people stood. A day that was not counted stands as the one before it. */
export function standingPlot(progress: Pick<MigrationProgress, 'days' | 'to'>): Plot<(typeof standings)[number]> {
  const days = daysBetween(progress);
  const counted = new Map(progress.days.filter(({ standing }) => Object.keys(standing).length > 0).map((day) => [day.day, day.standing]));
  let last: MigrationDay['standing'] | undefined;
  const each = days.map((day) => (last = counted.get(day) ?? last));
  return { days, series: withoutEmpty(standings.map((key) => ({ key, values: each.map((standing) => countOf(standing, key)) }))) };
}

/** How many people, or tenants, came by which path. Nobody comes on a day that was not counted. */
export function pathPlot(progress: Pick<MigrationProgress, 'days' | 'to'>, of: keyof HeadCount): Plot<(typeof countedPaths)[number]> {
  const days = daysBetween(progress);
  const counted = new Map(progress.days.map(({ day, paths }) => [day, paths]));
  return { days, series: withoutEmpty(countedPaths.map((key) => ({ key, values: days.map((day) => countOf(counted.get(day), key, of)) }))) };
}

/** The newest known standing. */
export const standingNow = ({ days }: Pick<MigrationProgress, 'days'>): MigrationDay['standing'] =>
  days.filter(({ standing }) => Object.keys(standing).length > 0).at(-1)?.standing ?? {};

/** Of all who had an old account, how many came over, in whole percent; `undefined` when nobody had one. Those who stopped are left out. */
export function movedPercent(standing: MigrationDay['standing']): number | undefined {
  const [moved, legacy] = [countOf(standing, 'moved'), countOf(standing, 'legacy')];
  return moved + legacy === 0 ? undefined : Math.floor((100 * moved) / (moved + legacy));
}
