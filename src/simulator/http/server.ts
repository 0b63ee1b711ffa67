import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemContentType, type Problem } from '../../contracts/wire.ts';
import { entryOf, isKitError, KitError } from '../../errors/index.ts';
import type { LabPorts } from '../ports.ts';
import type { Call, Reply } from './reply.ts';

/** What stands behind one port of the lab. */
export interface Site {
  /** `Host` values that are answered, as `name:port`. Anything else is 421: a foreign name may point at loopback. */
  readonly hosts: readonly string[];
  /** Origins whose pages may read the answers on this path, and may send anything but a GET, below `/lab/` also that. */
  trusts(path: string): readonly string[];
  handle(call: Call): Promise<Reply>;
}

export interface LabServer {
  readonly port: number;
  /** Requests are answered with 503 until then: worlds need every port before they can build their sites. */
  serve(site: Site): void;
  /** From now on every connection is destroyed: nobody is there, and nobody else can get the port. */
  goSilent(): void;
  close(): Promise<void>;
}

const bodyLimitBytes = 64 * 1024;

/** Listens on 127.0.0.1; `port` 0 means any, a taken port falls back to any. */
export async function openServer(port: number, ports: LabPorts): Promise<LabServer> {
  let site: Site | undefined;
  const server = createServer((request, response) => {
    answer(site, request, ports)
      .catch((error: unknown) => failure(error, ports))
      .then((reply) => send(reply, response))
      // One answer that cannot be written ends its own connection and never the lab.
      .catch((error: unknown) => {
        ports.onFailure(error);
        response.destroy();
      });
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(wanted, '127.0.0.1', () => resolve(void server.off('error', reject)));
    });
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    return listen(0);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => void (site = next),
    goSilent: () => {
      server.on('connection', (socket) => socket.destroy());
      server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site: Site | undefined, request: IncomingMessage, ports: LabPorts): Promise<Reply> {
  if (!site) return { status: 503 };
  const host = request.headers.host?.toLowerCase() ?? '';
  const url = URL.canParse(request.url ?? '', `http://${host}`) ? new URL(request.url ?? '', `http://${host}`) : undefined;
  // `//evil.test/` and absolute request targets carry a host of their own.
  if (!site.hosts.includes(host) || url?.host !== host) throw new KitError('lab-host-refused');
  const { origin } = request.headers;
  const method = request.method ?? 'GET';
  const trusted = origin !== undefined && site.trusts(url.pathname).includes(origin);
  if (method === 'OPTIONS') return { status: 204, headers: trusted ? preflight(origin, request) : {} };
  const isReading = (method === 'GET' || method === 'HEAD') && !url.pathname.startsWith('/lab/');
  if (isForeign(request, trusted) && !isReading) throw new KitError('lab-origin-refused');
  const call = { method, url, headers: request.headers, text: () => readText(request) };
  const reply = await site.handle(call).catch((error: unknown) => failure(error, ports));
  return trusted && 'status' in reply ? { ...reply, headers: { ...reply.headers, ...readableBy(origin) } } : reply;
}

/** A page of another site that only reads names no origin, but the browser says where it stands. */
const isForeign = ({ headers }: IncomingMessage, trusted: boolean): boolean =>
  headers.origin === undefined ? /^(cross|same)-site$/.test(String(headers['sec-fetch-site'])) : !trusted;

const readableBy = (origin: string) => ({ 'access-control-allow-origin': origin, vary: 'Origin' });

const preflight = (origin: string, request: IncomingMessage) => ({
  ...readableBy(origin),
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
  'access-control-max-age': '7200',
});

function failure(error: unknown, ports: LabPorts): Reply {
  const known = isKitError(error) && entryOf(error.code).status !== undefined ? error.code : undefined;
  if (known === undefined) ports.onFailure(error);
  const code = known ?? 'internal-failure';
  const { status = 500, says, remedy } = entryOf(code);
  const traceId = ports.uuid();
  const problem: Problem = { type: `urn:outlook-naa-kit:${code}`, title: says.en, status, detail: remedy.en, instance: `urn:outlook-naa-kit:trace:${traceId}`, code, traceId };
  return { status, headers: { 'content-type': problemContentType, 'cache-control': 'no-store' }, body: JSON.stringify(problem) };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimitBytes) throw new KitError('lab-request-invalid');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(reply: Reply, response: ServerResponse): void {
  if ('stream' in reply) return reply.stream(response);
  response.writeHead(reply.status, { 'x-content-type-options': 'nosniff', ...reply.headers });
  response.end(response.req.method === 'HEAD' ? undefined : reply.body);
}
