import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isGuid } from '../../contracts/guid.ts';

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
/** Entra's own are longer; its ids are GUIDs of 36. */
const shortestSecret = 16;

/** What Entra knows of the certificate, and until when it is good. Throws for text that is not a certificate with its RSA key. */
export function readCertificate(pem: string): { readonly thumbprintSha256: string; readonly endsMs: number } {
  const certificate = new X509Certificate(pem);
  const key = createPrivateKey(pem);
  const isStrong = key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= shortestBits;
  if (!isStrong || !certificate.checkPrivateKey(key)) throw new Error('not a certificate with its RSA key');
  return { thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''), endsMs: Date.parse(certificate.validTo) };
}

const succeeds = (work: () => unknown): boolean => {
  try {
    return Boolean(work());
  } catch {
    return false;
  }
};

/** `[name, is it right, what is expected]` of each part. Never repeats a value: it may be the secret. */
export function credentialChecks(credential: ClientCredential): readonly (readonly [name: string, isRight: boolean, expected: string])[] {
  switch (credential.kind) {
    case 'certificate':
      return [['CLIENT_CERTIFICATE_FILE', succeeds(() => readCertificate(credential.pem)), `PEM file with a certificate and its unencrypted RSA key of at least ${shortestBits} bits`]];
    case 'managed-identity':
      return [['MANAGED_IDENTITY_CLIENT_ID', isGuid(credential.clientId), 'GUID in lower case']];
    case 'assertion-file':
      return [['CLIENT_ASSERTION_FILE', succeeds(() => readFileSync(credential.path, 'utf8')), 'readable file with a token']];
    case 'secret':
      return [['CLIENT_SECRET', credential.secret.trim().length >= shortestSecret, 'the value of a client secret, not its id']];
  }
}

type CredentialSetting = 'CLIENT_CERTIFICATE_FILE' | 'MANAGED_IDENTITY_CLIENT_ID' | 'CLIENT_ASSERTION_FILE' | 'CLIENT_SECRET';

const textIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const credentials: Readonly<Record<CredentialSetting, (value: string) => ClientCredential>> = {
  CLIENT_CERTIFICATE_FILE: (path) => ({ kind: 'certificate', pem: textIn(path) }),
  MANAGED_IDENTITY_CLIENT_ID: (clientId) => ({ kind: 'managed-identity', clientId }),
  CLIENT_ASSERTION_FILE: (path) => ({ kind: 'assertion-file', path }),
  CLIENT_SECRET: (secret) => ({ kind: 'secret', secret }),
};

/** The one credential that the environment names, or none; a problem when it names several. A variable without a value is none. */
export function credentialFromEnvironment(env: Readonly<Partial<Record<CredentialSetting, string | undefined>>>): { readonly credential?: ClientCredential; readonly problems: readonly string[] } {
  const named = (Object.keys(credentials) as CredentialSetting[]).filter((name) => env[name]);
  const [name, ...others] = named;
  if (others.length > 0) return { problems: [`${named.join(', ')} (expected: one of them)`] };
  return name === undefined ? { problems: [] } : { credential: credentials[name](env[name]!), problems: [] };
}
