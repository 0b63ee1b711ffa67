import type { PathName } from './path.ts';
import type { CredentialKind } from './wire.ts';

/** Whom Entra signed in, from the answer that came with the token. For comparing and showing, never for deciding rights. */
export interface SignedInAccount {
  readonly tenantId: string;
  readonly objectId: string;
  readonly username: string;
}

/** A token on its way from a path to the backend. Lives in memory only, never in a journal, report, log or error. */
export interface Credential {
  readonly path: PathName;
  readonly kind: CredentialKind;
  readonly token: string;
  /** Absent for Exchange tokens, which belong to the mailbox itself. */
  readonly account?: SignedInAccount;
}
