import cors from '@fastify/cors';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { correlationHeader, type CredentialKind } from '../../contracts/wire.ts';
import { KitError, type ErrorCode } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import type { BackendPorts } from '../ports.ts';
import { isGuid } from '../validate-token/guid.ts';
import { logAnswer, loggerOptions } from './log.ts';
import { sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    credentialKind: CredentialKind | undefined;
    correlationId: string | undefined;
    refusal: ErrorCode | undefined;
  }
}

/** Two hours: the longest that Chromium keeps a preflight. */
const preflightSeconds = 7_200;

/** Notes who asks, before anything else can fail; a correlation id that is no GUID is not repeated anywhere. */
function describeRequests(app: FastifyInstance): void {
  app.decorateRequest('credentialKind', undefined);
  app.decorateRequest('correlationId', undefined);
  app.decorateRequest('refusal', undefined);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const correlationId = String(request.headers[correlationHeader] ?? '').toLowerCase();
    if (isGuid(correlationId)) {
      request.correlationId = correlationId;
      void reply.header(correlationHeader, correlationId);
    }
  });
  app.addHook('onResponse', async (request, reply) => logAnswer(request, reply.statusCode, reply.elapsedTime));
}

/** The HTTP server without its routes under `/api`: log, headers, CORS for the configured pages, problem documents, `/livez`. */
export async function createApp(config: BackendConfig, ports: Pick<BackendPorts, 'randomBytes' | 'logTo'>) {
  const app = fastify({
    logger: loggerOptions(ports.logTo),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: () => Buffer.from(ports.randomBytes(16)).toString('hex'),
    exposeHeadRoutes: false,
    frameworkErrors: (_error, request, reply) => void sendProblem(new KitError('route-not-found'), request, reply, config.entra),
  }).withTypeProvider<TypeBoxTypeProvider>();
  describeRequests(app as never);
  await app.register(cors, {
    origin: [...config.allowedOrigins],
    methods: ['GET'],
    allowedHeaders: ['authorization', correlationHeader],
    exposedHeaders: ['www-authenticate', 'retry-after', correlationHeader],
    maxAge: preflightSeconds,
  });
  // Before a body is read: nobody may send one to an address that does not exist.
  app.addHook('onRequest', async (request) => {
    if (request.is404) throw new KitError('route-not-found');
  });
  app.setErrorHandler((cause, request, reply) => sendProblem(cause, request, reply, config.entra));
  app.setNotFoundHandler((request, reply) => sendProblem(new KitError('route-not-found'), request, reply, config.entra));
  app.get('/livez', () => ({ status: 'alive' }));
  return app;
}
