import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Histogram } from 'prom-client';
import type { OnAnswered } from '../http/call.ts';
import { keepOnce } from '../keep-once.ts';
import type { Prover } from '../validate-token/prove.ts';
import { noteEnd, type Observe } from './observe.ts';

/** What a scrape finds besides Node's own figures (`process_...`, `nodejs_...`). A label has values of ours only, never a caller's. */
export const metrics = {
  request: { name: 'naa_http_request_duration_seconds', help: 'Answered requests by method, route, status and kind of credential.' },
  refusal: { name: 'naa_http_refusals_total', help: 'Refused requests by the code of the error.' },
  step: { name: 'naa_step_duration_seconds', help: 'Steps of requests: validate, store-read, store-write, key-fetch; by outcome.' },
  keys: { name: 'naa_keys_age_seconds', help: 'Seconds since the signing keys of an issuer were last read.' },
} as const;

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  readonly observe: Observe;
  readonly onAnswered: OnAnswered;
  /** Prometheus' text format. */
  text(): Promise<string>;
}

type Series = { observe(value: number): void };

/** The series of one set of labels, looked for once: prom-client sorts and joins the labels at every call. */
function seriesOf(histogram: Histogram): (...labels: string[]) => Series {
  const found = keepOnce((key): Series => histogram.labels(...key.split('\n')));
  return (...labels) => found(labels.join('\n'));
}

/** Only of the configured issuers; by host, because a path of ours says nothing. */
const hostOf = (issuer: string): string => new URL(issuer).host;

/** Counts from now on, in a registry of its own. */
export async function createMetrics(keyAges: Prover['keyAges']): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import('prom-client');
  const registers = [new Registry()];
  const [register] = registers;
  collectDefaultMetrics({ register: register! });
  const requests = seriesOf(new Histogram({ ...metrics.request, labelNames: ['method', 'route', 'status', 'credential'], buckets: seconds, registers }));
  const refusals = new Counter({ ...metrics.refusal, labelNames: ['code'], registers });
  const steps = seriesOf(new Histogram({ ...metrics.step, labelNames: ['step', 'outcome'], buckets: seconds, registers }));
  new Gauge({
    ...metrics.keys, labelNames: ['issuer'], registers,
    collect() {
      for (const [issuer, age] of keyAges()) this.set({ issuer: hostOf(issuer) }, age);
    },
  });
  const observe: Observe = (step, work) => {
    const begun = performance.now();
    return noteEnd(work, (failure) => steps(step, failure ? 'failed' : 'ok').observe((performance.now() - begun) / 1000));
  };
  return {
    observe,
    onAnswered: (call, { route, status }) => {
      requests(route === undefined ? 'other' : call.raw.method!, route ?? 'none', String(status), call.credentialKind ?? 'none').observe(call.elapsedMs() / 1000);
      if (call.refusal) refusals.inc({ code: call.refusal });
    },
    text: () => register!.metrics(),
  };
}

/** Listens for scrapes on an address of its own, since nobody who may call the API need read them. Rejects with Node's error for the address. */
export async function serveMetrics(read: Metrics['text'], { host, port }: { readonly host: string; readonly port: number }): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    read().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const { address, port: taken, family } = server.address() as AddressInfo;
  return { origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, server };
}
