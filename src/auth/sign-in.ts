import type { Capability, Rung } from '../contracts/capability.ts';
import type { Credential, SignedInAccount } from '../contracts/credential.ts';
import { pathNames, type PathName } from '../contracts/path.ts';
import { isKitError, KitError } from '../errors/index.ts';
import { ClaimsChallenge } from './call-backend.ts';
import { choosePath } from './choose-path.ts';
import { detectCapability } from './detect-capability.ts';
import { dialogPath } from './paths/dialog.ts';
import { exchangeIdentityPath } from './paths/exchange-identity.ts';
import { loadMsal, naaPath } from './paths/naa.ts';
import { officeSsoPath } from './paths/office-sso.ts';
import type { AuthPorts } from './ports.ts';
import { acceptAccount, holdWrongAccount } from './same-person.ts';
import { meaningOf } from './what-failures-mean.ts';

/** A path that was tried and did not lead to the end. */
export interface Attempt {
  readonly path: PathName;
  readonly error: KitError;
}

/** Where signing in stands. `attempts` holds what was tried before, oldest first; `nextRung` can still be tried by a click. */
export type Outcome<T> = { readonly attempts: readonly Attempt[]; readonly ladder: readonly Rung[]; readonly capability: Capability } & (
  | { readonly state: 'done'; readonly rung: Rung; readonly value: T }
  /** `account` is set when it differs from the mailbox: going on means "it is mine". */
  | { readonly state: 'needs-click'; readonly rung: Rung; readonly because: KitError; readonly account?: SignedInAccount; readonly nextRung?: Rung }
  | { readonly state: 'cannot'; readonly error: KitError; readonly nextRung?: Rung }
);

export interface SignIn<T> {
  /** Goes down the ladder without opening any window. */
  start(): Promise<Outcome<T>>;
  /**
   * `again`: goes on where a click was needed, or from the top after a refusal. `other-way`: takes `nextRung` (from a wrong
   * account: a window that asks which account). Call it in the click handler, since only then may a window open.
   */
  goOn(from: Outcome<T>, how?: 'again' | 'other-way'): Promise<Outcome<T>>;
}

type Standing = Pick<Outcome<unknown>, 'capability' | 'ladder' | 'attempts'>;

/** What a click is for. */
interface Click {
  readonly selectAccount: boolean;
}

/**
 * The straight way: detect, choose, acquire, call. `use` is the call that the token is for (the pane asks the backend who you
 * are, the shim hands the token on); when it throws `ClaimsChallenge` the token is requested once more with those claims. Only the paths
 * `among` are taken; default: all.
 */
export function createSignIn<T>(ports: AuthPorts, use: (credential: Credential) => Promise<T>, among: readonly PathName[] = pathNames): SignIn<T> {
  const paths = { naa: naaPath(ports), 'office-sso': officeSsoPath(ports), dialog: dialogPath(ports), 'exchange-identity': exchangeIdentityPath(ports) };
  /** Claims that a backend asked for and no token carries yet: the next click begins with them. */
  const wantedClaims = new Map<PathName, string>();
  /** A token whose account the person has to confirm; kept here, so that nobody has to sign in twice. */
  let held: Credential | undefined;

  return {
    async start() {
      if (ports.host.supports('NestedAppAuth', '1.1')) loadMsal().catch(() => undefined); // fetched while the bridge is asked
      const capability = await detectCapability(ports);
      const ladder = choosePath(capability).filter(({ path }) => among.includes(path));
      for (const { path, taken, reasonId } of ladder) ports.journal.write({ step: 'choose', event: reasonId, outcome: taken ? 'ok' : 'skipped', path });
      return climb({ capability, ladder, attempts: [] }, takenOf(ladder), undefined);
    },
    async goOn(from, how = 'again') {
      if (from.state === 'done') return from;
      const rungs = takenOf(from.ladder);
      const isWrongAccount = from.state === 'needs-click' && from.account !== undefined;
      if (how === 'other-way') {
        const to = isWrongAccount ? rungs.find(({ path }) => path === 'dialog') : from.nextRung;
        if (to) return climb(from, rungs.slice(rungs.indexOf(to)), { selectAccount: isWrongAccount });
      }
      if (from.state === 'cannot') return climb({ ...from, attempts: [] }, rungs, undefined);
      if (from.account) await acceptAccount(ports, from.account);
      return climb(from, rungs.slice(rungs.indexOf(from.rung)), { selectAccount: false });
    },
  };

  /** Only the first rung may use the click: a window that opens by itself would be blocked, and would surprise. */
  async function climb({ capability, ladder, attempts: before }: Standing, rungs: readonly Rung[], click: Click | undefined): Promise<Outcome<T>> {
    const attempts = [...before];
    for (const [index, rung] of rungs.entries()) {
      const tried = await tryRung(rung, capability, index === 0 ? click : undefined);
      const so = { attempts, ladder, capability };
      if ('value' in tried) return { state: 'done', rung, value: tried.value, ...so };
      const { error, account } = tried;
      const next = rungs[index + 1];
      const meaning = meaningOf(error, rung.path);
      const nextRung = next && meaning !== 'ends' ? { nextRung: next } : {};
      if (meaning === 'waits') return { state: 'needs-click', rung, because: error, ...so, ...nextRung, ...(isKitError(error, 'wrong-account') && account ? { account } : {}) };
      attempts.push({ path: rung.path, error });
      if (meaning !== 'goes-on') return { state: 'cannot', error, ...so, ...nextRung };
    }
    const error = attempts.length === 1 && attempts[0] ? attempts[0].error : new KitError('no-path-left');
    return { state: 'cannot', error, attempts, ladder, capability };
  }

  async function tryRung({ path }: Rung, { signals }: Capability, click: Click | undefined): Promise<{ value: T } | { error: KitError; account?: SignedInAccount }> {
    let account: SignedInAccount | undefined;
    const hasOwnServer = signals.some(({ name, points }) => (name === 'ewsUrl' || name === 'restUrl') && points === 'on-premises');
    const through = async (interactive: boolean) => {
      const claims = wantedClaims.get(path);
      const credential = held?.path === path && !click?.selectAccount ? held : await paths[path].acquire({ interactive, hasOwnServer, ...(claims ? { claims } : {}), ...(click?.selectAccount ? { selectAccount: true } : {}) });
      account = credential.account;
      held = credential;
      await holdWrongAccount(ports, account);
      held = undefined;
      const value = await use(credential);
      wantedClaims.delete(path);
      return value;
    };
    try {
      return { value: await through(click !== undefined).catch((thrown: unknown) => again(thrown, () => through(false))) };
    } catch (thrown) {
      const error = thrown instanceof ClaimsChallenge ? new KitError('claims-required') : thrown;
      if (!isKitError(error)) throw error;
      return { error: isKitError(error, 'window-needs-click') && wantedClaims.has(path) ? new KitError('claims-required', { cause: error }) : error, ...(account ? { account } : {}) };
    }

    /** Once, and silently: the click is spent by now. A path that needs a window then waits for the next click. */
    function again(thrown: unknown, retry: () => Promise<T>): Promise<T> {
      if (!(thrown instanceof ClaimsChallenge) || wantedClaims.get(path) === thrown.claims) throw thrown;
      wantedClaims.set(path, thrown.claims);
      return retry();
    }
  }
}

const takenOf = (ladder: readonly Rung[]): readonly Rung[] => ladder.filter(({ taken }) => taken);
