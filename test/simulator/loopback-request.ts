import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  json(): any;
}

interface Wish {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The request target as it is sent, where the address would be tidied up. */
  readonly target?: string;
}

/** Asks 127.0.0.1 whatever name the address has, as a browser does with `*.localhost`. `headers.host` may lie. */
export function ask(address: string, { body, headers = {}, method = 'GET', target }: Wish = {}): Promise<Answer> {
  const { host, pathname, port, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: target ?? `${pathname}${search}`, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, json: () => JSON.parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const post = (address: string, origin: string, body: unknown): Promise<Answer> =>
  ask(address, { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const postForm = (address: string, origin: string | undefined, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === undefined ? {} : { origin }) },
    body: new URLSearchParams(fields).toString(),
  });
