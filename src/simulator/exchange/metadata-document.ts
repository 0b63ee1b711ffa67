import type { AuthCertificate } from './certificate.ts';

export const metadataPath = '/autodiscover/metadata/json/1';

/** `00000002-0000-0ff1-ce00-000000000000` is Exchange itself. */
export const issuerFor = (domain: string): string => `00000002-0000-0ff1-ce00-000000000000@${domain}`;

/** The authentication metadata document: learn.microsoft.com/office/dev/add-ins/outlook/validate-an-identity-token. */
export const metadataDocument = (origin: string, domain: string, { der, x5t }: AuthCertificate) => ({
  id: '_lab',
  version: '1.0',
  name: 'Exchange',
  realm: domain,
  serviceName: '00000002-0000-0ff1-ce00-000000000000',
  issuer: issuerFor(domain),
  allowedAudiences: [`00000002-0000-0ff1-ce00-000000000000@${domain}`],
  keys: [{ usage: 'signing', keyinfo: { x5t }, keyvalue: { type: 'x509Certificate', value: der } }],
  endpoints: [{ location: `${origin}${metadataPath}`, protocol: 'OAuth2', usage: 'metadata' }],
});
