import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import { generateKeyPair, type CryptoKey } from 'jose';

/** A certificate that its own key signed, from a year ago to a year ahead. */
export interface SelfSigned {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly der: Buffer;
  readonly pem: string;
}

const yearMs = 365 * 24 * 60 * 60 * 1000;

export async function selfSign(name: string, nowMs: number): Promise<SelfSigned> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    notBefore: new Date(nowMs - yearMs),
    notAfter: new Date(nowMs + yearMs),
  });
  return { ...keys, der: Buffer.from(certificate.rawData), pem: certificate.toString('pem') };
}
