import { KitError } from '../../errors/index.ts';
import type { Identity, IdentityStore, Linked, LinkMethod } from '../stores/identity-store.ts';
import type { JsonObject } from '../validate-token/strict-json.ts';
import { entraIdentityOf, provenClaims, type ProvenCaller } from './proven-identity.ts';
import { askVendor, isVendorAccount, vendorTimeoutMs, type VendorSystem } from './vendor-system.ts';

/** An e-mail domain and the one tenant whose people's verified addresses in it may lead to an account, once. */
export interface VerifiedEmailDomain {
  /** In lower case, without `@`. */
  readonly domain: string;
  readonly tenantId: string;
}

export interface VendorLinks {
  /** Links whoever calls with the account that `proof` stands for. Rejects with `entra-required`, `vendor-proof-refused`, `vendor-unavailable`, `link-conflict`. */
  byProof(caller: ProvenCaller, proof: string): Promise<Linked>;
  /** Links whoever calls with the account of the verified address in the token. Rejects with `entra-required`, `email-not-verified`, `vendor-unavailable`, `link-conflict`. */
  byVerifiedEmail(caller: ProvenCaller): Promise<Linked>;
}

/** Documented as Boolean; other claims of that kind are also written as 1. Whatever else it is, it is not verified. */
const isVerified = ({ xms_edov: said }: JsonObject): boolean => said === true || said === 1 || said === '1' || said === 'true';

/** ASCII alone, looked at before letters are made small: the Kelvin sign would become a `k`, and with it somebody else's address. */
const address = /^[\x21-\x3f\x41-\x7e]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63})+$/;

/** The address that may be asked for: Entra verified it, and its domain is bound to the tenant of the token. */
function verifiedAddress(claims: JsonObject, tenantId: string, domains: readonly VerifiedEmailDomain[]): string {
  const email = typeof claims.email === 'string' && address.test(claims.email) ? claims.email.toLowerCase() : '';
  const domain = email.slice(email.indexOf('@') + 1);
  if (!isVerified(claims) || !domains.some((bound) => bound.domain === domain && bound.tenantId === tenantId)) throw new KitError('email-not-verified');
  return email;
}

export function linkVendorAccount(store: Pick<IdentityStore, 'link'>, vendor: VendorSystem, domains: readonly VerifiedEmailDomain[], timeoutMs = vendorTimeoutMs): VendorLinks {
  const link = (entra: Identity<'entra'>, account: string, method: LinkMethod): Promise<Linked> =>
    store.link(entra, { kind: 'vendor', issuer: vendor.name, subject: account }, { method, by: 'self' });
  return {
    async byProof({ proof }, code) {
      const entra = entraIdentityOf(proof);
      const account = await askVendor(async () => vendor.accountOfProof?.(code, { tenantId: entra.issuer, objectId: entra.subject }), timeoutMs);
      if (!isVendorAccount(account)) throw new KitError('vendor-proof-refused');
      return link(entra, account, 'vendor');
    },
    async byVerifiedEmail({ credential, proof }) {
      const entra = entraIdentityOf(proof);
      const email = verifiedAddress(provenClaims(credential), entra.issuer, domains);
      const account = await askVendor(async () => vendor.accountOfVerifiedEmail?.(email, entra.issuer), timeoutMs);
      if (!isVendorAccount(account)) throw new KitError('email-not-verified');
      return link(entra, account, 'verified-email');
    },
  };
}
