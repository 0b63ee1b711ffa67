import type { LookupAddress } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request as secureRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Answer, Handshake } from './origin.ts';

/** Asks one address of the origin; redirects are answers too. Rejects where nothing whole came in time. */
export type Ask = (url: URL, method?: 'GET' | 'HEAD') => Promise<Answer>;

/** Of one answer, and of all. */
export interface Bounds {
  readonly timeoutMs: number;
  readonly wholeMs: number;
  readonly longestBytes: number;
  readonly wholeBytes: number;
}

export const usualBounds: Bounds = { timeoutMs: 10_000, wholeMs: 60_000, longestBytes: 8 * 1024 * 1024, wholeBytes: 48 * 1024 * 1024 };

/** What a server may do with an answer although it was asked not to. */
const unpack: Readonly<Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>> = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

/** `takes`: told of each piece; throws when there were enough. */
async function bodyOf(response: IncomingMessage, longestBytes: number, takes: (bytes: number) => void): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    takes(chunk.length);
    if (bytes > longestBytes) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return (unpack[response.headers['content-encoding'] ?? '']?.(whole, { maxOutputLength: longestBytes }) ?? whole).toString('utf8');
}

const headersOf = ({ headersDistinct }: IncomingMessage): Answer['headers'] => Object.fromEntries(Object.entries(headersDistinct).map(([name, values = []]) => [name, values]));

export interface Asking {
  readonly ask: Ask;
  /** Of the first answer over TLS; null before. */
  readonly handshake: () => Handshake | null;
  readonly close: () => void;
}

/**
 * Asks one address of the network, whatever name a URL has. The certificate is judged, not enforced: what is wrong with it is told
 * together with all else, and nothing that matters is ever sent. `authorities`: PEM texts; default: Node's, with NODE_EXTRA_CA_CERTS.
 */
export function askingOf({ address, family }: LookupAddress, authorities?: readonly string[], { timeoutMs, wholeMs, longestBytes, wholeBytes }: Bounds = usualBounds): Asking {
  const whole = AbortSignal.timeout(wholeMs);
  let left = wholeBytes;
  const takes = (bytes: number): void => {
    left -= bytes;
    if (left < 0) throw new Error('the answers are too large together');
  };
  // Old protocols are offered too, to see whether the server is content with one.
  const agent = new Agent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', ...(authorities ? { ca: [...authorities] } : {}) });
  let handshake: Handshake | null = null;
  const ask: Ask = (url, method = 'GET') =>
    new Promise((done, failed) => {
      const options = {
        method,
        headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'naa-kit check origin' },
        lookup: ((_name: string, { all }: { all?: boolean }, found: (error: null, address: string | LookupAddress[], family?: number) => void) => (all ? found(null, [{ address, family }]) : found(null, address, family))) as never,
        signal: AbortSignal.any([whole, AbortSignal.timeout(timeoutMs)]),
      };
      const received = (response: IncomingMessage) => {
        bodyOf(response, longestBytes, takes).then((text) => done({ url, status: response.statusCode ?? 0, headers: headersOf(response), text }), (error: unknown) => { response.destroy(); failed(error); });
      };
      const request = url.protocol === 'https:' ? secureRequest(url, { ...options, agent }, received) : plainRequest(url, options, received);
      request.on('socket', (socket) => socket.once('secureConnect', () => { handshake ??= handshakeOf(socket as TLSSocket); }));
      request.on('error', failed);
      request.end();
    });
  return { ask, handshake: () => handshake, close: () => agent.destroy() };
}

const handshakeOf = (socket: TLSSocket): Handshake => ({
  protocol: socket.getProtocol() ?? '?',
  refusal: socket.authorized ? null : String((socket.authorizationError as unknown as { code?: string } | undefined)?.code ?? socket.authorizationError),
  validTo: new Date(socket.getPeerCertificate().valid_to),
});
