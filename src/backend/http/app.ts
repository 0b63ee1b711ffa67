import cors from '@fastify/cors';
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from 'node:http';
import { correlationHeader, wayHeader } from '../../contracts/wire.ts';
import { KitError } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import { isLoopback } from '../is-loopback.ts';
import type { BackendPorts } from '../ports.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { answerHeaders, type HeadersFor } from './answer-headers.ts';
import { Call, type OnAnswered } from './call.ts';
import { EarlyAnswers } from './early-answers.ts';
import { logAnswers, loggerOptions } from './log.ts';
import { addOpenApi } from './openapi/openapi.ts';
import { sendProblem } from './problem.ts';
import { networkOf, RateLimit } from './rate-limit.ts';
import { traceIds } from './trace-ids.ts';
import { addressBehind } from './trusted-proxies.ts';
import { answerUnreadable } from './unreadable.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly early: EarlyAnswers;
    /** Who hears of answers. */
    readonly answered: OnAnswered[];
  }
  interface FastifyRequest {
    call: Call;
  }
}

/** Two hours: the longest that Chromium keeps a preflight. */
const preflightSeconds = 7_200;
/** 64 KiB. A route that takes more says so itself. */
const longestBodyBytes = 65_536;
/** A request must be complete by then; Node looks every two seconds. Nobody needs long for a GET without a body. */
const requestTimeoutMs = 10_000;
/** A missing Host is refused by a problem document of ours instead of Node's bare line. */
const serverOptions = { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: 2_000, requireHostHeader: false };

type App = Pick<FastifyInstance, 'decorateRequest'> & { addHook: FastifyInstance['addHook'] };

/** Notes who asks, and what the answer says whatever it will be. */
function describe(call: Call, request: FastifyRequest, reply: FastifyReply, headersFor: HeadersFor): void {
  request.call = call;
  void reply.headers(headersFor(call.raw.headers.origin).record);
  if (call.correlationId !== undefined) void reply.header(correlationHeader, call.correlationId);
}

/** Before anything else can fail. */
function describeRequests(app: App & Pick<FastifyInstance, 'early'>, headersFor: HeadersFor, onAnswered: OnAnswered): void {
  app.decorateRequest('call', null as never);
  app.addHook('onRequest', (request, reply, done) => {
    describe(app.early.begunFor(request.raw) ?? new Call(request.raw, request.id), request, reply, headersFor);
    done();
  });
  app.addHook('onResponse', ({ call, routeOptions: { url: route } }, { statusCode: status }, done) => {
    onAnswered(call, { route, status });
    done();
  });
}

const hostOf = (header: string | undefined): string => (URL.canParse(`http://${header}`) ? new URL(`http://${header}`).hostname : '');

/** In the lab: a foreign name that points at this machine would make its pages same-origin with it. Throws `lab-host-refused`. */
const refuseForeignHost = (mode: BackendConfig['mode'], { host }: IncomingHttpHeaders): void => {
  if (mode === 'lab' && !isLoopback(hostOf(host))) throw new KitError('lab-host-refused');
};

/** What no route may be asked for, judged before anything else answers. */
function refuseAtTheDoor(app: App, mode: BackendConfig['mode']): void {
  app.addHook('onRequest', ({ headers, method, raw }, _reply, done) => {
    if (headers.host === undefined && raw.httpVersion === '1.1') throw new KitError('request-unreadable');
    refuseForeignHost(mode, headers);
    const isPreflight = headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
    if (method === 'OPTIONS' && !isPreflight) throw new KitError('route-not-found');
    done();
  });
}

/** Which pages may call. The plugin speaks for preflights only: for every other answer it would take ten times as long over two headers. */
async function answerPreflights(app: Pick<FastifyInstance, 'register'>, pages: readonly string[]): Promise<void> {
  await app.register(async (preflights) => {
    await preflights.register(cors, {
      origin: [...pages],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', correlationHeader, wayHeader],
      maxAge: preflightSeconds,
    });
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

/** Not by Fastify's `serverFactory`: with one, of the two addresses that `localhost` mostly has only the first would be listened on. */
function answerBeforeRouting(server: Server, early: EarlyAnswers): void {
  const [route] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (!early.answer(request, response)) route!(request, response);
  });
}

/** Throws `too-many-requests`. */
function addressLimit(config: BackendConfig, clock: BackendPorts['clock']): (request: IncomingMessage) => void {
  const limit = new RateLimit(config.limits?.requestsPerAddress ?? 0, clock);
  const addressOf = addressBehind(config.trustedProxies ?? []);
  return (request) => limit.take(networkOf(addressOf(request)));
}

/** Before a body is read: one address too many, and what leads to no route. */
function refuseBeforeReading(app: App, limitAddress: (request: IncomingMessage) => void): void {
  app.addHook('onRequest', ({ raw, call, is404 }, _reply, done) => {
    // What was begun early has been counted.
    if (call.begun === undefined) limitAddress(raw);
    if (is404) throw new KitError('route-not-found');
    done();
  });
}

/** The HTTP server without its routes under `/api`: log, headers, CORS for the configured pages, problem documents, `/livez`. */
export async function createApp(config: BackendConfig, ports: Pick<BackendPorts, 'clock' | 'randomBytes' | 'logTo'>, telemetry?: Pick<Telemetry, 'traceIdOf' | 'follow' | 'hasSpans' | 'onAnswered'>) {
  const headersFor = answerHeaders(config.mode, config.allowedOrigins);
  const limitAddress = addressLimit(config, ports.clock);
  const newTraceId = traceIds(ports.randomBytes);
  const newId = telemetry ? (request: IncomingMessage) => telemetry.traceIdOf(request, newTraceId) : newTraceId;
  const answered: OnAnswered[] = [];
  const onAnswered: OnAnswered = (call, how) => {
    for (const hear of answered) hear(call, how);
  };
  const early = new EarlyAnswers({
    newId,
    admit: (request) => {
      refuseForeignHost(config.mode, request.headers);
      limitAddress(request);
    },
    headersFor,
    onAnswered,
  });
  const app = fastify({
    logger: loggerOptions(ports.logTo),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: (request) => early.begunFor(request)?.id ?? newId(request),
    exposeHeadRoutes: false,
    // What a body says is taken as it stands or refused, never bent until it fits.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    bodyLimit: longestBodyBytes,
    // What still comes on an open connection while closing is answered, not turned away.
    return503OnClosing: false,
    requestTimeout: requestTimeoutMs,
    http: serverOptions,
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, newTraceId(), headersFor(undefined).record, app.log),
    // A path that cannot be decoded, or a part of it that is too long: no hook sees it, so what hooks do is done here.
    frameworkErrors: (_error, request, reply) => {
      const { raw, id } = request;
      const call = new Call(raw, id);
      describe(call, request, reply, headersFor);
      const tooMany = refusalOf(() => limitAddress(raw));
      void sendProblem(tooMany ?? new KitError('route-not-found'), request, reply, config.entra);
      onAnswered(call, { route: undefined, status: reply.statusCode });
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('early', early).decorate('answered', answered);
  answered.push(logAnswers(app.log));
  if (telemetry?.onAnswered) answered.push(telemetry.onAnswered);
  // What happens in a span must begin inside of it, and that is a hook's.
  if (!telemetry?.hasSpans) answerBeforeRouting(app.server, early);
  // Beyond a thousand Node would drop headers in silence, also a second credential; 16 KiB bound them all the same.
  app.server.maxHeadersCount = 0;
  // Before the routes that `cors` adds, or they would keep Fastify's own.
  app.setErrorHandler((cause, request, reply) => sendProblem(cause, request, reply, config.entra));
  telemetry?.follow(app);
  describeRequests(app, headersFor, onAnswered);
  refuseAtTheDoor(app, config.mode);
  await answerPreflights(app, config.allowedOrigins);
  refuseBeforeReading(app, limitAddress);
  app.setNotFoundHandler((request, reply) => sendProblem(new KitError('route-not-found'), request, reply, config.entra));
  await addOpenApi(app);
  app.get('/livez', { schema: { response: { 200: Type.Object({ status: Type.Literal('alive') }) } } }, () => ({ status: 'alive' }) as const);
  return app;
}
