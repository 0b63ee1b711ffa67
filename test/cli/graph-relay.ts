import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GraphRelay {
  readonly origin: string;
  /** Method and path of each request, in their order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Stands before a Graph of the lab, writes down what is asked, and refuses requests of its own accord where `refuse` gives a status. */
export async function graphRelay(target: string, refuse: (method: string, path: string) => number | undefined = () => undefined): Promise<GraphRelay> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const path = decodeURIComponent(url.split('?')[0]!);
    requests.push(`${method} ${path}`);
    const status = refuse(method, path);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      if (status !== undefined) return void response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"code":"Authorization_RequestDenied","message":"for adele@contoso.test"}}');
      fetch(`${target}${url}`, { method, headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' }, ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}) })
        .then(async (answer) => response.writeHead(answer.status, { 'content-type': 'application/json' }).end(Buffer.from(await answer.arrayBuffer())))
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}
