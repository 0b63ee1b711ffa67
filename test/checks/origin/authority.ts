import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 24 * 60 * 60 * 1000;
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const pemOf = async (key: webcrypto.CryptoKey) => `-----BEGIN PRIVATE KEY-----\n${Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
const around = (now: Date, days: number) => ({ notBefore: new Date(now.getTime() - 100 * dayMs), notAfter: new Date(now.getTime() + days * dayMs) });

export interface Issued {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  readonly pem: string;
  /** A certificate for these names that ends `days` from now. */
  issue(names: readonly string[], days: number): Promise<Issued>;
}

/** A certificate authority for tests. `now`: the machine's clock, by which TLS judges. */
export async function newAuthority(now: Date): Promise<Authority> {
  const keys = await newKeys();
  const name = 'CN=Test authority';
  const root = await X509CertificateGenerator.createSelfSigned({ name, keys: keys as never, signingAlgorithm: algorithm, ...around(now, 300), extensions: [new BasicConstraintsExtension(true, 1, true)] }, webcrypto as never);
  return {
    pem: root.toString('pem'),
    async issue(names, days) {
      const own = await newKeys();
      const certificate = await X509CertificateGenerator.create({ subject: `CN=${names[0]}`, issuer: name, publicKey: own.publicKey as never, signingKey: keys.privateKey as never, signingAlgorithm: algorithm, ...around(now, days), extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))] }, webcrypto as never);
      return { cert: certificate.toString('pem'), key: await pemOf(own.privateKey) };
    },
  };
}
