import type { CredentialKind } from '../../contracts/wire.ts';

/** `vendor`: an account of the integrator's own system. It is attached to a person, and never authenticates a call. */
export type IdentityKind = CredentialKind | 'vendor';

/**
 * One proven identity. Entra: tenant and object id; Exchange: `amurl` and normalised `msexchuid`; vendor: name of the system and id of
 * the account. Never an address or a name.
 */
export interface Identity<K extends IdentityKind = CredentialKind> {
  readonly kind: K;
  readonly issuer: string;
  readonly subject: string;
}

export interface KnownPerson {
  readonly id: string;
  /** Created by this very call. */
  readonly isNew: boolean;
  /** Kinds of all identities attached to the person. */
  readonly kinds: ReadonlySet<IdentityKind>;
  /** An operator reopened the legacy path until then, in milliseconds since 1970. */
  readonly legacyOpenUntilMs?: number;
  /** The mailbox has the id of one that is known at another server: whether it is the same person is not decided. */
  readonly hasQuestion?: true;
}

/** `sign-in`: nothing but a token that came. */
export type LinkMethod = 'sign-in' | 'dual-proof' | 'vendor' | 'admin-mapping' | 'verified-email' | 'operator' | 'integrator';

/** Who did it, how, and why. `by`: the id of a person, or `integrator` for a call inside the process. */
export interface Ground {
  readonly method: LinkMethod;
  readonly by: string;
  readonly reason?: string;
}

export const integrator: Ground = { method: 'integrator', by: 'integrator' };

export interface Linked {
  readonly personId: string;
  /** False where the two were one person already. */
  readonly isNew: boolean;
}

/**
 * Where persons live. Every store passes `test/contracts/identity-store.ts`. What a call acknowledged survives a crash; two
 * calls at once, also from two processes, never make two persons of one identity. All reject with `store-unavailable`.
 */
export interface IdentityStore {
  /** An Exchange identity whose mailbox is known at another server gets a person of its own with a question, never the other's account. */
  findOrCreate(identity: Identity): Promise<KnownPerson>;
  /**
   * Attaches both to one person, existing or new; again is no error. Where both have one already, everything of the Entra person moves
   * to the other and its former id becomes an alias. Rejects with `link-conflict` when the other person has an Entra identity, or
   * both have one of a kind; only a mailbox of the same id at another server is taken for a move, since both proofs say so.
   * `ground` defaults to `integrator`.
   */
  link(entra: Identity<'entra'>, other: Identity<'exchange-identity' | 'vendor'>, ground?: Ground): Promise<Linked>;
  /** The id that stands for a person now, from any id it was ever given; `undefined` for one that was never given. */
  resolve(personId: string): Promise<string | undefined>;
  close(): Promise<void>;
}
