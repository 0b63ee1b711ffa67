import type { FastifyReply, FastifyRequest } from 'fastify';
import { speak } from '../../contracts/text.ts';
import { problemContentType, type Problem } from '../../contracts/wire.ts';
import { entryOf, isKitError, KitError, whatHappened, whatHelps } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import { tenantOfRefusal } from '../validate-token/prove.ts';
import { retryAfterSeconds } from '../validate-token/published-keys.ts';
import { challengeFor } from './challenge.ts';
import { TooManyRequests } from './rate-limit.ts';

export const problemOf = (error: KitError, status: number, traceId: string): Problem => ({
  type: `urn:outlook-naa-kit:${error.code}`,
  title: speak(whatHappened(error), 'en'),
  status,
  detail: speak(whatHelps(error), 'en'),
  instance: `urn:outlook-naa-kit:trace:${traceId}`,
  code: error.code,
  traceId,
  ...(error.foreign?.code === undefined ? {} : { explains: error.foreign.code }),
});

/** What Fastify refuses before a route sees it. */
const refusedBodies: Readonly<Record<number, 'request-invalid' | 'body-too-large' | 'media-type-unsupported'>> = { 400: 'request-invalid', 413: 'body-too-large', 415: 'media-type-unsupported' };

function errorOf(cause: unknown): KitError {
  if (isKitError(cause)) return cause;
  const { code, statusCode } = (cause ?? {}) as { readonly code?: unknown; readonly statusCode?: unknown };
  const refused = typeof code === 'string' && code.startsWith('FST_ERR_') ? refusedBodies[Number(statusCode)] : undefined;
  return refused ? new KitError(refused) : new KitError('internal-failure', { cause });
}

/** Errors that name `seconds` in their sentence mean the same in the header. */
function retryAfter(error: KitError, status: number): number | undefined {
  if (error instanceof TooManyRequests) return error.seconds;
  return typeof error.values.seconds === 'number' ? error.values.seconds : status === 503 ? retryAfterSeconds : undefined;
}

/** Answers with our own words only: what a library says may hold pieces of the token. Anything unexpected is `internal-failure`. */
export function sendProblem(cause: unknown, request: FastifyRequest, reply: FastifyReply, entra: BackendConfig['entra']): FastifyReply {
  const error = errorOf(cause);
  const status = entryOf(error.code).status ?? 500;
  const { call } = request;
  call.refusal = error.code;
  call.refusedTenant = tenantOfRefusal(error);
  if (error.foreign?.code !== undefined) request.log.info({ explains: error.foreign.code }, error.code);
  if (status >= 500) request.log.error({ err: error.cause ?? error }, error.code);
  const challenge = challengeFor(error, status, call.credentialKind, entra);
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  const seconds = retryAfter(error, status);
  if (seconds !== undefined) void reply.header('retry-after', seconds);
  return reply.code(status).type(problemContentType).send(problemOf(error, status, request.id));
}
