import type { BackendConfig } from '../config.ts';

/** One year. */
const strictTransport = 'max-age=31536000';

/**
 * What every answer of an API says to browsers: nothing in it is a page, a script or for another site to embed. HSTS in production
 * only: the lab has no TLS. https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers
 */
export const securityHeaders = (mode: BackendConfig['mode']): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(mode === 'production' ? { 'strict-transport-security': strictTransport } : {}),
});
