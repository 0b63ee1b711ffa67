import type { Me } from '../contracts/wire.ts';
import { KitError } from '../errors/index.ts';
import { thenAtOnce, type AtOnce } from './at-once.ts';
import type { Identity, KnownPerson } from './stores/identity-store.ts';

/** The store itself, or what remembers it. */
export interface Persons {
  findOrCreate(identity: Identity): AtOnce<KnownPerson>;
}

/**
 * The person behind a proven identity, created at the first sight. Throws `legacy-path-closed` for an Exchange identity whose
 * person has an Entra one: the weaker proof must not open what the stronger one took over, unless an operator reopened it for a
 * time. `nowMs`: milliseconds since 1970. `asker` learns whose call it is, also when it is refused.
 */
export const linkIdentity = (identity: Identity, store: Persons, nowMs: number, asker?: { personId: string | undefined }): AtOnce<KnownPerson> =>
  thenAtOnce(store.findOrCreate(identity), (person) => {
    if (asker) asker.personId = person.id;
    const isClosed = identity.kind === 'exchange-identity' && person.kinds.has('entra');
    if (isClosed && nowMs >= (person.legacyOpenUntilMs ?? 0)) throw new KitError('legacy-path-closed');
    return person;
  });

/** What the person is told of an older account. */
export function oldAccountOf({ kind }: Pick<Identity, 'kind'>, { hasQuestion, kinds }: Pick<KnownPerson, 'hasQuestion' | 'kinds'>): Me['oldAccount'] {
  if (hasQuestion) return 'question';
  return kind === 'entra' && (kinds.has('exchange-identity') || kinds.has('vendor')) ? 'recognised' : 'none';
}
