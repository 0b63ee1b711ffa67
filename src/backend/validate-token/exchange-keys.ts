import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import type { TrustedExchange } from '../../contracts/deployment.ts';
import type { AllowedAddresses } from '../outgoing/allowed-addresses.ts';
import type { ReadDocument } from './read-document.ts';
import { isJsonObject } from './strict-json.ts';
import { isStrongRsaKey } from './strong-key.ts';

/** One entry that cannot be read must not take the server's other keys away. */
function publicKeyOf(der: Buffer): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

/** `undefined` for an entry that is no signing certificate, or whose label is not the SHA-1 of the certificate it stands on. */
function certificateKey(entry: unknown): readonly [string, KeyObject] | undefined {
  if (!isJsonObject(entry) || !isJsonObject(entry.keyinfo) || !isJsonObject(entry.keyvalue)) return undefined;
  if (entry.usage !== undefined && entry.usage !== 'signing') return undefined;
  const { type, value } = entry.keyvalue;
  if (type !== 'x509Certificate' || typeof value !== 'string') return undefined;
  const der = Buffer.from(value, 'base64');
  const thumbprint = createHash('sha1').update(der).digest('base64url');
  if (entry.keyinfo.x5t !== thumbprint) return undefined;
  const key = publicKeyOf(der);
  return key?.asymmetricKeyType === 'rsa' && isStrongRsaKey(key.export({ format: 'jwk' })) ? [thumbprint, key] : undefined;
}

/**
 * Keys by `x5t` from one server's authentication metadata document. The certificate is trusted because the configured server
 * publishes it over TLS; its own dates and issuer are not looked at, as Exchange signs it itself.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/validate-an-identity-token
 */
export async function readExchangeKeys(server: TrustedExchange, read: ReadDocument, allowed: AllowedAddresses): Promise<ReadonlyMap<string, KeyObject>> {
  const document: unknown = JSON.parse(await read(server.amurl, allowed));
  const entries: readonly unknown[] = isJsonObject(document) && Array.isArray(document.keys) ? document.keys : [];
  const keys = new Map(entries.map(certificateKey).filter((found) => found !== undefined));
  if (keys.size === 0) throw new Error('the document holds no usable certificate');
  return keys;
}
