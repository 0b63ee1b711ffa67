import type { Reply } from '../../../src/simulator/http/reply.ts';

/** Status and body of a reply. */
export function jsonReply(reply: Reply): [number, unknown] {
  if ('stream' in reply) throw new Error('a stream has no body');
  return [reply.status, reply.body === undefined ? undefined : JSON.parse(String(reply.body))];
}
