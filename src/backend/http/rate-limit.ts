import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { KitError } from '../../errors/index.ts';

const minuteMs = 60_000;
/** About 10 MB. Whoever commands more addresses than this is not to be stopped by counting them. */
const mostCallers = 100_000;

/** `too-many-requests`, with the whole seconds to wait for `Retry-After`. */
export class TooManyRequests extends KitError<'too-many-requests'> {
  readonly seconds: number;
  constructor(seconds: number) {
    super('too-many-requests');
    this.seconds = seconds;
  }
}

/**
 * Lets each caller make `perMinute` requests in a row and then as many a minute, evenly (GCRA: one time a caller is all it
 * keeps). 0: no limit. `clock` in milliseconds. The caller known for longest is forgotten first.
 */
export class RateLimit {
  readonly #intervalMs: number;
  readonly #clock: () => number;
  /** When a caller's allowance will be whole again; changed in place, since writing into the cache costs as much as reading it. */
  readonly #callers: LRUCache<string, { wholeAt: number }> | undefined;

  constructor(perMinute: number, clock: () => number) {
    this.#intervalMs = minuteMs / perMinute;
    this.#clock = clock;
    this.#callers = perMinute > 0 ? new LRUCache({ max: mostCallers }) : undefined;
  }

  /** Throws `TooManyRequests`. A refused request does not make the wait longer. */
  take(caller: string): void {
    if (!this.#callers) return;
    const now = this.#clock();
    // `get` would note that the caller was here, in three more places of memory.
    const known = this.#callers.peek(caller);
    // Further away than the limit can ever put it: the clock was set back.
    const wholeAt = known === undefined || known.wholeAt > now + minuteMs + this.#intervalMs ? now : Math.max(known.wholeAt, now);
    const waitMs = wholeAt + this.#intervalMs - minuteMs - now;
    if (waitMs > 0) throw new TooManyRequests(Math.ceil(waitMs / 1000));
    if (known) known.wholeAt = wholeAt + this.#intervalMs;
    else this.#callers.set(caller, { wholeAt: wholeAt + this.#intervalMs });
  }
}

const firstSixtyFourBits = 4;

/** Azure Application Gateway puts one behind each address of `X-Forwarded-For`, and it is a new one with every connection. */
const withoutPort = (address: string): string => address.replace(/^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2');

/** What a limit counts an address as: an IPv6 one by its /64, which is what one subscriber is given; any other as it is, without a port. */
export function networkOf(said: string): string {
  if (!said.includes(':')) return said;
  const address = withoutPort(said);
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  return 'parts' in known ? known.parts.slice(0, firstSixtyFourBits).map((part) => part.toString(16)).join(':') : known.toString();
}
