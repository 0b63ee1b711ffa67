import type { FastifyInstance } from 'fastify';
import { KitError } from '../../errors/index.ts';

/** Whether this instance is about to leave. */
export interface Drain {
  begin(): void;
  /** Rejects with `not-ready` once it has begun. */
  check(): Promise<void>;
}

/**
 * From its beginning on every answer ends its connection, so that whoever keeps one open learns in time that it is about to go, and
 * sends the next request to another instance instead of into a closed line.
 */
export function addDrain(app: Pick<FastifyInstance, 'early'> & { addHook: FastifyInstance['addHook'] }): Drain {
  let hasBegun = false;
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (hasBegun) void reply.header('connection', 'close');
    done(null, payload);
  });
  return {
    begin: () => {
      hasBegun = true;
      app.early.close();
    },
    check: async () => {
      if (hasBegun) throw new KitError('not-ready', { values: { missing: 'closing' } });
    },
  };
}
