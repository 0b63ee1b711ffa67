import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a name may lead. `inside` adds a company's own networks, never loopback or link-local; `loopback` is the lab's. */
export type AllowedAddresses = 'public' | 'inside' | 'loopback';

export type Dns = typeof resolve;

const ranges: Readonly<Record<AllowedAddresses, readonly string[]>> = {
  public: ['unicast'],
  inside: ['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'],
  loopback: ['loopback'],
};

/** `process` unwraps IPv4 inside IPv6, which would otherwise pass for a public address. */
export const isAllowedAddress = (address: string, allowed: AllowedAddresses): boolean =>
  ranges[allowed].includes(ipaddr.process(address).range());

const outside = 'the address is outside the allowed networks';

/** Throws for a host that is an address and not an allowed one: Node asks no resolver for it, so the look-up alone would let it through. */
export function refuseLiteral(hostname: string, allowed: AllowedAddresses): void {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isAllowedAddress(literal, allowed)) throw new Error(outside);
}

/** Resolves and judges in one step, so the address that was judged is the one connected to (DNS rebinding). */
export const guardedLookup =
  (allowed: AllowedAddresses, dns: Dns): LookupFunction =>
  (hostname, options, callback) => {
    dns(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0];
      if (error || !first) return callback(error ?? new Error('the name has no address'), []);
      if (!addresses.every(({ address }) => isAllowedAddress(address, allowed))) return callback(new Error(outside), []);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
