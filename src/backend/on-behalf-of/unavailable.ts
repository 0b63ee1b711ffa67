import type { IncomingHttpHeaders } from 'node:http';
import { KitError } from '../../errors/index.ts';

type Service = 'Microsoft Entra ID' | 'Microsoft Graph';

/** Where the service names no time. */
const shortestSeconds = 5;
/** A service that asks for more is asked again after this all the same. */
const longestSeconds = 300;

/** `seconds`: the wait that the service asked for; default 5. */
export const unavailable = (service: Service, seconds = shortestSeconds, cause?: unknown): KitError =>
  new KitError('microsoft-unavailable', { values: { service, seconds: Math.ceil(seconds) }, cause });

/** `Retry-After` in seconds, at most 300, whether it is a number or a date (RFC 9110, section 10.2.3); `undefined` without a usable one. */
export function retryAfterOf({ 'retry-after': header }: IncomingHttpHeaders, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,6}$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return seconds > 0 ? Math.min(seconds, longestSeconds) : undefined;
}

/** Too much was asked, or the service is down: nothing is wrong with what was asked. */
export const isUnavailable = (status: number): boolean => status === 429 || status >= 500;
