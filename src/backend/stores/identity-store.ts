import type { CredentialKind } from '../../contracts/wire.ts';

/** One proven identity. Entra: tenant and object id; Exchange: `amurl` and normalised `msexchuid`. Never an address or a name. */
export interface Identity {
  readonly kind: CredentialKind;
  readonly issuer: string;
  readonly subject: string;
}

export interface KnownPerson {
  readonly id: string;
  /** Created by this very call. */
  readonly isNew: boolean;
  /** Kinds of all identities attached to the person. */
  readonly kinds: ReadonlySet<CredentialKind>;
}

/**
 * Where persons live. Every store passes `test/contracts/identity-store.ts`. What a call acknowledged survives a crash; two
 * calls at once, also from two processes, never make two persons of one identity. All reject with `store-unavailable`.
 */
export interface IdentityStore {
  findOrCreate(identity: Identity): Promise<KnownPerson>;
  /** Attaches both to one person, existing or new; again is no error. Rejects with `link-conflict` when they are two persons already. */
  link(one: Identity, other: Identity): Promise<void>;
  close(): Promise<void>;
}
