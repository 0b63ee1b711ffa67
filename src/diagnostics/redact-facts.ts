import { addressPattern, redact, redactTokens } from '../contracts/redact.ts';
import { addressDigest } from './address-digest.ts';
import type { Facts } from './facts.ts';
import type { Json } from './gatherer.ts';

type Digest = (text: string) => Promise<string>;

const plain = (address: string): string => address.replace('%40', '@');

async function redactText(text: string, digest: Digest): Promise<string> {
  const bare = redactTokens(text);
  const found = [...new Set(bare.match(addressPattern))];
  const digests = new Map(await Promise.all(found.map(async (address) => [address, await addressDigest(plain(address), digest)] as const)));
  return redact(bare.replace(addressPattern, (address) => digests.get(address) ?? address));
}

async function redactJson(value: Json, digest: Digest): Promise<Json> {
  if (typeof value === 'string') return redactText(value, digest);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Promise.all(value.map((inner: Json) => redactJson(inner, digest)));
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, inner]) => [redact(key), await redactJson(inner, digest)] as const)));
}

/**
 * Facts that may leave the device: no token, addresses only as digests, ids of correlation kept. Facts that were gathered by us
 * are so already; those from a file are whatever somebody saved.
 */
export const redactFacts = async (facts: Partial<Facts>, digest: Digest): Promise<Partial<Facts>> => (await redactJson(facts as unknown as Json, digest)) as unknown as Partial<Facts>;
