import type { EntraPerson } from '../validate-token/prove.ts';

/**
 * The integrator's own accounts, asked inside the process. Each function that is absent closes the way it stands for. An account id
 * is at most 200 letters, digits and `_ . : / -`: never an e-mail address.
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
