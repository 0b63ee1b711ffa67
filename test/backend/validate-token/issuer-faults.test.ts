import type { ServerResponse } from 'node:http';
import type { Problem } from '../../../src/contracts/wire.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { newCertificate } from '../world/exchange.ts';
import { serveLoopback, type LoopbackServer } from '../world/loopback-server.ts';
import { newRsaKey } from '../world/tokens.ts';

let world: TestWorld;
let honeypot: LoopbackServer;
beforeEach(async () => {
  world = await startTestWorld();
  honeypot = await serveLoopback((_request, response) => response.end('{}'));
});
afterEach(async () => {
  await world.close();
  await honeypot.close();
});

const bearer = (changes = {}, header = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), changes, header)}`;
const exchangeIdentity = (header = {}): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, {}, header)}`;
const answered = async (backend: RunningBackend, authorization: string): Promise<unknown> => {
  const answer = await callMe(backend, authorization);
  return answer.status === 200 ? 200 : [answer.status, ((await answer.json()) as Problem).code, answer.headers.get('retry-after')];
};
const unavailable = [503, 'metadata-unavailable', '5'];
const json = (body: unknown) => (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const faults: [string, (response: ServerResponse) => void][] = [
  ['an error', (response) => void response.writeHead(500).end()],
  ['HTML', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Maintenance</title>')],
  ['nothing', (response) => void response.end()],
  ['no key', json({ keys: [] })],
  ['null', json(null)],
  ['a list', json([])],
  ['a key that is none', json({ keys: [null, 5, { kty: 'RSA', kid: 'key-1', n: 'AQAB', e: 'AQAB' }] })],
  ['a document nested ten thousand deep', (response) => void response.end('['.repeat(10_000) + ']'.repeat(10_000))],
  ['a megabyte', (response) => void response.end(`{"pad":"${'x'.repeat(1_048_576)}"}`)],
  ['a redirect', (response) => void response.writeHead(302, { location: `${honeypot.origin}/keys` }).end()],
  ['half a document', (response) => void response.writeHead(200, { 'content-length': '1000' }).write('{"keys":', () => response.destroy())],
];

test.each(faults)('an issuer that answers with %s gives 503, keeps no other issuer from serving, and is asked again after 5 seconds', async (_, instead) => {
  const backend = await world.start();
  world.entra.instead = instead;
  expect([await answered(backend, bearer()), await answered(backend, exchangeIdentity())]).toEqual([unavailable, 200]);
  world.entra.instead = undefined;
  expect(await answered(backend, bearer())).toEqual(unavailable);
  world.now += 5_000;
  expect(await answered(backend, bearer())).toBe(200);

  const other = await world.start();
  world.exchange.instead = instead;
  expect([await answered(other, exchangeIdentity()), await answered(other, bearer())]).toEqual([unavailable, 200]);
  expect(honeypot.asked).toEqual([]);
});

test.each(faults)('keys that were read serve on while the issuer answers with %s', async (_, instead) => {
  const backend = await world.start();
  expect([await answered(backend, bearer()), await answered(backend, exchangeIdentity())]).toEqual([200, 200]);
  world.entra.instead = world.exchange.instead = instead;
  world.now += 23 * 3_600_000;
  expect([await answered(backend, bearer()), await answered(backend, exchangeIdentity())]).toEqual([200, 200]);
});

test('a server whose certificates are configured is never asked, and a key that its document adds does not count', async () => {
  const backend = await world.start({}, { ...world.config.exchange, trusted: [{ amurl: world.exchange.amurl, allowPrivateAddress: true, certificates: [world.exchange.certificate.pem] }] });
  const added = await newCertificate('CN=added');
  world.exchange.published.push({ x5t: added.x5t, der: added.der });
  expect(await answered(backend, exchangeIdentity())).toBe(200);
  expect(await answered(backend, exchangeIdentity({ x5t: added.x5t }))).toEqual([401, 'token-key-unknown', null]);
  expect(world.exchange.asked).toEqual([]);
});

test('issuers that hang, or drip, are left after 5 seconds, and meanwhile the others answer', async () => {
  const backend = await world.start();
  world.entra.instead = () => undefined;
  const waiting = answered(backend, bearer());
  let isOver = false;
  void waiting.then(() => (isOver = true));
  expect(await Promise.all(Array.from({ length: 5 }, () => answered(backend, exchangeIdentity())))).toEqual([200, 200, 200, 200, 200]);
  expect(isOver).toBe(false);
  expect(await waiting).toEqual(unavailable);
});

const flood = (authorization: (index: number) => string, backend: RunningBackend): Promise<unknown[]> =>
  Promise.all(Array.from({ length: 500 }, (_, index) => answered(backend, authorization(index))));

test('five hundred invented kids cause one reading of the keys, and genuine tokens pass meanwhile', async () => {
  const backend = await world.start();
  await answered(backend, bearer());
  const before = world.entra.asked.length;
  const [refused, passed] = await Promise.all([flood((index) => bearer({}, { kid: `invented-${index}` }), backend), answered(backend, bearer())]);
  expect(new Set(refused.map(String))).toEqual(new Set(['401,token-key-unknown,']));
  expect([passed, world.entra.asked.length - before]).toEqual([200, 2]);
});

test('five hundred invented x5ts cause one reading of the metadata', async () => {
  const backend = await world.start();
  await answered(backend, exchangeIdentity());
  const before = world.exchange.asked.length;
  const refused = await flood((index) => exchangeIdentity({ x5t: `invented-${index}` }), backend);
  expect(new Set(refused.map(String))).toEqual(new Set(['401,token-key-unknown,']));
  expect(world.exchange.asked.length - before).toBe(1);
});

test('keys roll over under load without a failed request', async () => {
  const backend = await world.start();
  const old = bearer();
  const statuses: unknown[] = [];
  const load = async (authorization: () => string): Promise<void> => {
    for (let call = 0; call < 25; call++) statuses.push(await answered(backend, authorization()));
  };
  const before = Promise.all(Array.from({ length: 4 }, () => load(() => old)));
  world.entra.roll('key-2');
  await Promise.all([before, ...Array.from({ length: 4 }, () => load(() => bearer()))]);
  world.entra.keys.push({ kid: 'key-3', key: newRsaKey() });
  await load(() => bearer());
  expect([new Set(statuses), statuses.length]).toEqual([new Set([200]), 225]);
});

test.each([-26, -2, 2, 26])('a clock that jumps by %d hours refuses by the time it shows, and again lets in when it is set right', async (hours) => {
  const backend = await world.start();
  const [entra, exchange] = [bearer(), exchangeIdentity()];
  const both = async (): Promise<unknown[]> => [await answered(backend, entra), await answered(backend, exchange)];
  expect(await both()).toEqual([200, 200]);
  world.now += hours * 3_600_000;
  const expired = [401, 'token-expired', null];
  const early = [401, 'token-not-yet-valid', null];
  expect(await both()).toEqual(hours < 0 ? [early, early] : [expired, hours > 8 ? expired : 200]);
  world.now -= hours * 3_600_000;
  expect(await both()).toEqual([200, 200]);
});
