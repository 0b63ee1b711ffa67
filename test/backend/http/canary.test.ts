import { describedRoutes } from '../../../src/backend/http/openapi/described-routes.ts';
import { startBackend, type RunningBackend } from '../../../src/backend/index.ts';
import { startTestWorld, type TestWorld } from '../world/backend.ts';
import { tenant } from '../world/entra.ts';

let world: TestWorld;
let backend: RunningBackend;
const lines: string[] = [];
beforeAll(async () => {
  world = await startTestWorld();
  const vendor = { name: 'crm', accountOfProof: async () => undefined, accountOfVerifiedEmail: async () => undefined };
  const config = { ...world.config, storeFile: ':memory:', entra: { ...world.config.entra, operatorTenants: [tenant] }, linking: { verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: tenant }] }, metrics: { host: '127.0.0.1', port: 0 } };
  backend = await startBackend(config, { clock: () => world.now, environment: {}, logTo: { write: (line: string) => void lines.push(line) }, vendor });
});
afterAll(async () => {
  await backend.close();
  await world.close();
});

const mark = 'canary-7f3a91';
const address = `${mark}@contoso.test`;
const entra = (): string => world.entra.token(world.nowSeconds(), { roles: ['Migration.Operator', 'Migration.Admin'], name: mark, preferred_username: address, email: address, xms_edov: true });
const exchange = (): string => world.exchange.token(world.nowSeconds(), {}, { smtp: address });

/** Every route as it may be called, and as it should not be: with marked tokens and addresses wherever one can be written. */
async function callEverywhere(token: string, scheme: string): Promise<Set<number>> {
  const statuses = await Promise.all(Object.keys(describedRoutes).map(async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const body = JSON.stringify({ ticket: token, exchangeToken: token, proof: token, reason: address, into: address, hours: 1, answer: address, rows: [{ objectId: address }] });
    const answer = await fetch(`${backend.origin}${path.replace(':id', encodeURIComponent(address))}?tenant=${token}&reason=${address}&person=${address}&from=${mark}`, {
      method,
      headers: { authorization: `${scheme} ${token}`, 'x-correlation-id': address, 'x-sign-in-way': `${mark} ${address}`, cookie: token, referer: `https://x/?${token}`, 'user-agent': mark, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
      ...(method === 'POST' ? { body } : {}),
    });
    const text = await answer.text();
    expect([route, /eyJ/.test(text)]).toEqual([route, false]);
    return answer.status;
  }));
  return new Set(statuses);
}

test('whatever route is called with whatever token, no piece of it and no address reaches log or metrics', async () => {
  const statuses = [...await callEverywhere(entra(), 'Bearer'), ...await callEverywhere(exchange(), 'ExchangeIdentity'), ...await callEverywhere(`${entra()}x`, 'Bearer'), ...await callEverywhere(exchange(), 'Bearer')];
  expect(statuses).toEqual(expect.arrayContaining([200, 400, 401, 403]));
  const told = lines.join('') + (await (await fetch(`${backend.metricsOrigin}/metrics`)).text());
  expect(lines.length).toBeGreaterThan(4 * Object.keys(describedRoutes).length);
  expect(told.match(/eyJ|canary|contoso|@/g)).toBeNull();
  expect(told).not.toContain('internal-failure');
});
