import { connect, createServer } from 'node:net';
import { deployment } from '../../src/deployment/index.ts';
import type { Lab } from '../../src/simulator/lab.ts';
import { post } from './loopback-request.ts';
import { situation, standInBackend, testLab } from './test-lab.ts';
import { contosoTenant, fabrikamTenant } from '../../src/simulator/people.ts';

const backend = standInBackend();
let lab: Lab;

beforeAll(async () => {
  lab = await testLab(
    [
      situation('plain'),
      situation('consent', { entra: { consent: 'user' } }),
      situation('linked', { backend: { linked: ['bruno'] } }),
      situation('strict', { backend: { requiredAuthenticationContext: 'c1' } }),
      situation('down', { backend: { state: 'down', linked: ['bruno'] } }),
      situation('offline', { network: 'offline' }),
    ],
    { startBackend: backend.start },
  );
});
afterAll(() => lab.close());

/** Nobody is there: the connection is refused, or ends before a byte was said. */
const isSilent = (origin: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.on('data', () => resolve(false)).on('close', () => resolve(true)).on('error', () => undefined);
  });
const isHeld = (origin: string) =>
  new Promise<boolean>((resolve) => {
    const other = createServer().once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE'));
    other.listen(Number(new URL(origin).port), '127.0.0.1', () => other.close(() => resolve(false)));
  });

test('the backend is told of its own Entra, Exchange and pane, and that this is the lab', async () => {
  const world = await lab.world('linked');
  const { exchangeOrigin, loginOrigin, ...info } = world.info('cross');
  const origins = [new URL(info.addInUrl).origin, new URL(world.info('same').addInUrl).origin];
  expect(backend.configs.find(({ entra }) => entra.authority === loginOrigin)).toEqual({
    listen: { host: '127.0.0.1', port: 0 },
    entra: {
      authority: loginOrigin,
      clientId: deployment.entra.clientId,
      scopeName: deployment.entra.scope.split('/').at(-1),
      allowedTenants: 'any',
      allowedClientIds: deployment.entra.officeClientIds,
      operatorTenants: [fabrikamTenant],
    },
    exchange: {
      trusted: [{ amurl: `${exchangeOrigin}/autodiscover/metadata/json/1`, allowPrivateAddress: true, tenantId: contosoTenant }],
      audiences: origins.map((origin) => `${origin}/taskpane.html`),
      cloudHostSuffixes: deployment.cloud.mailboxHostSuffixes,
    },
    allowedOrigins: origins,
    storeFile: ':memory:',
    onBehalfOf: { graph: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), credential: { kind: 'certificate', pem: expect.stringMatching(/CERTIFICATE-----[^]+PRIVATE KEY-----/) } },
    mode: 'lab',
  });
});

test('a backend that asks for an authentication context trusts no Exchange Server, whose tokens would go around it', async () => {
  const { loginOrigin } = (await lab.world('strict')).info('cross');
  const config = backend.configs.find(({ entra }) => entra.authority === loginOrigin);
  expect([config?.entra.requiredAuthenticationContext, config?.exchange.trusted]).toEqual(['c1', []]);
});

test('linked people are linked before anybody calls', async () => {
  const { exchangeOrigin } = (await lab.world('linked')).info('cross');
  expect(backend.links).toEqual([
    [
      expect.objectContaining({ tenantId: '11111111-2222-4333-8444-555555555555', objectId: 'a0000000-0000-4000-8000-000000000002' }),
      { amurl: `${exchangeOrigin}/autodiscover/metadata/json/1`, msexchuid: 'e0000000-0000-4000-8000-000000000002' },
    ],
  ]);
});

test('a backend that is down is silent and keeps its port, while the rest runs', async () => {
  const world = await lab.world('down');
  expect(await isHeld(world.backendOrigin)).toBe(true);
  expect(await isSilent(world.backendOrigin)).toBe(true);
  expect(await isSilent(world.info('cross').loginOrigin)).toBe(false);
});

test('offline, only the page itself is there', async () => {
  const world = await lab.world('offline');
  const { addInUrl, exchangeOrigin, loginOrigin } = world.info('cross');
  expect(await Promise.all([world.backendOrigin, loginOrigin, exchangeOrigin, addInUrl].map(isSilent))).toEqual([true, true, true, false]);
  expect(await Promise.all([world.backendOrigin, loginOrigin, exchangeOrigin].map(isHeld))).toEqual([true, true, true]);
});

test('consent and tokens of one world are unknown to another, and a restart forgets them', async () => {
  const ask = async (id: string, interaction: 'none' | 'accepted') => {
    const { loginOrigin } = (await lab.world(id)).info('cross');
    const { clientId, scope } = deployment.entra;
    return (await post(`${loginOrigin}/lab/broker`, lab.address, { for: 'naa', clientId, scope, interaction })).json();
  };
  const { access_token } = await ask('plain', 'none');
  expect((await ask('consent', 'accepted')).ok).toBe(true);
  const before = await lab.world('consent');
  expect(before.issuedTokens()).not.toContain(access_token);

  const answer = await post(`${lab.address}/lab/restart?scenario=consent`, lab.address, {});
  expect(answer.json().loginOrigin).not.toBe(before.info('cross').loginOrigin);
  expect(await isSilent(before.info('cross').loginOrigin)).toBe(true);
  expect(backend.closed).toContain(before.backendOrigin);
  expect((await ask('consent', 'none')).ok).toBe(false);
  expect((await lab.world('consent')).issuedTokens()).toEqual([]);
});

test('tokens live as long as the lab was told', async () => {
  const short = await testLab([situation('plain')], { tokenLifetimeSeconds: 60 });
  const { loginOrigin } = (await short.world('plain')).info('cross');
  const { clientId, scope } = deployment.entra;
  expect((await post(`${loginOrigin}/lab/broker`, short.address, { for: 'naa', clientId, scope, interaction: 'none' })).json()).toMatchObject({ expires_in: 60 });
  await short.close();
});
