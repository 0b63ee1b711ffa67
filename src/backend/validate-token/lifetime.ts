import { KitError } from '../../errors/index.ts';

/** Clocks of issuer, client and backend may differ by so much. Entra's own libraries use the same five minutes. */
export const clockSkewSeconds = 300;

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Seconds since 1970 on both claims; `nowMs` in milliseconds. Valid from `nbf` - 300 s up to, not including, `exp` + 300 s.
 * Throws `token-lifetime` (missing, not whole, negative, reversed), `token-expired`, `token-not-yet-valid`.
 */
export function checkLifetime(claims: { readonly nbf: unknown; readonly exp: unknown }, nowMs: number): { nbf: number; exp: number } {
  const { nbf, exp } = claims;
  if (!isTime(nbf) || !isTime(exp) || exp <= nbf) throw new KitError('token-lifetime');
  if (nowMs >= (exp + clockSkewSeconds) * 1000) throw new KitError('token-expired');
  if (nowMs < (nbf - clockSkewSeconds) * 1000) throw new KitError('token-not-yet-valid');
  return { nbf, exp };
}
