import { setImmediate } from 'node:timers/promises';
import { dayOf } from './day.ts';
import type { RefusedCalls, Visit } from './store-visits.ts';
import type { Way } from './way.ts';

interface Ports {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Writes all or nothing. */
  readonly store: (visits: readonly Visit[], refusals: readonly RefusedCalls[]) => Promise<void>;
  /** Hears of every flush that failed, and how many visits were given up because too many were waiting. */
  readonly onFailure: (cause: unknown, waiting: number, lost: number) => void;
}

export const flushEveryMs = 1_000;
const flushAt = 500;
/** Some 20 MB. What waits beyond that, while the store is away, is lost to the counts. */
const mostWaiting = 100_000;
/** Some 80 MB. Whoever was forgotten is written again, which changes nothing. */
const mostSeen = 500_000;
/** Of one person on one day. Nobody comes by more, but a header may say so. */
const mostWays = 20;

/**
 * Counts in memory who came today by which way, and writes what is new once a second or when 500 wait. A call of somebody who was seen
 * before costs three look-ups and no write. A crash loses at most the last second of counts.
 */
export class VisitCounter {
  readonly #ports: Ports;
  #day = 0;
  readonly #seen = new Map<string, Map<Way | string, Set<string>>>();
  #seenCount = 0;
  /** How many ways of each person were seen today. */
  readonly #ways = new Map<string, number>();
  #waiting: Visit[] = [];
  #refused = new Map<string, RefusedCalls>();
  #flushing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  /** The store is away: only the timer asks again, not every call. */
  #isStuck = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Somebody got in. */
  came(tenant: string, personId: string, way: Way): void {
    if (this.#isNew(tenant, way, personId)) this.#wait({ tenant, day: this.#day, personId, ...way, outcome: 'in' });
  }

  /** Somebody known was turned away with `code`, one of our own. */
  turnedAway(tenant: string, personId: string, way: Way, code: string): void {
    const key = `${code} ${way.path} ${way.family} ${way.detour}`;
    if (this.#isNew(tenant, key, personId)) this.#wait({ tenant, day: this.#day, personId, ...way, outcome: code });
  }

  /** A call was refused before it was proven who calls; `tenant` is empty when that was not proven either. */
  refused(tenant: string, code: string): void {
    this.#turnDay();
    const key = `${this.#day} ${code} ${tenant}`;
    this.#refused.set(key, { tenant, day: this.#day, code, calls: (this.#refused.get(key)?.calls ?? 0) + 1 });
    this.#flushSoon();
  }

  /** Writes all that waits. Never rejects: what could not be written waits on, and `onFailure` is told. */
  async flush(): Promise<void> {
    const before = this.#flushing;
    this.#flushing = (async () => {
      await before;
      await this.#writeAll();
    })();
    await this.#flushing;
  }

  /** Forgets what waits of a person who is being erased. */
  forget(personId: string): void {
    this.#waiting = this.#waiting.filter((visit) => visit.personId !== personId);
  }

  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
  }

  #turnDay(): void {
    const day = dayOf(this.#ports.clock());
    if (day === this.#day && this.#seenCount < mostSeen) return;
    this.#day = day;
    this.#forgetSeen();
  }

  #forgetSeen(): void {
    this.#seen.clear();
    this.#ways.clear();
    this.#seenCount = 0;
  }

  #isNew(tenant: string, how: Way | string, personId: string): boolean {
    this.#turnDay();
    let hows = this.#seen.get(tenant);
    if (!hows) this.#seen.set(tenant, (hows = new Map()));
    let persons = hows.get(how);
    if (!persons) hows.set(how, (persons = new Set()));
    if (persons.has(personId)) return false;
    const ways = this.#ways.get(personId) ?? 0;
    if (ways === mostWays) return false;
    this.#ways.set(personId, ways + 1);
    persons.add(personId);
    this.#seenCount++;
    return true;
  }

  #wait(visit: Visit): void {
    this.#waiting.push(visit);
    if (this.#waiting.length === flushAt && !this.#isStuck) void this.flush();
    else this.#flushSoon();
  }

  #flushSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, flushEveryMs).unref();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0 || this.#refused.size > 0) {
      if (!(await this.#writeSome())) return;
      // Behind a long outage much may wait: calls go first.
      await setImmediate();
    }
  }

  async #writeSome(): Promise<boolean> {
    const [visits, refused] = [this.#waiting.slice(0, flushAt), this.#refused];
    [this.#waiting, this.#refused] = [this.#waiting.slice(flushAt), new Map()];
    try {
      await this.#ports.store(visits, [...refused.values()]);
      this.#isStuck = false;
    } catch (cause) {
      this.#keep(visits, refused, cause);
    }
    return !this.#isStuck;
  }

  #keep(visits: readonly Visit[], refused: ReadonlyMap<string, RefusedCalls>, cause: unknown): void {
    this.#isStuck = true;
    this.#waiting = [...visits, ...this.#waiting];
    for (const [key, before] of refused) this.#refused.set(key, { ...before, calls: before.calls + (this.#refused.get(key)?.calls ?? 0) });
    const lost = Math.max(0, this.#waiting.length - mostWaiting);
    this.#waiting.splice(mostWaiting);
    // Whoever was lost is counted when it comes again today.
    if (lost > 0) this.#forgetSeen();
    this.#ports.onFailure(cause, this.#waiting.length, lost);
    this.#flushSoon();
  }
}
