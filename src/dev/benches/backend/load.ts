import { connect, type Socket } from 'node:net';

/** Keep-alive connections, one request under way on each. */
const connections = 64;

const requestOf = (token: string, path: string): Buffer => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`);
export const requestsOf = (tokens: readonly string[], path = '/api/me'): Buffer[] => tokens.map((token) => requestOf(token, path));

/** Where the next load goes on, so that a server meets every token in turn. */
export interface Turn {
  next: number;
}

/** Length of the first whole answer in `text`, 0 while there is none. Throws for anything but a 200. */
function answerLength(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  if (!text.startsWith('HTTP/1.1 200 ')) throw new Error(`A server of the bench answered: ${text.slice(0, 300)}`);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
  return text.length >= head + 4 + length ? head + 4 + length : 0;
}

function converse(socket: Socket, nextRequest: () => Buffer | undefined, onAnswer: (tookMs: number) => void): Promise<void> {
  return new Promise((done, failed) => {
    let received = '';
    let askedAt = 0;
    const ask = (): void => {
      const request = nextRequest();
      askedAt = performance.now();
      if (request) socket.write(request);
      else socket.end(done);
    };
    socket.setEncoding('latin1').setNoDelay(true).on('connect', ask).on('error', failed).on('data', (chunk) => {
      received += String(chunk);
      try {
        if (answerLength(received) === 0) return;
      } catch (error) {
        return failed(error as Error);
      }
      received = '';
      onAnswer(performance.now() - askedAt);
      ask();
    });
  });
}

/**
 * Sends `requests` in turn, over and over, until `isOver` says so of the number answered; resolves to the milliseconds each answer took.
 * Every answer must be a 200.
 */
export async function load(port: number, requests: readonly Buffer[], turn: Turn, isOver: (answered: number) => boolean): Promise<number[]> {
  const took: number[] = [];
  const next = (): Buffer | undefined => (isOver(took.length) ? undefined : requests[turn.next++ % requests.length]);
  await Promise.all(Array.from({ length: connections }, () => converse(connect(port, '127.0.0.1'), next, (tookMs) => void took.push(tookMs))));
  return took;
}
