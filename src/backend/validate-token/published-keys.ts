import { KitError } from '../../errors/index.ts';
import type { AtOnce } from '../at-once.ts';

const minuteMs = 60_000;
/** After this the document is read again in the background while the held keys go on serving. */
const refreshAfterMs = 60 * minuteMs;
/** An issuer may be unreachable this long before its keys are no longer believed. */
const believedForMs = 24 * 60 * minuteMs;
/** Tokens with invented key ids cause at most one reading in this time. */
const unknownKeyCoolDownMs = minuteMs / 2;
/** After a failed reading the next one waits this long. Also the `Retry-After` of `metadata-unavailable`. */
export const retryAfterSeconds = 5;

/** What a validator needs of an issuer: the key of that id, at once where it is held. Rejects with `token-key-unknown` or `metadata-unavailable`. */
export interface KeySource<K> {
  find(keyId: string): AtOnce<K>;
}

interface Options<K> {
  /** Reads what the issuer publishes, by key id; rejects when that cannot be had or holds no key. */
  readonly load: () => Promise<ReadonlyMap<string, K>>;
  readonly clock: () => number;
  /** Whether two readings hold the same under one id. */
  readonly isSame: (held: K, read: K) => boolean;
  /** Called when a reading no longer holds a key that was held, or holds another one under its id: nothing it proved counts any more. */
  readonly onWithdrawn: () => void;
  /** Told of every failed reading, also while older keys still serve. */
  readonly onFailure: (cause: unknown) => void;
}

/**
 * Keys of one issuer: read on first need, by one reading at a time, again every hour and when an unknown id turns up
 * (at most every 30 s). Through an outage the last keys serve for 24 h. Times are compared by distance, so that a clock
 * set back neither freezes the cool-down nor makes old keys young for ever.
 */
export class PublishedKeys<K> implements KeySource<K> {
  readonly #options: Options<K>;
  #keys: ReadonlyMap<string, K> = new Map();
  #loadedAt: number | undefined;
  #failed: { readonly at: number; readonly cause: unknown } | undefined;
  #unknownAt: number | undefined;
  #loading: Promise<void> | undefined;

  constructor(options: Options<K>) {
    this.#options = options;
  }

  /** Rejects with `metadata-unavailable` while no key can be had, or none that is young enough. */
  async check(): Promise<void> {
    if (this.#age(this.#loadedAt) > believedForMs) await this.#refresh();
    if (this.#age(this.#loadedAt) > believedForMs) throw new KitError('metadata-unavailable', { cause: this.#failed?.cause });
  }

  /** Reads again what was ever read, whatever its age. */
  async readAgain(): Promise<void> {
    if (this.#loadedAt !== undefined) await this.#refresh();
  }

  /** Seconds since the keys were last read; `undefined` before. */
  ageSeconds(): number | undefined {
    return this.#loadedAt === undefined ? undefined : this.#age(this.#loadedAt) / 1000;
  }

  /** Whether `find` has the key at once, and has nothing to read again either. */
  holds(keyId: string): boolean {
    return this.#keys.has(keyId) && this.#age(this.#loadedAt) <= refreshAfterMs;
  }

  find(keyId: string): AtOnce<K> {
    return this.holds(keyId) ? this.#keys.get(keyId)! : this.#lookFor(keyId);
  }

  async #lookFor(keyId: string): Promise<K> {
    if (this.#age(this.#loadedAt) > believedForMs) await this.check();
    if (this.#age(this.#loadedAt) > refreshAfterMs) void this.#refresh();
    const key = this.#keys.get(keyId) ?? (await this.#findAfterRefresh(keyId));
    if (key !== undefined) return key;
    // While the issuer is out of reach the id may be that of a new, genuine key: nobody can say that it is unknown.
    throw this.#failed ? new KitError('metadata-unavailable', { cause: this.#failed.cause }) : new KitError('token-key-unknown');
  }

  async #findAfterRefresh(keyId: string): Promise<K | undefined> {
    // A reading under way may have begun before the key was published, so it does not count as the one for this id.
    if (this.#loading) await this.#loading;
    const mayRead = this.#loading || this.#failed || this.#age(this.#unknownAt) >= unknownKeyCoolDownMs;
    if (!this.#keys.has(keyId) && mayRead) {
      this.#unknownAt = this.#options.clock();
      await this.#refresh();
    }
    return this.#keys.get(keyId);
  }

  async #refresh(): Promise<void> {
    if (this.#age(this.#failed?.at) < retryAfterSeconds * 1000) return;
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    await this.#loading;
  }

  async #load(): Promise<void> {
    try {
      const read = await this.#options.load();
      const isWithdrawn = this.#isWithdrawnIn(read);
      this.#keys = read;
      if (isWithdrawn) this.#options.onWithdrawn();
      this.#loadedAt = this.#options.clock();
      this.#failed = undefined;
    } catch (cause) {
      this.#failed = { at: this.#options.clock(), cause };
      this.#options.onFailure(cause);
    }
  }

  #isWithdrawnIn(read: ReadonlyMap<string, K>): boolean {
    return [...this.#keys].some(([id, held]) => {
      const now = read.get(id);
      return now === undefined || !this.#options.isSame(held, now);
    });
  }

  #age(at: number | undefined): number {
    return at === undefined ? Infinity : Math.abs(this.#options.clock() - at);
  }
}
