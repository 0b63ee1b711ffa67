import type { RequestListener } from 'node:http';
import type { RunningBackend } from '../../../src/backend/index.ts';
import type { Problem } from '../../../src/contracts/wire.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { serveLoopback, type LoopbackServer } from '../world/loopback-server.ts';

let world: TestWorld;
beforeAll(async () => void (world = await startTestWorld()));
afterAll(() => world.close());

const entraToken = (): string => `Bearer ${world.entra.token(world.nowSeconds())}`;
const exchangeToken = (amurl = world.exchange.amurl): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, { amurl })}`;

/** One backend that trusts the good server and one of the given behaviour, and keeps nothing of other tests. */
async function trusting(answer: RequestListener): Promise<{ backend: RunningBackend; bad: LoopbackServer; amurl: string }> {
  const bad = await serveLoopback(answer);
  const amurl = `${bad.origin}/metadata`;
  const trusted = [...world.config.exchange.trusted, { amurl, allowPrivateAddress: true }];
  return { backend: await world.start({}, { ...world.config.exchange, trusted }), bad, amurl };
}

const statusOf = async (backend: RunningBackend, authorization: string): Promise<number> => (await callMe(backend, authorization)).status;

async function expectUnavailable(answer: Response): Promise<void> {
  expect([answer.status, answer.headers.get('retry-after'), ((await answer.json()) as Problem).code]).toEqual([503, '5', 'metadata-unavailable']);
}

test.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  ['begins and does not go on', (_request, response) => void response.writeHead(200).write('{"keys":')],
])('while a server %s, everybody else is served', async (_, answer) => {
  const { backend, bad, amurl } = await trusting(answer);
  const waiting = Array.from({ length: 50 }, () => callMe(backend, exchangeToken(amurl)));
  const others = await Promise.all(Array.from({ length: 20 }, (_item, index) => statusOf(backend, index % 2 ? exchangeToken() : entraToken())));
  expect(others).toEqual(Array(20).fill(200));
  expect(await Promise.race([...waiting, 'still waiting'])).toBe('still waiting');
  expect(bad.asked).toHaveLength(1);
  await bad.close();
  for (const answered of await Promise.all(waiting)) await expectUnavailable(answered);
});

const hourSeconds = 3_600;

test.each([-30 * 24, -1, 2, 30 * 24])('a clock that jumps by %d hours lets in whoever has a token for the new time, as the same person', async (hours) => {
  const backend = await world.start();
  const before = { now: world.now, entra: entraToken(), exchange: exchangeToken() };
  const person = async (authorization: string): Promise<string> => ((await (await callMe(backend, authorization)).json()) as { person: { id: string } }).person.id;
  const ids = [await person(before.entra), await person(before.exchange)];
  world.now += hours * hourSeconds * 1_000;
  expect([await person(entraToken()), await person(exchangeToken())]).toEqual(ids);
  world.now = before.now;
  expect([await person(before.entra), await person(before.exchange)]).toEqual(ids);
});
