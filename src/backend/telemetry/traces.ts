import type { IncomingMessage } from 'node:http';
import { context, ProxyTracerProvider, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span, type Tracer } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { isKitError } from '../../errors/index.ts';
import type { RemoteParent } from './traceparent.ts';
import { noteEnd, type Observe } from './observe.ts';

const scope = 'outlook-naa-kit';

/** The tracer of the SDK that was registered before the start; `undefined` without one, and then no span is ever made. */
export function tracerOfSdk(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  const isThere = !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(scope) !== undefined;
  return isThere ? trace.getTracer(scope) : undefined;
}

const fail = (span: Span, kind: string): void => {
  span.setAttribute('error.type', kind);
  span.setStatus({ code: SpanStatusCode.ERROR });
};

/** Each step as a span below the request's. An error is told by our code, because what it says may quote a token. */
export const observeBySpans = (tracer: Tracer): Observe => (step, work, about) =>
  tracer.startActiveSpan(step, { kind: about === undefined ? SpanKind.INTERNAL : SpanKind.CLIENT, attributes: about === undefined ? {} : { 'server.address': about } }, (span) =>
    noteEnd(work, (failure) => {
      if (failure) fail(span, isKitError(failure.cause) ? failure.cause.code : 'unexpected');
      span.end();
    }));

const known: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);

/** A server span for each request, by OpenTelemetry's conventions for HTTP, without address, query, headers or who called. */
export class RequestSpans {
  readonly #tracer: Tracer;
  readonly #open = new WeakMap<IncomingMessage, { readonly span: Span; readonly active: Context }>();

  constructor(tracer: Tracer) {
    this.#tracer = tracer;
  }

  /** The trace id of the span, under which the log has the request too. */
  begin(request: IncomingMessage, parent: RemoteParent | undefined): string {
    const above = parent ? trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true }) : ROOT_CONTEXT;
    const method = known.has(request.method ?? '') ? request.method! : '_OTHER';
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, above);
    this.#open.set(request, { span, active: trace.setSpan(above, span) });
    return span.spanContext().traceId;
  }

  follow(app: { addHook: FastifyInstance['addHook'] }): void {
    app.addHook('onRequest', (request, _reply, done) => {
      const { active } = this.#open.get(request.raw) ?? {};
      if (active) context.with(active, done);
      else done();
    });
    app.addHook('onResponse', (request, { statusCode }, done) => {
      const { span } = this.#open.get(request.raw) ?? {};
      const { url: route, method } = request.routeOptions;
      if (route !== undefined) span?.updateName(`${String(method)} ${route}`).setAttribute('http.route', route);
      span?.setAttribute('http.response.status_code', statusCode);
      if (request.call.credentialKind) span?.setAttribute('naa.credential.kind', request.call.credentialKind);
      if (request.call.refusal) span?.setAttribute('error.type', request.call.refusal);
      if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
      done();
    });
  }
}
