import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

export interface RemoteParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

const form = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})$/;

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * The `traceparent` of a request, when it is valid and comes from one of `proxies` (addresses and CIDR): who is not believed may not
 * choose under which id the log has the request. https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceparentFrom(proxies: readonly string[]): (request: IncomingMessage) => RemoteParent | undefined {
  if (proxies.length === 0) return () => undefined;
  const believed = listOf(proxies);
  return ({ headers, socket: { remoteAddress = '' } }) => {
    const [, traceId, spanId, flags] = form.exec(String(headers.traceparent ?? '')) ?? [];
    if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
    const isBelieved = isIP(remoteAddress) !== 0 && believed.check(remoteAddress, isIP(remoteAddress) === 6 ? 'ipv6' : 'ipv4');
    return isBelieved ? { traceId, spanId, traceFlags: Number.parseInt(flags, 16) } : undefined;
  };
}
