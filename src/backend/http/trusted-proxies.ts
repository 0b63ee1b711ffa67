import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';

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

/**
 * Who calls: of the addresses that were forwarded the last one that is none of `proxies` (addresses and CIDR), else the one that is
 * connected. Nobody (an empty text) once that one has reset its connection.
 */
export function addressBehind(proxies: readonly string[]): (request: IncomingMessage) => string {
  if (proxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => (request.socket.remoteAddress === undefined ? '' : proxyAddr(request, isTrusted));
}
