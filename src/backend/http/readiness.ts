import { Type } from '@fastify/type-provider-typebox';
import { KitError } from '../../errors/index.ts';
import type { Server } from './authenticate.ts';

/** What must hold before calls are sent here; each rejects when it does not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

async function failing(checks: ReadinessChecks): Promise<string[]> {
  const results = await Promise.allSettled(Object.values(checks).map(async (check) => check()));
  return Object.keys(checks).filter((_, index) => results[index]?.status === 'rejected');
}

/**
 * `GET /readyz`: 200 when every check holds, else 503 `not-ready` naming those that do not. Who asks while the checks run shares
 * their result, so that asking often costs the store nothing.
 */
export function addReadiness(app: Server, checks: ReadinessChecks): void {
  let running: Promise<string[]> | undefined;
  app.get('/readyz', { schema: { response: { 200: Type.Object({ status: Type.Literal('ready') }) } } }, async () => {
    const missing = await (running ??= failing(checks).finally(() => (running = undefined)));
    if (missing.length > 0) throw new KitError('not-ready', { values: { missing: missing.join(', ') } });
    return { status: 'ready' } as const;
  });
}
