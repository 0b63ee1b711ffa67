import { AsyncLocalStorage } from 'node:async_hooks';
import { PassThrough } from 'node:stream';
import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type ContextManager } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import { traceparentFrom } from '../../../src/backend/telemetry/traceparent.ts';
import { tracerOfSdk } from '../../../src/backend/telemetry/traces.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { person, tenant } from '../world/entra.ts';

/** What the SDK for Node registers; its package would be one more for this alone. */
class AsyncContexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active = (): Context => this.#storage.getStore() ?? ROOT_CONTEXT;
  with: ContextManager['with'] = (active, work, self, ...args) => this.#storage.run(active, () => work.call(self as never, ...args));
  bind: ContextManager['bind'] = (_active, target) => target;
  enable = (): this => this;
  disable = (): this => this;
}

const spans = new InMemorySpanExporter();
let world: TestWorld;
beforeAll(async () => void (world = await startTestWorld()));
afterAll(async () => {
  trace.disable();
  context.disable();
  await world.close();
});

const running: RunningBackend[] = [];
const lines: string[] = [];
afterEach(() => Promise.all(running.splice(0).map((backend) => backend.close())));
async function start(changes: Partial<BackendConfig> = {}): Promise<RunningBackend> {
  const logTo = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const backend = await startBackend({ ...world.config, storeFile: ':memory:', ...changes }, { clock: () => world.now, environment: {}, logTo });
  running.push(backend);
  spans.reset();
  return backend;
}

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const bearer = (): string => `Bearer ${world.entra.token(world.nowSeconds())}`;
const instanceOf = async (backend: RunningBackend, headers: Record<string, string>): Promise<string> => ((await (await callMe(backend, 'Bearer x', headers)).json()) as { instance: string }).instance;

test('without an SDK nothing is traced, and the id of a trusted proxy is taken over for log and answer', async () => {
  expect(tracerOfSdk()).toBeUndefined();
  expect(await instanceOf(await start({ trustedProxies: ['127.0.0.1'] }), { traceparent })).toBe(`urn:outlook-naa-kit:trace:${traceId}`);
  expect(await instanceOf(await start(), { traceparent })).not.toContain(traceId);
  expect(await instanceOf(await start({ trustedProxies: ['10.0.0.0/8'] }), { traceparent })).not.toContain(traceId);
});

test.each([
  '', 'x', `01-${traceId}-b7ad6b7169203331-01`, `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `00-${traceId}-${'0'.repeat(16)}-01`, `00-${traceId.toUpperCase()}-b7ad6b7169203331-01`, `${traceparent}-x`, `${traceparent}, ${traceparent}`,
])('the traceparent %j is none', (header) => {
  expect(traceparentFrom(['127.0.0.1'])({ headers: { traceparent: header }, socket: { remoteAddress: '127.0.0.1' } } as never)).toBeUndefined();
});

test.each<[string, boolean]>([['10.1.2.3', true], ['11.1.2.3', false], ['::ffff:10.1.2.3', true], ['2001:db8::5', true], ['2001:db9::5', false], ['', false]])('from %s the traceparent is believed: %j', (remoteAddress, isBelieved) => {
  const parent = traceparentFrom(['10.0.0.0/8', '2001:db8::/32'])({ headers: { traceparent }, socket: { remoteAddress } } as never);
  expect(parent).toEqual(isBelieved ? { traceId, spanId: 'b7ad6b7169203331', traceFlags: 1 } : undefined);
});

describe('with an SDK', () => {
  beforeAll(() => {
    context.setGlobalContextManager(new AsyncContexts());
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  });

  /** `onResponse` runs after the answer was sent. */
  async function finished(count: number): Promise<readonly ReadableSpan[]> {
    while (spans.getFinishedSpans().filter(({ kind }) => kind === SpanKind.SERVER).length < count) await new Promise((again) => setImmediate(again));
    return spans.getFinishedSpans();
  }

  test('a request is one span, and its steps are spans below it', async () => {
    const backend = await start();
    expect((await callMe(backend, bearer(), { traceparent })).status).toBe(200);
    const all = await finished(1);
    const root = all.find(({ kind }) => kind === SpanKind.SERVER)!;
    expect([root.name, root.attributes, root.parentSpanContext]).toEqual(['GET /api/me', { 'http.request.method': 'GET', 'http.route': '/api/me', 'http.response.status_code': 200, 'naa.credential.kind': 'entra' }, undefined]);
    const below = all.filter((span) => span !== root && span.spanContext().traceId === root.spanContext().traceId);
    expect(new Set(below.map(({ name }) => name))).toEqual(new Set(['validate', 'key-fetch', 'store-read', 'store-write']));
    expect(below.find(({ name }) => name === 'key-fetch')).toMatchObject({ kind: SpanKind.CLIENT, attributes: { 'server.address': new URL(world.entra.origin).host } });
    expect(lines.join('')).toContain(root.spanContext().traceId);
  });

  test('the span of a refusal has its code, and only our own failures are errors of the span', async () => {
    const backend = await start();
    await callMe(backend, 'Bearer x');
    world.entra.up = false;
    await callMe(backend, bearer());
    world.entra.up = true;
    const [refused, failed] = (await finished(2)).filter(({ kind }) => kind === SpanKind.SERVER);
    expect([refused!.attributes['error.type'], refused!.status.code]).toEqual(['token-malformed', SpanStatusCode.UNSET]);
    expect([failed!.attributes['error.type'], failed!.status.code]).toEqual(['metadata-unavailable', SpanStatusCode.ERROR]);
  });

  test('below a trusted proxy the span continues its trace', async () => {
    const backend = await start({ trustedProxies: ['127.0.0.0/8'] });
    await callMe(backend, 'Bearer x', { traceparent });
    const [root] = (await finished(1)).filter(({ kind }) => kind === SpanKind.SERVER);
    expect([root!.spanContext().traceId, root!.parentSpanContext?.spanId]).toEqual([traceId, 'b7ad6b7169203331']);
  });

  test('no person, tenant, address or token is in any span', async () => {
    const backend = await start();
    await callMe(backend, bearer(), { 'x-forwarded-for': '192.0.2.1' });
    await fetch(`${backend.origin}/who?user=adele@contoso.test`);
    const told = (await finished(2)).map(({ name, attributes, events, status }) => JSON.stringify({ name, attributes, events, status })).join('\n');
    for (const private_ of [person, tenant, 'Adele', 'adele', 'contoso', 'eyJ', '192.0.2.1']) expect(told).not.toContain(private_);
  });
});
