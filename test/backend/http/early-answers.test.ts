import { jest } from '@jest/globals';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { EarlyAnswers } from '../../../src/backend/http/early-answers.ts';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import { KnownPersons } from '../../../src/backend/known-persons.ts';
import { KitError } from '../../../src/errors/index.ts';
import { pageOrigin, startTestWorld, type TestWorld } from '../world/backend.ts';

let world: TestWorld;
/** Hears of the next answer that is logged. */
let hear: (line: object) => void = () => undefined;
const running: RunningBackend[] = [];
beforeAll(async () => void (world = await startTestWorld()));
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(running.splice(0).map((backend) => backend.close()));
});
afterAll(() => world.close());

function told(line: string): void {
  const said = JSON.parse(line) as { readonly msg?: unknown };
  if (said.msg === 'answered') hear(said);
}

async function start(changes: Partial<BackendConfig> = {}): Promise<RunningBackend> {
  const backend = await startBackend({ ...world.config, storeFile: ':memory:', ...changes }, { clock: () => world.now, environment: {}, logTo: { write: told } });
  running.push(backend);
  return backend;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Node's client sends what it is given, also a `Host` of somebody else and a GET with a body. */
const answerTo = ({ origin }: RunningBackend, path: string, headers: Record<string, string>, body = ''): Promise<Answer> =>
  new Promise((done, failed) => void ask(`${origin}${path}`, { headers, agent: false }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => done({ status: response.statusCode, headers: response.headers, body: text }));
  }).on('error', failed).end(body));

async function answerAndLine(...asked: Parameters<typeof answerTo>): Promise<[Answer, object]> {
  const line = new Promise<object>((resolve) => (hear = resolve));
  return [await answerTo(...asked), await line];
}

const bearer = (changes: Record<string, unknown> = {}): Record<string, string> => ({ authorization: `Bearer ${world.entra.token(world.nowSeconds(), changes)}` });
const correlationId = 'c0000000-0000-4000-8000-00000000000c';
const early = () => jest.spyOn(EarlyAnswers.prototype, 'answer');
const wasEarly = (seen: ReturnType<typeof early>): unknown[] => seen.mock.results.map(({ value }) => value);

test('who is not known yet is looked up by the route, and answered early from then on', async () => {
  const backend = await start();
  const seen = early();
  const answers = [await answerTo(backend, '/api/me', bearer()), await answerTo(backend, '/api/me', bearer()), await answerTo(backend, '/api/me', bearer({ uti: 'another' }))];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(({ body }) => (JSON.parse(body) as { isNew: boolean }).isNew)).toEqual([true, false, false]);
  expect(wasEarly(seen)).toEqual([false, true, true]);
});

test.each<[string, Record<string, string>]>([
  ['from nowhere', {}],
  ['from a page that may call', { origin: pageOrigin }],
  ['from any other page', { origin: 'https://evil.test' }],
  ['with a correlation id', { 'x-correlation-id': correlationId.toUpperCase() }],
  ['with a correlation id that is none', { 'x-correlation-id': '<script>' }],
])('asked %s an early answer is the routed one, header by header, and so is its line in the log', async (_, headers) => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  const seen = early();
  const [first, firstLine] = await answerAndLine(backend, '/api/me', { ...bearer(), ...headers });
  const [second, secondLine] = await answerAndLine(backend, '/api/me?early=no', { ...bearer(), ...headers });
  expect(wasEarly(seen)).toEqual([true, false]);
  const told = ({ status, headers: { date, ...rest }, body }: Answer): object => ({ status, rest, body, dated: date !== undefined });
  expect(told(first)).toEqual(told(second));
  const constant = (line: object): object => ({ ...line, traceId: expect.any(String), time: expect.any(Number), durationMs: expect.any(Number) });
  expect(firstLine).toEqual(constant(secondLine));
  expect(firstLine).toMatchObject({ route: '/api/me', status: 200, credential: 'entra', code: null, correlationId: 'x-correlation-id' in headers && first.headers['x-correlation-id'] !== undefined ? correlationId : null });
});

test('what is handed over is counted once, for its address and for its person', async () => {
  const backend = await start({ limits: { requestsPerAddress: 3, requestsPerPerson: 2 } });
  const seen = early();
  const statuses = [];
  for (const token of [bearer(), bearer({ oid: 'b0000000-0000-4000-8000-00000000000b' }), { authorization: 'Bearer x' }, bearer()]) statuses.push((await answerTo(backend, '/api/me', token)).status);
  world.now += 60_000;
  for (const uti of ['a', 'b', 'c']) statuses.push((await answerTo(backend, '/api/me', bearer({ uti }))).status);
  expect(statuses).toEqual([200, 200, 401, 429, 200, 200, 429]);
  expect(wasEarly(seen)).toEqual([false, false, false, false, false, true, false]);
});

test('a refusal is the route’s, under the id that the call began with', async () => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  const [{ status, headers, body }, line] = await answerAndLine(backend, '/api/me', { authorization: 'Bearer x', 'x-correlation-id': correlationId, origin: pageOrigin });
  const problem = JSON.parse(body) as { traceId: string };
  expect([status, problem]).toEqual([401, expect.objectContaining({ code: 'token-malformed' })]);
  expect(line).toMatchObject({ traceId: problem.traceId, status: 401, code: 'token-malformed', credential: 'entra', correlationId });
  expect([headers['x-correlation-id'], headers['access-control-allow-origin'], headers['www-authenticate']]).toEqual([correlationId, pageOrigin, expect.stringContaining('invalid_token')]);
});

test.each<[string, string, Record<string, string>, string, number]>([
  ['a GET with a body', '/api/me', { 'content-type': 'application/json', 'content-length': '2' }, '{}', 200],
  ['a GET with chunks', '/api/me', { 'transfer-encoding': 'chunked' }, '{}', 200],
  ['another path', '/api/me/', {}, '', 404],
  ['a path in other letters', '/API/me', {}, '', 404],
])('%s is routed', async (_, path, headers, body, status) => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  const seen = early();
  expect((await answerTo(backend, path, { ...bearer(), ...headers }, body)).status).toBe(status);
  expect(wasEarly(seen)).toEqual([false]);
});

test('in the lab a page of a foreign Host learns nothing early either', async () => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  expect((await answerTo(backend, '/api/me', { ...bearer(), host: 'evil.test' })).status).toBe(421);
});

test('with metrics calls are answered early too, and stand in them', async () => {
  const backend = await start({ metrics: { host: '127.0.0.1', port: 0 } });
  const seen = early();
  for (const _ of [1, 2, 3]) await answerTo(backend, '/api/me', bearer());
  expect(wasEarly(seen)).toEqual([false, true, true]);
  const text = await (await fetch(`${backend.metricsOrigin}/metrics`)).text();
  expect(text).toContain('naa_http_request_duration_seconds_count{method="GET",route="/api/me",status="200",credential="entra"} 3');
  expect(text).toContain('naa_step_duration_seconds_count{step="validate",outcome="ok"} 3');
});

test('who is about to stop ends the connection with each answer, so none is early', async () => {
  const backend = await start({ drainSeconds: 1 });
  await answerTo(backend, '/api/me', bearer());
  const seen = early();
  const closing = backend.close();
  expect((await answerTo(backend, '/api/me', bearer())).headers.connection).toBe('close');
  await closing;
  expect(wasEarly(seen)).toEqual([false]);
});

type LookUp = KnownPersons['findOrCreate'];
/** Every look at who somebody is becomes this one, which is handed the true one. */
function lookUpBy(look: (real: () => ReturnType<LookUp>) => ReturnType<LookUp>): void {
  const { findOrCreate } = KnownPersons.prototype;
  jest.spyOn(KnownPersons.prototype, 'findOrCreate').mockImplementation(function (this: KnownPersons, identity) {
    return look(() => findOrCreate.call(this, identity));
  });
}

test('the time of a call counts from its beginning, also what was done before routing', async () => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  let passedMs = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => passedMs);
  lookUpBy((real) => {
    passedMs += 1_000;
    return real();
  });
  const seen = early();
  for (const wasEarlyToo of [false, true]) {
    expect((await answerAndLine(backend, '/api/me', bearer({ oid: 'b0000000-0000-4000-8000-00000000000b' })))[1]).toMatchObject({ status: 200, durationMs: 1_000 });
    expect(wasEarly(seen).at(-1)).toBe(wasEarlyToo);
  }
});

test.each<[string, () => never | Promise<never>]>([
  ['at once', () => { throw new KitError('store-unavailable'); }],
  ['later', () => Promise.reject(new KitError('store-unavailable'))],
])('a store that fails %s is told like by any other route, and only then', async (_, fail) => {
  const backend = await start();
  lookUpBy(fail);
  const [{ status, headers, body }, line] = await answerAndLine(backend, '/api/me', bearer());
  expect([status, headers['retry-after'], JSON.parse(body)]).toEqual([503, '5', expect.objectContaining({ code: 'store-unavailable' })]);
  expect(line).toMatchObject({ status: 503, code: 'store-unavailable', credential: 'entra' });
  jest.restoreAllMocks();
  expect((await answerTo(backend, '/api/me', bearer())).status).toBe(200);
});

test('who goes away while looked up is told of once', async () => {
  const backend = await start();
  const lines: object[] = [];
  let look: () => void = () => undefined;
  const looking = new Promise<void>((begun) => lookUpBy((real) => {
    begun();
    return new Promise<void>((go) => (look = go)).then(real);
  }));
  const socket = connect(Number(new URL(backend.origin).port), '127.0.0.1', () => socket.write(`GET /api/me HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${bearer().authorization}\r\n\r\n`));
  await looking;
  await new Promise<void>((gone) => void socket.on('close', () => gone()).destroy());
  const nextLine = (): Promise<void> => new Promise((resolve) => (hear = (line) => (lines.push(line), resolve())));
  const first = nextLine();
  look();
  await first;
  jest.restoreAllMocks();
  const second = nextLine();
  await answerTo(backend, '/api/me', { ...bearer(), 'x-correlation-id': correlationId });
  await second;
  expect(lines).toEqual([null, correlationId].map((id) => expect.objectContaining({ status: 200, route: '/api/me', credential: 'entra', correlationId: id })));
});

test('what comes in one piece is answered in its order, early or not', async () => {
  const backend = await start();
  await answerTo(backend, '/api/me', bearer());
  const seen = early();
  const asked = [['/api/me', 'Bearer x'], ['/api/me', bearer().authorization], ['/livez', 'none'], ['/api/me', bearer({ oid: 'b0000000-0000-4000-8000-00000000000b' }).authorization], ['/api/me', bearer().authorization]];
  const said = await new Promise<string>((done, failed) => {
    let text = '';
    const socket = connect(Number(new URL(backend.origin).port), '127.0.0.1');
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => done(text)).on('error', failed);
    socket.write(asked.map(([path, authorization], index) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${authorization}\r\n${index === asked.length - 1 ? 'Connection: close\r\n' : ''}\r\n`).join(''));
  });
  expect(wasEarly(seen)).toEqual([false, true, false, false, true]);
  const known = '"isNew":false';
  expect(said.match(/HTTP\/1\.1 \d+|"code":"[a-z-]+"|"alive"|"isNew":\w+/g)).toEqual([
    'HTTP/1.1 401', '"code":"token-malformed"', 'HTTP/1.1 200', known, 'HTTP/1.1 200', '"alive"', 'HTTP/1.1 200', '"isNew":true', 'HTTP/1.1 200', known,
  ]);
});
