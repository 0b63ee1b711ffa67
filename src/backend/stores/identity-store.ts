import type { CredentialKind } from '../../contracts/wire.ts';

/** One proven identity. Entra: tenant and object id; Exchange: `amurl` and normalised `msexchuid`. Never an address or a name. */
export interface Identity<K extends CredentialKind = CredentialKind> {
  readonly kind: K;
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
  /**
   * Attaches both to one person, existing or new; again is no error. Where both have one already, the Entra identity moves to
   * the person of the Exchange one and its former person becomes an alias. Rejects with `link-conflict` when either person
   * holds another identity of the other's kind: who a second Entra identity is, or a moved mailbox, is not for a link to guess.
   */
  link(entra: Identity<'entra'>, exchange: Identity<'exchange-identity'>): Promise<void>;
  /** The id that stands for a person now, from any id it was ever given; `undefined` for one that was never given. */
  resolve(personId: string): Promise<string | undefined>;
  close(): Promise<void>;
}
