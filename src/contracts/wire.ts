/** The two kinds of proof a call can carry. Each has its own `Authorization` scheme, so neither is ever taken for the other. */
export type CredentialKind = 'entra' | 'exchange-identity';

/** `Authorization: <scheme> <token>`. */
export const authorizationSchemes: Readonly<Record<CredentialKind, string>> = {
  entra: 'Bearer',
  'exchange-identity': 'ExchangeIdentity',
};

/** Answer of `GET /api/me`: who the backend says you are. */
export interface Me {
  readonly person: {
    /** Our own opaque id; the same before and after the change of token kind. */
    readonly id: string;
    /** From the token's `name`, for showing only; `null` for Exchange tokens, which carry no name. Never stored. */
    readonly displayName: string | null;
  };
  readonly tenant: { readonly kind: 'entra'; readonly id: string } | { readonly kind: 'exchange'; readonly host: string };
  readonly credential: CredentialKind;
  /**
   * `recognised`: an older account is linked to this person. `question`: the mailbox has the id of one that is known at another server,
   * and nobody has yet proven that it is the same. `none`: this person has no older one.
   */
  readonly oldAccount: 'recognised' | 'question' | 'none';
  /** True the first time this person was ever seen. */
  readonly isNew: boolean;
}

/** Answer of `GET /api/mail/latest`: the newest message of the person's own inbox, `null` when it is empty. */
export interface LatestMail {
  readonly message: {
    readonly subject: string | null;
    /** The sender's name, never the address. */
    readonly from: string | null;
    /** ISO 8601, UTC. */
    readonly receivedAt: string | null;
  } | null;
}

/** RFC 9457 problem document; `code` is one of the kit's own error codes. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** `urn:outlook-naa-kit:trace:<traceId>`: this one occurrence. */
  readonly instance: string;
  readonly code: string;
  /** Id of the request in the backend's log. */
  readonly traceId: string;
  /** What Entra or Graph said, as the catalogue of the kit names it, e.g. `AADSTS65001`. For explaining, never for deciding. */
  readonly explains?: string;
}

export const problemContentType = 'application/problem+json';
/**
 * How the pane came to its token, for counting alone; nothing is decided by it. Words with spaces between: path, Office's platform,
 * Office's host name, and our code of the first path that failed; `-` where there is none.
 */
export const wayHeader = 'x-sign-in-way';
/** The pane's correlation id travels here and comes back in the log. */
export const correlationHeader = 'x-correlation-id';
