import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import { checkLifetime } from './lifetime.ts';

/** What a validator says of a genuine token. Frozen, because calls share it. */
export interface Principal {
  readonly notBeforeSeconds: number;
  readonly expiresSeconds: number;
}

interface Options<P> {
  /** Tells this validator and its rules from every other one: what one has proven says nothing to another. */
  readonly verifier: string;
  /** How many tokens are remembered, the one proven longest ago leaving first, since it expires first; 0: none. */
  readonly most: number;
  /** Proves a token in full. */
  readonly validate: (token: string, nowMs: number) => AtOnce<P>;
  /** Whether the key of a remembered token is there and fresh, so that nobody need look. */
  readonly holdsKey: (principal: P) => boolean;
  /** Looks; rejects when the key can no longer be had. */
  readonly checkKey: (principal: P) => AtOnce<unknown>;
}

/**
 * Remembers which tokens were genuine, by the SHA-256 of the whole token; never the token, never a refusal. Lifetime and key are
 * looked at on every call; who may come is not judged here, so that the judgement is never remembered.
 */
export class VerifiedTokens<P extends Principal> {
  readonly #options: Options<P>;
  readonly #known: LRUCache<string, P> | undefined;
  /** Counts what was forgotten: a validation that ran meanwhile must not bring it back. */
  #forgotten = 0;

  constructor(options: Options<P>) {
    this.#options = options;
    this.#known = options.most > 0 ? new LRUCache({ max: options.most }) : undefined;
  }

  /** At once for a remembered token with a fresh key. `nowMs`: milliseconds since 1970. Throws or rejects as `validate` does. */
  prove(token: string, nowMs: number): AtOnce<P> {
    if (!this.#known) return this.#options.validate(token, nowMs);
    const key = `${this.#options.verifier} ${hash('sha256', token, 'base64url')}`;
    const principal = this.#known.peek(key);
    if (!principal) return this.#learn(key, token, nowMs);
    checkLifetime({ nbf: principal.notBeforeSeconds, exp: principal.expiresSeconds }, nowMs);
    return this.#options.holdsKey(principal) ? principal : this.#lookAgain(principal, key, token, nowMs);
  }

  /** Whatever is forgotten is validated in full when it comes again. */
  forget(isMeant: (principal: P) => boolean = () => true): void {
    this.#forgotten++;
    for (const [key, principal] of this.#known?.entries() ?? []) if (isMeant(principal)) this.#known?.delete(key);
  }

  async #lookAgain(principal: P, key: string, token: string, nowMs: number): Promise<P> {
    await this.#options.checkKey(principal);
    // The look at the key may have found it replaced, and then nothing that it proved is remembered.
    return this.#known?.peek(key) ?? this.#learn(key, token, nowMs);
  }

  #learn(key: string, token: string, nowMs: number): AtOnce<P> {
    const before = this.#forgotten;
    return thenAtOnce(this.#options.validate(token, nowMs), (principal) => {
      if (before === this.#forgotten) this.#known?.set(key, principal);
      return principal;
    });
  }
}
