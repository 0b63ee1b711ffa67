import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import { createHash } from 'node:crypto';
import { generateKeyPair, type CryptoKey } from 'jose';

/** A self-signed certificate, as Exchange Server's own "Microsoft Exchange Server Auth Certificate" is one. */
export interface AuthCertificate {
  readonly privateKey: CryptoKey;
  /** Base64 of the DER. */
  readonly der: string;
  /** base64url SHA-1 of the DER. */
  readonly x5t: string;
}

const yearMs = 365 * 24 * 60 * 60 * 1000;

export async function createCertificate(nowMs: number): Promise<AuthCertificate> {
  const keys = await generateKeyPair('RS256');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Lab Exchange Server Auth Certificate',
    keys,
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    notBefore: new Date(nowMs - yearMs),
    notAfter: new Date(nowMs + yearMs),
  });
  const der = Buffer.from(certificate.rawData);
  return { privateKey: keys.privateKey, der: der.toString('base64'), x5t: createHash('sha1').update(der).digest('base64url') };
}
