import { isIP } from 'node:net';
import { isAllowedAddress } from './outgoing/allowed-addresses.ts';

const literalOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** True for loopback addresses in any spelling, and for `localhost` and the names under it. */
export const isLoopback = (hostname: string): boolean =>
  isIP(literalOf(hostname)) ? isAllowedAddress(literalOf(hostname), 'loopback') : /(^|\.)localhost\.?$/.test(hostname);
