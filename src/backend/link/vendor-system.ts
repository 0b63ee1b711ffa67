import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '../../errors/index.ts';
import type { EntraPerson } from '../validate-token/prove.ts';

/**
 * The integrator's own accounts, asked inside the process. Each function that is absent closes the way it stands for. An account id
 * is at most 200 letters, digits and `_ . : / -`: never an e-mail address. A function that rejects, or is silent for 10 s, gives 503.
 */
export interface VendorSystem {
  /** Stands in the history; `a-z`, `0-9` and `-`, and is never changed, because accounts are kept under it. */
  readonly name: string;
  /**
   * The account whose signed-in session made `proof`: a code of one use that your own sign-in page hands to the pane, made for this
   * person. `undefined` refuses. Spending the code is this function's work.
   */
  accountOfProof?(proof: string, person: EntraPerson): Promise<string | undefined>;
  /** Those of `accounts` that exist and belong to the customer with this Entra tenant. */
  accountsOf?(tenantId: string, accounts: readonly string[]): Promise<ReadonlySet<string>>;
  /** The account of an address that Entra says is verified, in a domain that is bound to this tenant. The address must not be kept. */
  accountOfVerifiedEmail?(address: string, tenantId: string): Promise<string | undefined>;
}

/** Without `@`, so that no address is taken for an account id. */
const accountId = /^[\w.:/-]{1,200}$/;

export const isVendorAccount = (value: unknown): value is string => typeof value === 'string' && accountId.test(value);

export const vendorTimeoutMs = 10_000;

/** What a vendor's function answers. Rejects with `vendor-unavailable`; its own message is left out, since it may quote the proof. */
export async function askVendor<T>(ask: () => Promise<T>, timeoutMs: number): Promise<T> {
  const answered = new AbortController();
  const silence = sleep(timeoutMs, undefined, { signal: answered.signal }).then(() => Promise.reject(new Error('silent')));
  try {
    return await Promise.race([ask(), silence]);
  } catch (cause) {
    throw new KitError('vendor-unavailable', { cause: new Error(`the vendor's function: ${cause instanceof Error ? cause.name : typeof cause}`) });
  } finally {
    answered.abort();
  }
}
