import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import { redact } from '../../contracts/redact.ts';
import type { BackendPorts } from '../ports.ts';
import type { Answered, Call, OnAnswered } from './call.ts';

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

/**
 * One line an answer. What is the same in many of them is bound to a logger that is kept: pino then writes it once, and it is most of a
 * line. There are as many as there are routes and ways to end.
 */
export function logAnswers(log: Pick<FastifyBaseLogger, 'child'>): OnAnswered {
  const kept = new Map<string, Pick<FastifyBaseLogger, 'info'>>();
  const loggerFor = ({ raw: { method }, credentialKind, refusal }: Call, { route, status }: Answered) => {
    const key = `${method} ${route} ${status} ${credentialKind} ${refusal}`;
    const known = kept.get(key);
    if (known) return known;
    const logger = log.child({ method, route: route ?? null, status, credential: credentialKind ?? null, code: refusal ?? null });
    kept.set(key, logger);
    return logger;
  };
  return (call, answered) =>
    loggerFor(call, answered).info({ traceId: call.id, correlationId: call.correlationId ?? null, durationMs: Math.round(call.elapsedMs()) }, 'answered');
}
