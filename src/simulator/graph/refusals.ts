import type { Reply } from '../http/reply.ts';
import { json } from '../http/reply.ts';
import type { LabPorts } from '../ports.ts';

/** Thrown inside the lab's Graph; it leaves as Graph's error resource. The sentences are ours. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, says: string, headers: Readonly<Record<string, string>> = {}) {
    super(says);
    [this.status, this.code, this.headers] = [status, code, headers];
  }
}

/** https://learn.microsoft.com/graph/errors. `requestId`: the client's own when it sent one. */
export function errorReply({ status, code, message, headers }: GraphRefusal, requestId: string | undefined, ports: LabPorts): Reply {
  const innerError = { date: new Date(ports.nowMs()).toISOString().slice(0, 19), 'request-id': ports.uuid(), 'client-request-id': requestId ?? ports.uuid() };
  const reply = json({ error: { code, message, innerError } }, status);
  return 'stream' in reply ? reply : { ...reply, headers: { ...reply.headers, ...headers } };
}
