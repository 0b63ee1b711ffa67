import { lookup } from 'node:dns/promises';
import type { Fault } from '../rule.ts';
import { addressOf, type Resolve } from './address.ts';
import { askingOf, type Bounds } from './ask.ts';
import { readOrigin, type OriginWish } from './read-origin.ts';
import type { OriginRule } from './rule.ts';
import { rules } from './rules/index.ts';

export interface OriginMeans {
  /** Whether a name may lead into a private network. */
  readonly allowsInside: boolean;
  readonly now: Date;
  /** Default: the system's resolver. */
  readonly resolve?: Resolve;
  /** PEM texts; default: Node's, with NODE_EXTRA_CA_CERTS. */
  readonly authorities?: readonly string[];
  /** Default: 10 s and 8 MB for one answer, 60 s and 48 MB for all. */
  readonly bounds?: Bounds;
}

export interface OriginCheck {
  readonly found: readonly { readonly rule: OriginRule; readonly faults: readonly Fault[] }[];
  /** Paths that gave no whole answer, so that rules did not see them. */
  readonly unread: readonly string[];
}

/**
 * Looks at a deployed add-in by GET and HEAD, and asks nothing but the origin of its pane. `faults` of a rule that is content are none.
 * Throws `origin-unreachable` and `origin-inside`.
 */
export async function checkOrigin(wish: OriginWish, { allowsInside, now, resolve = (name) => lookup(name, { all: true }), authorities, bounds }: OriginMeans): Promise<OriginCheck> {
  const asking = askingOf(await addressOf(wish.pane, allowsInside, resolve), authorities, bounds);
  try {
    const origin = await readOrigin(wish, asking, now);
    return { found: rules.filter(({ concerns }) => concerns?.(origin) ?? true).map((rule) => ({ rule, faults: [...rule.look(origin)] })), unread: origin.unread };
  } finally {
    asking.close();
  }
}
