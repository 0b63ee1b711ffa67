import type { AllowedAddresses, Dns } from '../outgoing/allowed-addresses.ts';
import { createSender } from '../outgoing/send-request.ts';

/** Reads one published document as text. Rejects on anything but a complete 200 within 5 s and 256 KiB. */
export type ReadDocument = (url: string, allowed: AllowedAddresses) => Promise<string>;

const timeoutMs = 5_000;
const longestBytes = 256 * 1024;

/** A reader without redirects, cache, proxy or shared connections. `dns` resolves names; default: the system's resolver. */
export function createDocumentReader(dns?: Dns): ReadDocument {
  const send = createSender('single', dns);
  return async (url, allowed) => {
    const { status, text } = await send({ method: 'GET', url, headers: {}, allowed, timeoutMs, longestBytes });
    if (status !== 200) throw new Error(`the answer was ${status}`);
    return text;
  };
}
