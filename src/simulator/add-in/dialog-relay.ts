import type { ServerResponse } from 'node:http';
import { KitError } from '../../errors/index.ts';
import type { DialogMail } from '../dialog-mail.ts';
import { jsonObject, type Call, type Reply } from '../http/reply.ts';
import { createShortMemory } from '../short-memory.ts';

/** Carries what a native client carries itself between the pane and its dialog, so no COOP header can cut them off. */
export interface DialogRelay {
  /** `POST /lab/dialog/<id>` and `GET /lab/dialog/<id>/events`; `undefined` for any other path. */
  handle(call: Call): Promise<Reply | undefined>;
  close(): void;
}

interface Line {
  readonly mail: DialogMail[];
  readonly listeners: Set<ServerResponse>;
}

const route = /^\/lab\/dialog\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\/events)?$/;
const textLimit = 32 * 1024;
const mostLines = 100;
/** In one dialog; ours says two things. */
const mostMail = 200;

/** Every listener gets all the mail of its dialog from the start, however late it comes. */
export function createDialogRelay(): DialogRelay {
  const hangUp = ({ listeners }: Line) => listeners.forEach((response) => response.end());
  const lines = createShortMemory<Line>(mostLines, hangUp);
  const lineOf = (id: string) => {
    const line = lines.get(id) ?? { mail: [], listeners: new Set() };
    lines.set(id, line);
    return line;
  };
  return {
    handle: async (call) => {
      const [, id, events] = route.exec(call.url.pathname) ?? [];
      if (id === undefined) return undefined;
      if (events !== undefined && call.method === 'GET') return listen(lineOf(id), Number(call.headers['last-event-id'] ?? -1) + 1);
      if (events !== undefined || call.method !== 'POST') throw new KitError('route-not-found');
      post(lineOf(id), readMail(await jsonObject(call)));
      return { status: 204 };
    },
    close: () => lines.values().forEach(hangUp),
  };
}

function post(line: Line, mail: DialogMail): void {
  if (line.mail.length >= mostMail) throw new KitError('lab-request-invalid');
  line.mail.push(mail);
  line.listeners.forEach((response) => write(response, line, line.mail.length - 1));
  if (isLast(mail)) line.listeners.forEach((response) => response.end());
}

function listen(line: Line, from: number): Reply {
  // 204 tells an EventSource not to come back.
  if (line.mail.slice(0, from).some(isLast)) return { status: 204 };
  return {
    stream: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      for (let index = from; index < line.mail.length; index += 1) write(response, line, index);
      if (line.mail.some(isLast)) return void response.end();
      line.listeners.add(response);
      response.on('close', () => line.listeners.delete(response));
    },
  };
}

const isLast = (mail: DialogMail) => mail.kind === 'close' || mail.kind === 'closed';
const write = (response: ServerResponse, line: Line, index: number) => response.write(`id: ${index}\ndata: ${JSON.stringify(line.mail[index])}\n\n`);

function readMail({ kind, text, to }: Readonly<Record<string, unknown>>): DialogMail {
  if ((to === 'pane' || to === 'dialog') && kind === 'message' && typeof text === 'string' && text.length <= textLimit) return { to, kind, text };
  if (to === 'pane' && kind === 'closed') return { to, kind };
  if (to === 'dialog' && kind === 'close') return { to, kind };
  throw new KitError('lab-request-invalid');
}
