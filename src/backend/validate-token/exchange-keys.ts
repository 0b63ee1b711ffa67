import { createHash, X509Certificate, type KeyObject } from 'node:crypto';
import type { TrustedExchange } from '../../contracts/deployment.ts';
import type { AllowedAddresses } from '../outgoing/allowed-addresses.ts';
import type { ReadDocument } from './read-document.ts';
import { isJsonObject } from './strict-json.ts';
import { isStrongRsaKey } from './strong-key.ts';

/** Its SHA-1 and key; `undefined` for what cannot be read, which must not take the server's other keys away, or is no strong RSA key. */
function keyOf(certificate: Buffer | string): readonly [thumbprint: string, key: KeyObject] | undefined {
  try {
    const { raw, publicKey } = new X509Certificate(certificate);
    const isStrong = publicKey.asymmetricKeyType === 'rsa' && isStrongRsaKey(publicKey.export({ format: 'jwk' }));
    return isStrong ? [createHash('sha1').update(raw).digest('base64url'), publicKey] : undefined;
  } catch {
    return undefined;
  }
}

export const isSigningCertificate = (pem: string): boolean => keyOf(pem) !== undefined;

/** `undefined` for an entry that is no signing certificate, or whose label is not the SHA-1 of the certificate it stands on. */
function certificateKey(entry: unknown): readonly [string, KeyObject] | undefined {
  if (!isJsonObject(entry) || !isJsonObject(entry.keyinfo) || !isJsonObject(entry.keyvalue)) return undefined;
  if (entry.usage !== undefined && entry.usage !== 'signing') return undefined;
  const { type, value } = entry.keyvalue;
  if (type !== 'x509Certificate' || typeof value !== 'string') return undefined;
  const found = keyOf(Buffer.from(value, 'base64'));
  return found?.[0] === entry.keyinfo.x5t ? found : undefined;
}

async function publishedBy({ amurl }: TrustedExchange, read: ReadDocument, allowed: AllowedAddresses): Promise<readonly (readonly [string, KeyObject] | undefined)[]> {
  const document: unknown = JSON.parse(await read(amurl, allowed));
  return isJsonObject(document) && Array.isArray(document.keys) ? document.keys.map(certificateKey) : [];
}

/**
 * Keys by `x5t`: those configured for the server, else those in its authentication metadata document. Such a certificate is trusted because the configured server
 * publishes it over TLS; its own dates and issuer are not looked at, as Exchange signs it itself.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/validate-an-identity-token
 */
export async function readExchangeKeys(server: TrustedExchange, read: ReadDocument, allowed: AllowedAddresses): Promise<ReadonlyMap<string, KeyObject>> {
  const found = server.certificates?.map(keyOf) ?? (await publishedBy(server, read, allowed));
  const keys = new Map(found.filter((entry) => entry !== undefined));
  if (keys.size === 0) throw new Error('the document holds no usable certificate');
  return keys;
}
