import { KitError } from '../errors/index.ts';
import type { Identity, IdentityStore, KnownPerson } from './stores/identity-store.ts';

/**
 * The person behind a proven identity, created at the first sight. Throws `legacy-path-closed` for an Exchange identity whose
 * person has an Entra one: the weaker proof must not open what the stronger one took over.
 */
export async function linkIdentity(identity: Identity, store: IdentityStore): Promise<KnownPerson> {
  const person = await store.findOrCreate(identity);
  if (identity.kind === 'exchange-identity' && person.kinds.has('entra')) throw new KitError('legacy-path-closed');
  return person;
}
