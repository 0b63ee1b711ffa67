import { createHash } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { selfSign } from '../certificate.ts';

/** A self-signed certificate, as Exchange Server's own "Microsoft Exchange Server Auth Certificate" is one. */
export interface AuthCertificate {
  readonly privateKey: CryptoKey;
  /** Base64 of the DER. */
  readonly der: string;
  /** base64url SHA-1 of the DER. */
  readonly x5t: string;
}

export async function createCertificate(nowMs: number): Promise<AuthCertificate> {
  const { privateKey, der } = await selfSign('Lab Exchange Server Auth Certificate', nowMs);
  return { privateKey, der: der.toString('base64'), x5t: createHash('sha1').update(der).digest('base64url') };
}
