import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a name may lead. `inside` adds a company's own networks, never loopback or link-local; `loopback` is the lab's. */
export type AllowedAddresses = 'public' | 'inside' | 'loopback';

/** Reads one published document as text. Rejects on anything but a complete 200 within 5 s and 256 KiB. */
export type ReadDocument = (url: string, allowed: AllowedAddresses) => Promise<string>;

const timeoutMs = 5_000;
const longestBytes = 256 * 1024;

const ranges: Readonly<Record<AllowedAddresses, readonly string[]>> = {
  public: ['unicast'],
  inside: ['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'],
  loopback: ['loopback'],
};

/** `process` unwraps IPv4 inside IPv6, which would otherwise pass for a public address. */
export const isAllowedAddress = (address: string, allowed: AllowedAddresses): boolean =>
  ranges[allowed].includes(ipaddr.process(address).range());

/** Resolves and judges in one step, so the address that was judged is the one connected to (DNS rebinding). */
const guardedLookup =
  (allowed: AllowedAddresses, dns: typeof resolve): LookupFunction =>
  (hostname, options, callback) => {
    dns(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0];
      if (error || !first) return callback(error ?? new Error('the name has no address'), []);
      if (!addresses.every(({ address }) => isAllowedAddress(address, allowed))) return callback(new Error('the address is outside the allowed networks'), []);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };

async function textOf(response: IncomingMessage): Promise<string> {
  // Redirects end here too: a trusted server must not be able to send us elsewhere.
  if (response.statusCode !== 200) throw new Error(`the answer was ${response.statusCode}`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBytes) throw new Error('the document is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A reader without redirects, cache, proxy or shared connections. A private certificate authority is made known to Node by
 * `NODE_EXTRA_CA_CERTS`. `dns` resolves names; default: the system's resolver.
 */
export const createDocumentReader = (dns: typeof resolve = resolve): ReadDocument => async (url, allowed) => {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  // Node asks no resolver for an address, so the look-up alone would let every literal through.
  if (isIP(literal) && !isAllowedAddress(literal, allowed)) throw new Error('the address is outside the allowed networks');
  const request = protocol === 'https:' ? httpsRequest : httpRequest;
  const response = new Promise<IncomingMessage>((received, failed) => {
    request(url, {
      agent: false,
      headers: { accept: 'application/json', 'accept-encoding': 'identity' },
      lookup: guardedLookup(allowed, dns),
      signal: AbortSignal.timeout(timeoutMs),
    }, received).on('error', failed).end();
  });
  const answer = await response;
  try {
    return await textOf(answer);
  } finally {
    answer.destroy();
  }
};
