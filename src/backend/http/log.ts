import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import { redact } from '../../contracts/redact.ts';
import type { BackendPorts } from '../ports.ts';

/** Name, code and redacted message: other fields of an error may hold anything, such as the bytes of a request. */
const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, cause, stack } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name,
    message: redact(message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: redact(stack ?? ''),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
};

/** Structured log that cannot hold a header: no serializer hands one over, and Fastify's own request lines are off. */
export const loggerOptions = (logTo: BackendPorts['logTo']): Exclude<FastifyServerOptions['logger'], boolean | undefined> => ({
  level: 'info',
  stream: logTo,
  serializers: { req: ({ id }) => ({ id }), res: ({ statusCode }) => ({ statusCode }), err: describeError as never },
});

/** One line an answer. The route stands for the address, which may hold whatever the caller wrote into it. */
export function logAnswer(request: FastifyRequest, status: number, durationMs: number): void {
  request.log.info({
    method: request.method,
    route: request.routeOptions.url ?? null,
    status,
    credential: request.credentialKind ?? null,
    code: request.refusal ?? null,
    correlationId: request.correlationId ?? null,
    durationMs: Math.round(durationMs),
  }, 'answered');
}
