import { decodeBase64Url } from '../decode-base64-url.ts';

/**
 * The claims of a JWT, unverified: good enough to compare and to show, never to decide rights (the backend validates).
 * `undefined` when the text is no JWT; an access token may be opaque.
 */
export function readClaims(token: string): Readonly<Record<string, unknown>> | undefined {
  const [, payload] = token.split('.');
  if (!payload) return undefined;
  try {
    return JSON.parse(decodeBase64Url(payload)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
