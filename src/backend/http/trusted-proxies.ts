import { isIP } from 'node:net';

/**
 * Whether these are addresses and networks (CIDR) of proxies. A count of them is not: it would believe the `X-Forwarded-For` of
 * whoever reaches the port without passing any. A prefix of 0 would believe everybody's.
 */
export const areProxies = (proxies: readonly string[]): boolean => proxies.every(isNetwork);

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return bits > 0 && more.length === 0 && (prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= bits));
}
