import type { Capability, Rung } from '../contracts/capability.ts';
import type { Credential, SignedInAccount } from '../contracts/credential.ts';
import type { PathName } from '../contracts/path.ts';
import { isKitError, KitError } from '../errors/index.ts';
import { ClaimsChallenge } from './call-backend.ts';
import { choosePath } from './choose-path.ts';
import { detectCapability } from './detect-capability.ts';
import { dialogPath } from './paths/dialog.ts';
import { exchangeIdentityPath } from './paths/exchange-identity.ts';
import { loadMsal, naaPath } from './paths/naa.ts';
import { officeSsoPath } from './paths/office-sso.ts';
import type { AuthPorts, Wish } from './ports.ts';
import { acceptAccount, holdWrongAccount } from './same-person.ts';

/** A path that was tried and did not lead to the end. */
export interface Attempt {
  readonly path: PathName;
  readonly error: KitError;
}

/** Where signing in stands. `attempts` holds what was tried before, oldest first. */
export type Outcome<T> = { readonly attempts: readonly Attempt[]; readonly ladder: readonly Rung[]; readonly capability: Capability } & (
  | { readonly state: 'done'; readonly rung: Rung; readonly value: T }
  /** `account` is set when it differs from the mailbox: going on means "it is mine". */
  | { readonly state: 'needs-click'; readonly rung: Rung; readonly because: KitError; readonly account?: SignedInAccount }
  /** `nextRung` can still be tried by a click. */
  | { readonly state: 'cannot'; readonly error: KitError; readonly nextRung?: Rung }
);

export interface SignIn<T> {
  /** Goes down the ladder without opening any window. */
  start(): Promise<Outcome<T>>;
  /** Goes on where a click was needed; call it in the click handler, since only then may a window open. */
  goOn(from: Outcome<T>): Promise<Outcome<T>>;
}

/** What each failure means for the ladder. Ours alone: no foreign number decides anything. */
const goesOn: readonly string[] = ['bridge-unavailable', 'step-timed-out', 'exchange-token-refused', 'exchange-token-empty', 'office-sso-failed', 'legacy-path-closed'];
const waits: readonly string[] = ['interaction-required', 'window-needs-click', 'account-missing', 'sign-in-cancelled', 'dialog-blocked', 'dialog-lost', 'wrong-account'];

/**
 * The straight way: detect, choose, acquire, call. `use` is the call that the token is for (the pane asks the backend who you
 * are, the shim hands the token on); when it throws `ClaimsChallenge` the token is requested once more with those claims.
 */
export function createSignIn<T>(ports: AuthPorts, use: (credential: Credential) => Promise<T>): SignIn<T> {
  const paths = { naa: naaPath(ports), 'office-sso': officeSsoPath(ports), dialog: dialogPath(ports), 'exchange-identity': exchangeIdentityPath(ports) };

  return {
    async start() {
      if (ports.host.supports('NestedAppAuth', '1.1')) loadMsal().catch(() => undefined); // fetched while the bridge is asked
      const capability = await detectCapability(ports);
      const ladder = choosePath(capability);
      for (const { path, taken, reasonId } of ladder) ports.journal.write({ step: 'choose', event: reasonId, outcome: taken ? 'ok' : 'skipped', path });
      return climb({ capability, ladder, attempts: [] }, ladder.filter(({ taken }) => taken), false);
    },
    async goOn(from) {
      if (from.state === 'done') return from;
      if (from.state === 'needs-click' && from.account) await acceptAccount(ports, from.account);
      const rung = from.state === 'needs-click' ? from.rung : from.nextRung;
      if (!rung) return climb({ ...from, attempts: [] }, from.ladder.filter(({ taken }) => taken), false);
      const taken = from.ladder.filter((step) => step.taken);
      return climb(from, taken.slice(taken.findIndex(({ path }) => path === rung.path)), true);
    },
  };

  /** Only the first rung may use the click: a window that opens by itself would be blocked, and would surprise. */
  async function climb(so: Pick<Outcome<T>, 'capability' | 'ladder' | 'attempts'>, rungs: readonly Rung[], click: boolean): Promise<Outcome<T>> {
    const { capability, ladder } = so;
    const attempts = [...so.attempts];
    for (const [index, rung] of rungs.entries()) {
      const tried = await tryRung(rung, click && index === 0);
      if ('value' in tried) return { state: 'done', rung, value: tried.value, attempts, ladder, capability };
      const { error, account } = tried;
      if (waits.includes(error.code)) return { state: 'needs-click', rung, because: error, attempts, ladder, capability, ...(isKitError(error, 'wrong-account') && account ? { account } : {}) };
      attempts.push({ path: rung.path, error });
      // A refused Exchange token may still leave a way by Entra: hybrid people have both.
      const next = rungs[index + 1];
      if (goesOn.includes(error.code) || (rung.path === 'exchange-identity' && next && !isTransport(error))) continue;
      return { state: 'cannot', error, attempts, ladder, capability, ...(isKitError(error, 'entra-refused') && next ? { nextRung: next } : {}) };
    }
    const error = attempts.length === 1 && attempts[0] ? attempts[0].error : new KitError('no-path-left');
    return { state: 'cannot', error, attempts, ladder, capability };
  }

  async function tryRung({ path }: Rung, interactive: boolean): Promise<{ value: T } | { error: KitError; account?: SignedInAccount }> {
    let account: SignedInAccount | undefined;
    const through = async (wish: Wish) => {
      const credential = await paths[path].acquire(wish);
      account = credential.account;
      await holdWrongAccount(ports, account);
      return use(credential);
    };
    try {
      return { value: await through({ interactive }).catch((thrown: unknown) => (thrown instanceof ClaimsChallenge ? through({ interactive, claims: thrown.claims }) : Promise.reject(thrown))) };
    } catch (thrown) {
      const error = thrown instanceof ClaimsChallenge ? new KitError('entra-refused', { cause: thrown }) : thrown;
      if (!isKitError(error)) throw error;
      return { error, ...(account ? { account } : {}) };
    }
  }
}

const isTransport = (error: KitError): boolean => isKitError(error, 'offline', 'backend-unreachable', 'backend-failed');
