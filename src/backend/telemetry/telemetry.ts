import type { IncomingMessage, Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { KitError } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import type { OnAnswered } from '../http/call.ts';
import type { Prover } from '../validate-token/prove.ts';
import { createMetrics, serveMetrics, type Metrics } from './metrics.ts';
import type { Observe } from './observe.ts';
import { traceparentFrom } from './traceparent.ts';
import { observeBySpans, RequestSpans, tracerOfSdk } from './traces.ts';

export interface Telemetry {
  /** `undefined` while nobody looks: then nothing is wrapped and nothing costs. */
  readonly observe: Observe | undefined;
  /** The id under which log, trace and answer have a request. */
  traceIdOf(request: IncomingMessage, newId: () => string): string;
  /** Before any other hook, so that all that follows belongs to the request's span. */
  follow(app: { addHook: FastifyInstance['addHook'] }): void;
  /** Whether requests have spans: what a request does must then run inside of its own. */
  readonly hasSpans: boolean;
  /** `undefined` where no metrics are configured. */
  readonly onAnswered: OnAnswered | undefined;
  /** Where metrics are read from now on; `undefined` where none are configured. Rejects with `port-taken`. */
  listen(): Promise<string | undefined>;
  close(): void;
}

const both = (one: Observe, other: Observe): Observe => (step, work, about) => one(step, () => other(step, work, about), about);

const nameTaken = (cause: unknown, taken: number): unknown => ((cause as { code?: unknown }).code === 'EADDRINUSE' ? new KitError('port-taken', { values: { port: taken }, cause }) : cause);

/** Traces where an OpenTelemetry SDK is registered, metrics where `config.metrics` says. */
export async function startTelemetry(config: BackendConfig, keyAges: Prover['keyAges']): Promise<Telemetry> {
  const tracer = tracerOfSdk();
  const spans = tracer && new RequestSpans(tracer);
  const parentOf = traceparentFrom(config.trustedProxies ?? []);
  const metrics: Metrics | undefined = config.metrics && (await createMetrics(keyAges));
  const observers = [tracer && observeBySpans(tracer), metrics?.observe].filter((observe) => observe !== undefined);
  let server: Server | undefined;
  return {
    observe: observers.length > 0 ? observers.reduce(both) : undefined,
    traceIdOf: (request, newId) => spans?.begin(request, parentOf(request)) ?? parentOf(request)?.traceId ?? newId(),
    follow: (app) => spans?.follow(app),
    hasSpans: spans !== undefined,
    onAnswered: metrics?.onAnswered,
    listen: async () => {
      if (!metrics || !config.metrics) return undefined;
      const listening = await serveMetrics(metrics.text, config.metrics).catch((cause: unknown) => Promise.reject(nameTaken(cause, config.metrics!.port)));
      server = listening.server;
      return listening.origin;
    },
    close: () => {
      server?.close();
      server?.closeAllConnections();
    },
  };
}
