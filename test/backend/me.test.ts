import { request } from 'node:http';
import type { Me, Problem } from '../../src/contracts/wire.ts';
import type { RunningBackend } from '../../src/backend/index.ts';
import { callMe, pageOrigin, startTestWorld, type TestWorld } from './world/backend.ts';
import { officeClient, person, tenant } from './world/entra.ts';
import { mailboxUser } from './world/exchange.ts';
import { serveLoopback } from './world/loopback-server.ts';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  backend = await world.start();
});
afterAll(() => world.close());

const bearer = (changes = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), changes)}`;
const exchangeIdentity = (context = {}): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, context)}`;
const answer = async (authorization: string): Promise<Me & Problem> => (await (await callMe(backend, authorization)).json()) as Me & Problem;

test('an Entra person is created once and recognised after', async () => {
  const first = await answer(bearer());
  expect(first).toEqual({
    person: { id: expect.stringMatching(/^p_[\w-]{22}$/), displayName: 'Adele Vance' },
    tenant: { kind: 'entra', id: tenant }, credential: 'entra', oldAccount: 'none', isNew: true,
  });
  expect(await answer(bearer({ name: 'Adele V. Moreau' }))).toEqual({ ...first, person: { id: first.person.id, displayName: 'Adele V. Moreau' }, isNew: false });
});

test('a token that Office asked for stands for the same person', async () => {
  expect(await answer(bearer({ azp: officeClient }))).toMatchObject({ credential: 'entra', isNew: false });
});

test('an Exchange person is told from the Entra one, and both spellings of the mailbox id are one person', async () => {
  const first = await answer(exchangeIdentity());
  expect(first).toMatchObject({ tenant: { kind: 'exchange', host: new URL(world.exchange.origin).host }, credential: 'exchange-identity', oldAccount: 'none', isNew: true });
  expect(first.person.displayName).toBeNull();
  expect((await answer(exchangeIdentity({ msexchuid: mailboxUser.toUpperCase() }))).person.id).toBe(first.person.id);
});

test('an Exchange context may be an object instead of text', async () => {
  const token = world.exchange.token(world.nowSeconds(), { appctx: world.exchange.context() });
  expect((await answer(`ExchangeIdentity ${token}`)).credential).toBe('exchange-identity');
});

test('once linked, the Entra token finds the old account and the Exchange token is refused', async () => {
  const msexchuid = 'e0000000-0000-4000-8000-000000000009';
  const old = await answer(exchangeIdentity({ msexchuid }));
  const objectId = 'a0000000-0000-4000-8000-000000000009';
  await backend.link({ tenantId: tenant, objectId }, { amurl: world.exchange.amurl, msexchuid: `${msexchuid.toUpperCase()}@contoso.test` });
  expect(await answer(bearer({ oid: objectId }))).toMatchObject({ person: { id: old.person.id }, oldAccount: 'recognised', isNew: false });
  const refused = await callMe(backend, exchangeIdentity({ msexchuid }));
  expect([refused.status, ((await refused.json()) as Problem).code, refused.headers.get('www-authenticate')]).toEqual([403, 'legacy-path-closed', null]);
});

test('who came with Entra before being linked goes on as the old account, and the id given out leads there', async () => {
  const [msexchuid, objectId] = ['e0000000-0000-4000-8000-000000000008', 'a0000000-0000-4000-8000-000000000008'];
  const [old, recent] = [await answer(exchangeIdentity({ msexchuid })), await answer(bearer({ oid: objectId }))];
  await backend.link({ tenantId: tenant, objectId }, { amurl: world.exchange.amurl, msexchuid });
  expect(await answer(bearer({ oid: objectId }))).toMatchObject({ person: { id: old.person.id }, oldAccount: 'recognised', isNew: false });
  expect(await backend.resolvePerson(recent.person.id)).toBe(old.person.id);
});

test('a second Entra person is not attached to an account that has one', async () => {
  const exchange = { amurl: world.exchange.amurl, msexchuid: 'e0000000-0000-4000-8000-000000000008' };
  await expect(backend.link({ tenantId: tenant, objectId: person }, exchange)).rejects.toMatchObject({ code: 'link-conflict' });
});

test('a link names a trusted server, or it is refused', async () => {
  const exchange = { amurl: 'https://mail.fabrikam.test/metadata', msexchuid: mailboxUser };
  await expect(backend.link({ tenantId: tenant, objectId: person }, exchange)).rejects.toMatchObject({ code: 'amurl-not-trusted' });
});

test('persons survive a restart', async () => {
  const before = await answer(bearer({ oid: 'a0000000-0000-4000-8000-000000000005' }));
  await backend.close();
  backend = await world.start();
  expect(await answer(bearer({ oid: 'a0000000-0000-4000-8000-000000000005' }))).toEqual({ ...before, isNew: false });
});

test('fifty first calls at once make one person, with one reading of the keys', async () => {
  const fresh = await world.start();
  const before = world.outgoing.length;
  const authorization = bearer({ oid: 'a0000000-0000-4000-8000-000000000006' });
  const answers = await Promise.all(Array.from({ length: 50 }, async () => (await (await callMe(fresh, authorization)).json()) as Me));
  expect(new Set(answers.map((me) => me.person.id)).size).toBe(1);
  expect(answers.filter((me) => me.isNew)).toHaveLength(1);
  expect(world.outgoing.slice(before)).toEqual([`${world.entra.origin}/common/v2.0/.well-known/openid-configuration`, `${world.entra.origin}/common/discovery/v2.0/keys`]);
});

test('a trusted server that sends us elsewhere gives 503, and nobody is followed', async () => {
  const elsewhere = await serveLoopback((_request, response) => response.end('{}'));
  const sender = await serveLoopback((_request, response) => response.writeHead(302, { location: `${elsewhere.origin}/keys` }).end());
  const amurl = `${sender.origin}/metadata`;
  const sent = await world.start({}, { ...world.config.exchange, trusted: [{ amurl, allowPrivateAddress: true }] });
  const refused = await callMe(sent, exchangeIdentity({ amurl }));
  expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as Problem).code]).toEqual([503, '5', 'metadata-unavailable']);
  expect([sender.asked, elsewhere.asked]).toEqual([['/metadata'], []]);
  await Promise.all([sender.close(), elsewhere.close()]);
});

test('a key roll refuses nobody, neither by the old key nor by the new one', async () => {
  const old = bearer();
  world.entra.roll('key-2');
  const statuses = await Promise.all([old, bearer(), bearer(), old].map(async (authorization) => (await callMe(backend, authorization)).status));
  expect(statuses).toEqual([200, 200, 200, 200]);
});

test('an issuer that is down before its keys were ever read gives 503 with Retry-After, not 401', async () => {
  const fresh = await world.start();
  world.entra.up = false;
  const refused = await callMe(fresh, bearer());
  world.entra.up = true;
  expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as Problem).code]).toEqual([503, '5', 'metadata-unavailable']);
  expect(world.log()).toContain('keys-unavailable');
});

describe('authentication context', () => {
  const startStrict = () => world.start({ requiredAuthenticationContext: 'c1' }, { ...world.config.exchange, trusted: [] });
  const authorizationUri = (): string => `${world.entra.origin}/common/oauth2/v2.0/authorize`;

  test.each([[['cp1']], [['CP1']]])('a client that declared %j is asked for the missing context', async (xms_cc) => {
    const strict = await startStrict();
    const refused = await callMe(strict, bearer({ xms_cc }));
    const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString('base64');
    expect(refused.headers.get('www-authenticate')).toBe(`Bearer realm="", authorization_uri="${authorizationUri()}", error="insufficient_claims", claims="${claims}"`);
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([401, 'claims-required']);
    expect((await callMe(strict, bearer({ xms_cc, acrs: ['c1'] }))).status).toBe(200);
  });

  test('a client that cannot be asked is refused without a challenge', async () => {
    const refused = await callMe(await startStrict(), bearer({ acrs: ['c2'] }));
    expect([refused.status, ((await refused.json()) as Problem).code, refused.headers.get('www-authenticate')]).toEqual([403, 'claims-unmet', null]);
  });
});

describe('tenants', () => {
  const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';
  const statusOf = async (allowedTenants: 'any' | string[], tid: string): Promise<number> =>
    (await callMe(await world.start({ allowedTenants }), bearer({ tid, iss: `${world.entra.origin}/${tid}/v2.0` }))).status;

  test('any tenant means any work or school tenant; personal accounts come only when listed', async () => {
    expect(await statusOf('any', '66666666-7777-4888-8999-aaaaaaaaaaaa')).toBe(200);
    expect(await statusOf('any', personal)).toBe(403);
    expect(await statusOf([personal], personal)).toBe(200);
  });
});

/** `fetch` joins equal headers, so the two are written through Node's client. */
const statusWithTwo = (authorization: string[]): Promise<number | undefined> =>
  new Promise((done) => request(`${backend.origin}/api/me`, { headers: { authorization } as never }, (response) => (response.resume(), done(response.statusCode))).end());

test('two Authorization headers are refused although the first is good', async () => {
  expect(await statusWithTwo([bearer()])).toBe(200);
  expect(await statusWithTwo([bearer(), exchangeIdentity()])).toBe(400);
});

describe('CORS', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${backend.origin}/api/me`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization,x-correlation-id,x-sign-in-way' } });

  test('the pane may call, read the challenge and keep the preflight for two hours', async () => {
    const { headers } = await preflight(pageOrigin);
    expect(headers.get('access-control-allow-origin')).toBe(pageOrigin);
    expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type, x-correlation-id, x-sign-in-way');
    expect(headers.get('access-control-max-age')).toBe('7200');
    const refused = await fetch(`${backend.origin}/api/me`, { headers: { origin: pageOrigin } });
    expect(refused.headers.get('access-control-allow-origin')).toBe(pageOrigin);
    expect(refused.headers.get('access-control-expose-headers')).toBe('date, www-authenticate, retry-after, x-correlation-id');
    expect(refused.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['http://evil.localhost:3000', 'null', `${pageOrigin}.evil.test`, 'http://addin.localhost:3001'])('a page of %s may not', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('every answer', () => {
  test('is not stored and carries a correlation id back, also into the log', async () => {
    const correlationId = 'c0000000-0000-4000-8000-000000000001';
    const { headers } = await callMe(backend, bearer(), { 'x-correlation-id': correlationId.toUpperCase() });
    expect([headers.get('cache-control'), headers.get('x-correlation-id')]).toEqual(['no-store', correlationId]);
    expect(world.log()).toContain(correlationId);
  });

  test('leaves out a correlation id that is no GUID', async () => {
    expect((await callMe(backend, bearer(), { 'x-correlation-id': 'adele@contoso.test' })).headers.get('x-correlation-id')).toBeNull();
    expect(world.log()).not.toContain('adele@');
  });

  test('to an unknown address is a problem document with the id of its log line', async () => {
    const answered = await fetch(`${backend.origin}/nowhere`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
    const problem = (await answered.json()) as Problem;
    expect(answered.headers.get('content-type')).toContain('application/problem+json');
    expect(problem).toMatchObject({ type: 'urn:outlook-naa-kit:route-not-found', status: 404, code: 'route-not-found' });
    expect(world.log()).toContain(problem.traceId);
  });
});

test('the process says that it lives', async () => {
  expect(await (await fetch(`${backend.origin}/livez`)).json()).toEqual({ status: 'alive' });
});

test('no name, address or token reached the store or the log', async () => {
  const { readFileSync } = await import('node:fs');
  const stored = readFileSync(world.config.storeFile, 'latin1') + readFileSync(`${world.config.storeFile}-wal`, 'latin1');
  for (const text of [stored, world.log()]) expect(text).not.toMatch(/eyJ|adele|Adele|contoso\.test/);
});
