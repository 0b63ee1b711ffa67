import type { Text } from './text.ts';

/** What one call to Microsoft Graph asks of whoever signs in. */
export interface GraphNeed {
  /** Least delegated permission. */
  readonly permission: string;
  /** Least built-in role. */
  readonly role: Text<never>;
  /** A licence of the tenant, where the call needs one. */
  readonly licence?: string;
}

/** `permission`: 403. `token`: 401. `throttled`: 429 until the patience ended. `unreachable`: no answer. `failed`: any other answer. */
export type GraphRefusal = 'permission' | 'token' | 'throttled' | 'unreachable' | 'failed';

/** What Graph did not let be read, and what it would take. `code` is Graph's own word, e.g. `Authorization_RequestDenied`; it only explains. */
export interface GraphRefused {
  readonly state: 'refused';
  readonly why: GraphRefusal;
  readonly status: number | null;
  readonly code: string | null;
  readonly need: GraphNeed;
}

/** One reading from Graph. `absent`: 404. `isWhole` is false where a list was not read to its end. */
export type GraphAnswer<T> = { readonly state: 'read'; readonly value: T; readonly isWhole: boolean } | { readonly state: 'absent' } | GraphRefused;
