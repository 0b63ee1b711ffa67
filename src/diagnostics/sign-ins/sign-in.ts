import type { Told } from '../told.ts';

/** One line of Entra's sign-in log, as far as it is judged. */
export interface SignIn {
  /** Milliseconds since 1970; null where the log does not say it in a sure form. */
  readonly atMs: number | null;
  /** Unique; the same line may be in two files. */
  readonly requestId: string | null;
  readonly appId: string | null;
  /** The person's object id, for counting alone. */
  readonly personId: string | null;
  /** Number of an AADSTS code; 0 where the person got in. */
  readonly errorCode: number;
  /** Entra's own words, never trusted to be free of addresses. */
  readonly reason: string | null;
  readonly correlationId: string | null;
  readonly resource: string | null;
  /** Names of the Conditional Access policies that refused. */
  readonly refusedBy: readonly string[];
}

/** One file of sign-ins. `fault`: nothing of it could be used, and why. */
export interface SignInExport {
  /** Of the file, where it has one. */
  readonly name?: string;
  readonly signIns: readonly SignIn[];
  /** Lines that are no sign-in anybody can judge. */
  readonly skipped: number;
  readonly fault?: Told;
}
