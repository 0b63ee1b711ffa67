import { createHash, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { EntraConfig } from './config.ts';
import { EntraRefusal } from './refusals.ts';

/** What the registration knows of its service: certificates as PEM text, and values of client secrets. */
export interface RegisteredCredentials {
  readonly certificates: readonly string[];
  readonly secrets: readonly string[];
}

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * Which of its credentials a service shows at the token endpoint: `azpacr` of the token it gets, 1 for a secret, 2 for a certificate.
 * Throws 7000218 without one, 7000215 for a wrong secret, 700027 for another certificate, signature, audience or time.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function authenticateClient(form: URLSearchParams, tokenEndpoint: string, { credentials, ports }: Pick<EntraConfig, 'credentials' | 'ports'>): Promise<'1' | '2'> {
  const assertion = form.get('client_assertion');
  if (assertion !== null && form.get('client_assertion_type') === jwtBearer) {
    await checkAssertion(assertion, form.get('client_id') ?? '', tokenEndpoint, credentials.certificates, ports.nowMs());
    return '2';
  }
  const secret = form.get('client_secret');
  if (secret === null) throw new EntraRefusal(7000218);
  if (!credentials.secrets.includes(secret)) throw new EntraRefusal(7000215);
  return '1';
}

/** MSAL rounds the second up. */
const toleranceSeconds = 60;

const thumbprint = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('base64url');

async function checkAssertion(assertion: string, clientId: string, audience: string, certificates: readonly string[], nowMs: number): Promise<void> {
  try {
    const { 'x5t#S256': named } = decodeProtectedHeader(assertion) as { 'x5t#S256'?: string };
    const known = certificates.map((pem) => new X509Certificate(pem)).find((certificate) => thumbprint(certificate) === named);
    if (!known) throw new EntraRefusal(700027);
    await jwtVerify(assertion, known.publicKey, { algorithms: ['PS256', 'RS256'], audience, issuer: clientId, subject: clientId, requiredClaims: ['exp', 'nbf', 'jti'], currentDate: new Date(nowMs), clockTolerance: toleranceSeconds });
  } catch (error) {
    throw error instanceof errors.JOSEError || error instanceof TypeError ? new EntraRefusal(700027) : error;
  }
}
