import type { LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { KitError } from '../../errors/index.ts';

/** Networks that are not the internet: loopback, a company's own, link-local, and what is set apart. */
const inside = new BlockList();
for (const [network, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [['::', 127], ['64:ff9b::', 96], ['100::', 64], ['2001:db8::', 32], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inside.addSubnet(network, bits, 'ipv6');

/** IPv4 in the clothes of IPv6 is judged as what it is. */
function isInside(address: string): boolean {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  const plain = mapped ?? address;
  return inside.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/**
 * The one address that everything is asked of: resolved once, so that no later answer of a name server leads elsewhere. What leads into a
 * private network must have been named so: by an address, by `localhost`, or by `allowsInside`. Throws `origin-unreachable`, `origin-inside`.
 */
export async function addressOf({ hostname }: URL, allowsInside: boolean, resolve: Resolve): Promise<LookupAddress> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal)) return { address: literal, family: isIP(literal) };
  const isLocal = /^(?:.+\.)?localhost$/.test(hostname);
  const found = await resolve(hostname).catch((cause: unknown) => {
    // Not every system knows the names below localhost, which lead nowhere else (RFC 6761, 6.3).
    if (isLocal) return [{ address: '127.0.0.1', family: 4 }];
    throw new KitError('origin-unreachable', { values: { host: hostname }, cause });
  });
  if (!found[0]) throw new KitError('origin-unreachable', { values: { host: hostname } });
  if (!allowsInside && !isLocal && found.some(({ address }) => isInside(address))) throw new KitError('origin-inside', { values: { host: hostname } });
  return found[0];
}
