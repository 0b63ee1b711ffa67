import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ManagedIdentityApplication, type NodeAuthOptions } from '@azure/msal-node';

/** How the service proves to Entra which application it is. */
export type ClientCredential =
  /** PEM text of the certificate and of its unencrypted RSA key. */
  | { readonly kind: 'certificate'; readonly pem: string }
  /** Client id of a user-assigned managed identity that the registration trusts. On Azure only. */
  | { readonly kind: 'managed-identity'; readonly clientId: string }
  /** File with a token of another issuer that the registration trusts; whoever issues it keeps it fresh. */
  | { readonly kind: 'assertion-file'; readonly path: string }
  | { readonly kind: 'secret'; readonly secret: string };

const shortestBits = 2_048;

/** What Entra knows of the certificate, and until when it is good. Throws for text that is not a certificate with its RSA key. */
export function readCertificate(pem: string): { readonly thumbprintSha256: string; readonly endsMs: number } {
  const certificate = new X509Certificate(pem);
  const key = createPrivateKey(pem);
  const isStrong = key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= shortestBits;
  if (!isStrong || !certificate.checkPrivateKey(key)) throw new Error('not a certificate with its RSA key');
  return { thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''), endsMs: Date.parse(certificate.validTo) };
}

export function isUsableCertificate(pem: string): boolean {
  try {
    return readCertificate(pem).thumbprintSha256 !== '';
  } catch {
    return false;
  }
}

/**
 * `aud` of a token that stands for an application instead of a certificate, by cloud:
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
const tokenExchange = (loginHost: string): string =>
  ({ 'login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov', 'login.partner.microsoftonline.cn': 'api://AzureADTokenExchangeChina' })[loginHost] ?? 'api://AzureADTokenExchange';

/** The credential as MSAL takes it. `authority`: origin of the login service. */
export function msalCredential(credential: ClientCredential, authority: string): Pick<NodeAuthOptions, 'clientCertificate' | 'clientAssertion' | 'clientSecret'> {
  switch (credential.kind) {
    case 'certificate':
      return { clientCertificate: { thumbprintSha256: readCertificate(credential.pem).thumbprintSha256, privateKey: createPrivateKey(credential.pem).export({ type: 'pkcs8', format: 'pem' }) as string } };
    case 'managed-identity': {
      const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: credential.clientId } });
      const resource = tokenExchange(new URL(authority).hostname);
      return { clientAssertion: async () => (await identity.acquireToken({ resource })).accessToken };
    }
    case 'assertion-file':
      return { clientAssertion: async () => (await readFile(credential.path, 'utf8')).trim() };
    case 'secret':
      return { clientSecret: credential.secret };
  }
}
