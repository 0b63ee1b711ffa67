import cors from '@fastify/cors';
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { correlationHeader, wayHeader, type CredentialKind } from '../../contracts/wire.ts';
import { KitError, type ErrorCode } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import { isLoopback } from '../is-loopback.ts';
import type { BackendPorts } from '../ports.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { isGuid } from '../../contracts/guid.ts';
import type { Proof } from '../validate-token/prove.ts';
import { logAnswer, loggerOptions } from './log.ts';
import { addOpenApi } from './openapi/openapi.ts';
import { sendProblem } from './problem.ts';
import { networkOf, RateLimit } from './rate-limit.ts';
import { securityHeaders } from './security-headers.ts';
import { traceIds } from './trace-ids.ts';
import { answerUnreadable } from './unreadable.ts';

declare module 'fastify' {
  interface FastifyRequest {
    credentialKind: CredentialKind | undefined;
    correlationId: string | undefined;
    refusal: ErrorCode | undefined;
    /** Of whom a genuine token is that was refused. */
    refusedTenant: string | undefined;
    /** Who calls, once it is proven. */
    proof: Proof | undefined;
    /** Our id of the person, once it is looked up. */
    personId: string | undefined;
  }
}

/** The pane compares the date with its own clock. */
const exposedHeaders = ['date', 'www-authenticate', 'retry-after', correlationHeader].join(', ');
/** Two hours: the longest that Chromium keeps a preflight. */
const preflightSeconds = 7_200;
/** 64 KiB. A route that takes more says so itself. */
const longestBodyBytes = 65_536;
/** A request must be complete by then; Node looks every two seconds. Nobody needs long for a GET without a body. */
const requestTimeoutMs = 10_000;
/** A missing Host is refused by a problem document of ours instead of Node's bare line. */
const serverOptions = { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: 2_000, requireHostHeader: false };

type App = Pick<FastifyInstance, 'decorateRequest'> & { addHook: FastifyInstance['addHook'] };

/** Notes who asks, before anything else can fail; a correlation id that is no GUID is not repeated anywhere. */
function describeRequests(app: App, headers: Readonly<Record<string, string>>): void {
  app.decorateRequest('credentialKind', undefined);
  app.decorateRequest('correlationId', undefined);
  app.decorateRequest('refusal', undefined);
  app.decorateRequest('refusedTenant', undefined);
  app.decorateRequest('proof', undefined);
  app.decorateRequest('personId', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    const correlationId = String(request.headers[correlationHeader] ?? '').toLowerCase();
    if (isGuid(correlationId)) {
      request.correlationId = correlationId;
      void reply.header(correlationHeader, correlationId);
    }
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    logAnswer(request, reply.statusCode, reply.elapsedTime);
    done();
  });
}

const hostOf = (header: string | undefined): string => (URL.canParse(`http://${header}`) ? new URL(`http://${header}`).hostname : '');

/** What no route may be asked for, judged before anything else answers. */
function refuseAtTheDoor(app: App, mode: BackendConfig['mode']): void {
  app.addHook('onRequest', ({ headers, method, raw }, _reply, done) => {
    if (headers.host === undefined && raw.httpVersion === '1.1') throw new KitError('request-unreadable');
    // A foreign name that points at this machine would make its pages same-origin with the lab.
    if (mode === 'lab' && !isLoopback(hostOf(headers.host))) throw new KitError('lab-host-refused');
    const isPreflight = headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
    if (method === 'OPTIONS' && !isPreflight) throw new KitError('route-not-found');
    done();
  });
}

/** Which pages may call. The plugin speaks for preflights only: for every other answer it would take ten times as long over two headers. */
async function allowPages(app: App & Pick<FastifyInstance, 'register'>, pages: readonly string[]): Promise<void> {
  await app.register(async (preflights) => {
    await preflights.register(cors, {
      origin: [...pages],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', correlationHeader, wayHeader],
      maxAge: preflightSeconds,
    });
  });
  app.addHook('onRequest', ({ headers: { origin } }, reply, done) => {
    void reply.header('vary', 'Origin');
    if (origin !== undefined && pages.includes(origin)) void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders });
    done();
  });
}

function refusalOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (refusal) {
    return refusal;
  }
}

function limitAddresses(app: App, limit: RateLimit): void {
  app.addHook('onRequest', ({ ip }, _reply, done) => {
    limit.take(networkOf(ip));
    done();
  });
}

/** The HTTP server without its routes under `/api`: log, headers, CORS for the configured pages, problem documents, `/livez`. */
export async function createApp(config: BackendConfig, ports: Pick<BackendPorts, 'clock' | 'randomBytes' | 'logTo'>, telemetry?: Pick<Telemetry, 'traceIdOf' | 'follow'>) {
  const headers = securityHeaders(config.mode);
  const addresses = new RateLimit(config.limits?.requestsPerAddress ?? 0, ports.clock);
  const newTraceId = traceIds(ports.randomBytes);
  const app = fastify({
    logger: loggerOptions(ports.logTo),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: telemetry ? (request) => telemetry.traceIdOf(request, newTraceId) : newTraceId,
    exposeHeadRoutes: false,
    // What a body says is taken as it stands or refused, never bent until it fits.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    trustProxy: config.trustedProxies ? [...config.trustedProxies] : false,
    bodyLimit: longestBodyBytes,
    // What still comes on an open connection while closing is answered, not turned away.
    return503OnClosing: false,
    requestTimeout: requestTimeoutMs,
    http: serverOptions,
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, newTraceId(), headers, app.log),
    // A path that cannot be decoded, or a part of it that is too long: no hook sees it, so what hooks do is done here.
    frameworkErrors: (_error, request, reply) => {
      const tooMany = refusalOf(() => addresses.take(networkOf(request.ip)));
      void sendProblem(tooMany ?? new KitError('route-not-found'), request, reply.headers(headers), config.entra);
      logAnswer(request, reply.statusCode, reply.elapsedTime);
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Beyond a thousand Node would drop headers in silence, also a second credential; 16 KiB bound them all the same.
  app.server.maxHeadersCount = 0;
  // Before the routes that `cors` adds, or they would keep Fastify's own.
  app.setErrorHandler((cause, request, reply) => sendProblem(cause, request, reply, config.entra));
  telemetry?.follow(app);
  describeRequests(app, headers);
  refuseAtTheDoor(app, config.mode);
  await allowPages(app, config.allowedOrigins);
  // After `cors`, or the pane could not read the refusal.
  limitAddresses(app, addresses);
  // Before a body is read: nobody may send one to an address that does not exist.
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.is404) throw new KitError('route-not-found');
    done();
  });
  app.setNotFoundHandler((request, reply) => sendProblem(new KitError('route-not-found'), request, reply, config.entra));
  await addOpenApi(app);
  app.get('/livez', { schema: { response: { 200: Type.Object({ status: Type.Literal('alive') }) } } }, () => ({ status: 'alive' }) as const);
  return app;
}
