import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { KitError } from '../../errors/index.ts';

/** A request that passed the checks on `Host` and `Origin`. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The body as text. Throws `KitError('lab-request-invalid')` above 64 KiB. */
  text(): Promise<string>;
}

export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }
  /** Takes the response over, e.g. for server-sent events. */
  | { readonly stream: (response: ServerResponse) => void };

const noStore = { 'cache-control': 'no-store' };

export const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { ...noStore, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** `to` is an absolute URL in any spelling; a header takes only the encoded one. */
export const redirect = (to: string): Reply => ({ status: 302, headers: { ...noStore, location: new URL(to).href } });

/** The body as a JSON object; anything else is `KitError('lab-request-invalid')`. */
export async function jsonObject(call: Call): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = JSON.parse(await call.text());
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch (cause) {
    throw new KitError('lab-request-invalid', { cause });
  }
  throw new KitError('lab-request-invalid');
}
