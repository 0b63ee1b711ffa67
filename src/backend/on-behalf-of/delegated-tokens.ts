import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EntraPerson } from '../validate-token/prove.ts';
import type { AcquireToken, DelegatedToken, TokenWish } from './acquire-token.ts';

/** Two or three kilobytes each. */
const mostTokens = 10_000;
/** What is on its way to Graph must not run out there. */
const marginMs = 5 * 60_000;

interface Kept extends DelegatedToken {
  readonly person: EntraPerson;
}

const keyOf = ({ assertion, tenantId, scope }: TokenWish): string => hash('sha256', `${tenantId}\n${scope}\n${assertion}`, 'base64url');

/**
 * Remembers delegated tokens until five minutes before they end, by the SHA-256 of the token they were given for; in memory, of this
 * process, 10,000 at most. Equal wishes at the same time are one request.
 */
export class DelegatedTokens {
  readonly #acquire: AcquireToken;
  readonly #clock: () => number;
  readonly #kept = new LRUCache<string, Kept>({ max: mostTokens });
  readonly #underWay = new Map<string, Promise<string>>();
  /** Counts what was forgotten: a request that was under way must not bring it back. */
  #forgotten = 0;

  constructor(acquire: AcquireToken, clock: () => number) {
    [this.#acquire, this.#clock] = [acquire, clock];
  }

  /** Rejects as `AcquireToken` does; refusals are not remembered. */
  get(wish: TokenWish, person: EntraPerson): Promise<string> {
    const key = keyOf(wish);
    const kept = this.#kept.get(key);
    if (kept && kept.expiresAtMs - marginMs > this.#clock()) return Promise.resolve(kept.token);
    const already = this.#underWay.get(key);
    if (already) return already;
    const request = this.#request(key, wish, person).finally(() => this.#underWay.get(key) === request && this.#underWay.delete(key));
    this.#underWay.set(key, request);
    return request;
  }

  /** Whoever it was for does not want it: the next equal wish asks Entra again. */
  drop(wish: TokenWish): void {
    this.#kept.delete(keyOf(wish));
  }

  /** Every token of this person is asked for anew. */
  forget({ tenantId, objectId }: EntraPerson): void {
    this.#forgotten++;
    this.#underWay.clear();
    for (const [key, { person }] of this.#kept.entries()) if (person.tenantId === tenantId && person.objectId === objectId) this.#kept.delete(key);
  }

  async #request(key: string, wish: TokenWish, person: EntraPerson): Promise<string> {
    const before = this.#forgotten;
    const acquired = await this.#acquire(wish);
    if (before === this.#forgotten) this.#kept.set(key, { ...acquired, person });
    return acquired.token;
  }
}
