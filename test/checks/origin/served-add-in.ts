import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a server answers with. */
export interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

export type Site = Readonly<Record<string, Served>>;

export interface ServedAddIn {
  readonly origin: string;
  /** `METHOD path`, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves a site over TLS on a free port of 127.0.0.1, under the name `addin.localhost`. `%origin%` in a body becomes its origin. */
export async function serveAddIn(site: Site, tls: ServerOptions): Promise<ServedAddIn> {
  const asked: string[] = [];
  let origin = '';
  const server = createServer(tls, ({ method, url = '/', headers }, response) => {
    asked.push(`${method} ${url}`);
    if (headers.cookie || headers.authorization) throw new Error('nothing of anybody is sent');
    const { status = 200, headers: own = {}, body = '' } = site[url] ?? { status: 404 };
    response.writeHead(status, own as Record<string, string>);
    response.end(method === 'HEAD' ? undefined : typeof body === 'string' ? body.replaceAll('%origin%', origin) : body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `https://addin.localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    close: () => new Promise((closed) => { server.close(() => closed()); server.closeAllConnections(); }),
  };
}
