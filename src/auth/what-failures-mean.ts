import type { PathName } from '../contracts/path.ts';
import { isKitError, type ErrorCode, type KitError } from '../errors/index.ts';

/**
 * `goes-on`: the next path is tried by itself. `waits`: a click can settle it. `stops`: this path refused, another may be tried
 * by a click. `ends`: no other path would help.
 */
type Meaning = 'goes-on' | 'waits' | 'stops' | 'ends';

/** What each failure means for the ladder. Our own codes only: no foreign number decides anything. */
const meanings: Partial<Record<ErrorCode, Meaning>> = {
  'bridge-unavailable': 'goes-on',
  'part-missing': 'goes-on',
  'step-timed-out': 'goes-on',
  'exchange-token-refused': 'goes-on',
  'exchange-server-failed': 'goes-on',
  'exchange-token-empty': 'goes-on',
  'office-sso-failed': 'goes-on',
  'legacy-path-closed': 'goes-on',
  'interaction-required': 'waits',
  'window-needs-click': 'waits',
  'window-unanswered': 'waits',
  'account-missing': 'waits',
  'sign-in-cancelled': 'waits',
  'dialog-blocked': 'waits',
  'dialog-lost': 'waits',
  'wrong-account': 'waits',
  'claims-required': 'waits',
  'entra-refused': 'stops',
  offline: 'ends',
  'backend-unreachable': 'ends',
  'backend-failed': 'ends',
  'exchange-proof-missing': 'ends',
  'exchange-token-spent': 'ends',
  'exchange-token-stale': 'ends',
  'link-conflict': 'ends',
  'link-ticket-gone': 'ends',
};

/** A backend that refuses an Exchange token may still take an Entra one: hybrid people have both. */
export function meaningOf(error: KitError, path: PathName): Meaning {
  const meaning = meanings[error.code] ?? 'stops';
  return meaning === 'stops' && path === 'exchange-identity' && !isKitError(error, 'entra-refused') ? 'goes-on' : meaning;
}
