import type { TrustedExchange } from '../../contracts/deployment.ts';
import { KitError } from '../../errors/index.ts';

/** True when the host lives in the cloud; one trailing dot, which names the same host, does not hide it. */
export const isCloudHost = (hostname: string, suffixes: readonly string[]): boolean =>
  suffixes.some((suffix) => `.${hostname.toLowerCase().replace(/\.$/, '')}`.endsWith(suffix));

/**
 * The configured server whose address is, character by character, the token's `amurl`. No network is touched and no spelling
 * is repaired. Throws `amurl-malformed`, `cloud-exchange-token` or `amurl-not-trusted`.
 */
export function trustedExchangeFor(amurl: unknown, trusted: readonly TrustedExchange[], cloudHostSuffixes: readonly string[]): TrustedExchange {
  const entry = trusted.find((candidate) => candidate.amurl === amurl);
  if (entry) return entry;
  if (typeof amurl !== 'string' || !URL.canParse(amurl)) throw new KitError('amurl-malformed');
  const { protocol, hostname } = new URL(amurl);
  if (protocol !== 'https:' && protocol !== 'http:') throw new KitError('amurl-malformed');
  throw new KitError(isCloudHost(hostname, cloudHostSuffixes) ? 'cloud-exchange-token' : 'amurl-not-trusted');
}
