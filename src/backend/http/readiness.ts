import { Type } from '@fastify/type-provider-typebox';
import { KitError } from '../../errors/index.ts';
import type { Server } from './authenticate.ts';

/** What must hold before calls are sent here; each rejects when it does not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

interface Failing {
  readonly names: readonly string[];
  readonly cause: unknown;
}

async function failing(checks: ReadinessChecks): Promise<Failing | undefined> {
  const results = await Promise.allSettled(Object.values(checks).map(async (check) => check()));
  const names = Object.keys(checks).filter((_, index) => results[index]?.status === 'rejected');
  const first = results.find((result) => result.status === 'rejected');
  return first && { names, cause: first.reason };
}

/**
 * `GET /readyz`: 200 when every check holds, else 503 `not-ready` naming those that do not. Who asks while the checks run shares
 * their result, so that asking often costs the store nothing.
 */
export function addReadiness(app: Server, checks: ReadinessChecks): void {
  let running: Promise<Failing | undefined> | undefined;
  app.get('/readyz', { schema: { response: { 200: Type.Object({ status: Type.Literal('ready') }) } } }, async () => {
    const missing = await (running ??= failing(checks).finally(() => (running = undefined)));
    if (missing) throw new KitError('not-ready', { values: { missing: missing.names.join(', ') }, cause: missing.cause });
    return { status: 'ready' } as const;
  });
}
