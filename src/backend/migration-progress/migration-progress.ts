import type { FastifyBaseLogger } from 'fastify';
import type { MigrationProgress } from '../../contracts/migration.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import type { SqlDatabase, SqlSession } from '../stores/sql-database.ts';
import { dayOf } from './day.ts';
import { keepWithin, type Retention } from './keep-within.ts';
import { readProgress, type Range } from './read-progress.ts';
import { erasePerson, exportPerson, mergePerson } from './personal-data.ts';
import { allTenants, markAll, rollUp } from './roll-up.ts';
import { storeVisits } from './store-visits.ts';
import { VisitCounter } from './visit-counter.ts';

export const defaultRetention: Retention = { visitDays: 90, totalDays: 730 };

/** Totals are counted anew at most once in so long, and at least once in `regularlyMs`. */
const atMostEveryMs = 60_000;
const regularlyMs = 3_600_000;
/** Not at once, because at its start an instance has better things to do. */
const firstMs = 60_000;

interface Ports {
  readonly clock: () => number;
  readonly log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
}

/** Counting, totals and their reading over one database. */
export interface MigrationCounts {
  readonly counter: Pick<VisitCounter, 'came' | 'turnedAway' | 'refused' | 'flush'>;
  /** What is counted of one person. Each call belongs into the transaction that exports, erases or merges the person. */
  readonly personalData: {
    readonly name: string;
    readonly exportPerson: typeof exportPerson;
    readonly erasePerson: typeof erasePerson;
    readonly mergePerson: typeof mergePerson;
  };
  /** Brings the totals up to date, if they are older than a minute, and reads them. Rejects with `store-unavailable`. */
  report(range: Range): Promise<MigrationProgress>;
  /** Writes what waits. */
  close(): Promise<void>;
}

/** Keeps totals fresh: one at a time, tenant by tenant, and cleans up once a day. */
class Totals {
  readonly #database: SqlDatabase;
  readonly #retention: Retention;
  readonly #countedAt = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();
  #cleanedOn = 0;

  constructor(database: SqlDatabase, retention: Retention) {
    this.#database = database;
    this.#retention = retention;
  }

  /** Resolves to the time of the last counting, milliseconds since 1970. */
  refresh(tenant: string, nowMs: number): Promise<number> {
    const turn = this.#last.then(() => this.#refresh(tenant, nowMs));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #refresh(tenant: string, nowMs: number): Promise<number> {
    const today = dayOf(nowMs);
    if (today !== this.#cleanedOn) await this.#turnDay(today);
    const before = Math.max(this.#countedAt.get(tenant) ?? 0, this.#countedAt.get(allTenants) ?? 0);
    if (nowMs - before < atMostEveryMs) return before;
    await rollUp(this.#database, tenant, today);
    this.#countedAt.set(tenant, nowMs);
    return nowMs;
  }

  async #turnDay(today: number): Promise<void> {
    await keepWithin(this.#database, this.#retention, today);
    await markAll(this.#database, today);
    this.#countedAt.clear();
    this.#cleanedOn = today;
  }
}

/** Starts counting into `database`, which must be at the newest version. */
export function createMigrationCounts(database: SqlDatabase, { clock, log }: Ports, retention: Retention = defaultRetention): MigrationCounts {
  const counter = new VisitCounter({
    clock,
    store: (visits, refusals) => storeVisits(database, visits, refusals),
    onFailure: (err, waiting, lost) => log.error({ err, waiting, lost }, 'visits-not-stored'),
  });
  const totals = new Totals(database, retention);
  const regularly = () => void totals.refresh(allTenants, clock()).catch((err: unknown) => log.warn({ err }, 'migration-not-counted'));
  const timers = [setTimeout(regularly, firstMs).unref(), setInterval(regularly, regularlyMs).unref()];
  return {
    counter,
    personalData: {
      name: 'migrationProgress',
      exportPerson,
      erasePerson: (session: SqlSession, personId: string) => {
        counter.forget(personId);
        return erasePerson(session, personId);
      },
      mergePerson,
    },
    report: async (range) => {
      try {
        await counter.flush();
        const countedAt = await totals.refresh(range.tenant, clock());
        return { ...(await readProgress(database, range)), countedAt: new Date(countedAt).toISOString() };
      } catch (cause) {
        throw isKitError(cause) ? cause : new KitError('store-unavailable', { cause });
      }
    },
    close: () => {
      timers.forEach(clearTimeout);
      return counter.close();
    },
  };
}
