import type { MailboxLocation, PathName } from './path.ts';
import type { Saying } from './text.ts';

/** One hint about where the mailbox lives, and where it points. */
export interface LocationSignal {
  readonly name: 'tokenStatus' | 'accountType' | 'ewsUrl' | 'restUrl';
  /** The value, for URLs only the host name. */
  readonly value: string;
  readonly points: MailboxLocation;
}

/** What this Outlook and this mailbox can do, found out by asking. Plain data; the choice of path reads nothing else. */
export interface Capability {
  readonly location: MailboxLocation;
  readonly signals: readonly LocationSignal[];
  /** The requirement set `NestedAppAuth 1.1` is reported. Reported is not proved: see `bridge`. */
  readonly naaReported: boolean;
  /** What the bridge did when it was asked. */
  readonly bridge: 'answers' | 'refuses' | 'silent' | 'absent';
  readonly officeSsoReported: boolean;
  readonly dialogReported: boolean;
}

/** One way to a token, in its place, taken or not, and why. */
export interface Rung {
  readonly path: PathName;
  readonly taken: boolean;
  /** Stable name of the reason, for journals and tests. */
  readonly reasonId: string;
  readonly reason: Saying;
}
