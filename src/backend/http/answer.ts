import { ServerResponse, type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders } from 'node:http';

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

/**
 * Node's answer with `headers` in each, also in those that Node gives by itself; what an answer says of the same name stands above them.
 * Once `isLeaving` says so each answer ends its connection. Added as the head is written, because a hook pays for every header again.
 */
export const answersWith = (headers: Readonly<Record<string, string>>, isLeaving: () => boolean): typeof ServerResponse =>
  class<Request extends IncomingMessage> extends ServerResponse<Request> {
    override writeHead(status: number, reason?: string | Given, given?: Given): this {
      if (isLeaving()) this.shouldKeepAlive = false;
      return typeof reason === 'string' ? super.writeHead(status, reason, { ...headers, ...given }) : super.writeHead(status, { ...headers, ...reason });
    }
  };
