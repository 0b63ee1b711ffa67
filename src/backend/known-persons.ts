import { LRUCache } from 'lru-cache';
import type { AtOnce } from './at-once.ts';
import { keepOnce } from './keep-once.ts';
import type { Identity, IdentityKind, IdentityStore, KnownPerson } from './stores/identity-store.ts';

/** How long an instance may go on with what another instance has changed meanwhile. */
export const longestAgeMs = 30_000;
/** About 25 MB. */
const defaultMostPersons = 50_000;

/** Most persons have the same: a set of their own would be a quarter of what is remembered of each. */
const kindsOnce = keepOnce((kinds): ReadonlySet<IdentityKind> => new Set(kinds.split(' ') as IdentityKind[]));

interface Remembered {
  readonly issuer: string;
  readonly person: KnownPerson;
  readonly readAtMs: number;
}

/**
 * Remembers for 30 s whose an Entra identity is, for `most` of them (0: none), the one read longest ago leaving first. An Exchange
 * identity is looked up on every call: the legacy path must close on all instances at once. `clock` in milliseconds; ages are
 * compared by distance, so that a clock set back makes nobody young for ever. docs/decisions/persons-remembered.md
 */
export class KnownPersons {
  readonly #store: Pick<IdentityStore, 'findOrCreate'>;
  readonly #clock: () => number;
  /** By the subject alone: that text comes with the remembered token, and a text made for every call would cost more than the look-up. */
  readonly #known: LRUCache<string, Remembered> | undefined;
  /** Counts what was forgotten: a look-up that ran meanwhile must not bring it back. */
  #forgotten = 0;

  constructor(store: Pick<IdentityStore, 'findOrCreate'>, clock: () => number, most = defaultMostPersons) {
    this.#store = store;
    this.#clock = clock;
    this.#known = most > 0 ? new LRUCache({ max: most }) : undefined;
  }

  /** At once for who is remembered. Rejects as the store does. */
  findOrCreate(identity: Identity): AtOnce<KnownPerson> {
    if (identity.kind !== 'entra' || !this.#known) return this.#store.findOrCreate(identity);
    const known = this.#known.peek(identity.subject);
    const isTheirs = known?.issuer === identity.issuer && Math.abs(this.#clock() - known.readAtMs) < longestAgeMs;
    return isTheirs ? known.person : this.#read(identity);
  }

  /** To be called after every change of who is whom. All at once, because a change may concern persons that it does not name. */
  forget(): void {
    this.#forgotten++;
    this.#known?.clear();
  }

  async #read(identity: Identity): Promise<KnownPerson> {
    const before = this.#forgotten;
    // From before the look-up: what changes while it runs may be missing in its answer.
    const readAtMs = this.#clock();
    const person = await this.#store.findOrCreate(identity);
    if (before === this.#forgotten) this.#known?.set(identity.subject, { issuer: identity.issuer, person: Object.freeze({ ...person, isNew: false, kinds: kindsOnce([...person.kinds].join(' ')) }), readAtMs });
    return person;
  }
}
