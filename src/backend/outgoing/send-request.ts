import { lookup as resolve } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { guardedLookup, refuseLiteral, type AllowedAddresses, type Dns } from './allowed-addresses.ts';

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly allowed: AllowedAddresses;
  /** From the first look-up to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  readonly longestBytes: number;
}

export interface IncomingAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends one request and reads its answer, whatever the status. Redirects are answers too: a service must not be able to send us elsewhere. */
export type SendRequest = (request: OutgoingRequest) => Promise<IncomingAnswer>;

async function textOf(response: IncomingMessage, longestBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBytes) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Idle connections per host. */
const keptConnections = 16;
const keeping = { keepAlive: true, maxFreeSockets: keptConnections };

/** Of one kind of addresses: a connection that was judged by one rule is not used under another. */
const newAgents = () => ({ 'http:': new HttpAgent(keeping), 'https:': new HttpsAgent(keeping) });

/**
 * A sender without redirects, cache and proxy. `connections`: `kept` ones are used again, `single` ones are closed. A private certificate
 * authority is made known to Node by `NODE_EXTRA_CA_CERTS`. `dns` resolves names; default: the system's resolver.
 */
export function createSender(connections: 'kept' | 'single', dns: Dns = resolve): SendRequest {
  const agents = connections === 'kept' ? { public: newAgents(), inside: newAgents(), loopback: newAgents() } : undefined;

  return async ({ method, url, headers, body, allowed, timeoutMs, longestBytes }) => {
    const { protocol, hostname } = new URL(url);
    refuseLiteral(hostname, allowed);
    const options: RequestOptions = {
      method,
      agent: agents?.[allowed][protocol as 'https:'] ?? false,
      headers: { accept: 'application/json', 'accept-encoding': 'identity', ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
      lookup: guardedLookup(allowed, dns),
      signal: AbortSignal.timeout(timeoutMs),
    };
    const response = await ask(url, options, body);
    try {
      return { status: response.statusCode ?? 0, headers: response.headers, text: await textOf(response, longestBytes) };
    } catch (error) {
      response.destroy();
      throw error;
    }
  };
}

function ask(url: string, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> {
  return new Promise((received, failed) => {
    const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, options, received);
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The other side closed a kept connection while this request was on its way, so it was not read: https://nodejs.org/api/http.html#requestreusedsocket
      if (request.reusedSocket && error.code === 'ECONNRESET') ask(url, options, body).then(received, failed);
      else failed(error);
    });
    request.end(body);
  });
}
