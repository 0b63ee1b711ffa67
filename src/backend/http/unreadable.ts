import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { problemContentType } from '../../contracts/wire.ts';
import { entryOf, KitError } from '../../errors/index.ts';
import { problemOf } from './problem.ts';

const codes: Readonly<Record<string, 'headers-too-large' | 'request-timeout'>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * Answers what never became a request with a problem document as well, and ends the connection. The error itself is not
 * logged: it holds the bytes that came, and a token may be among them.
 */
export function answerUnreadable(error: { readonly code?: string }, socket: Socket, traceId: string, headers: Readonly<Record<string, string>>, log: FastifyBaseLogger): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const code = codes[error.code ?? ''] ?? 'request-unreadable';
  const status = entryOf(code).status ?? 400;
  log.info({ traceId, status, code }, 'answered');
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(problemOf(new KitError(code), status, traceId));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${problemContentType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
