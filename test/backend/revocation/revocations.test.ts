import type { Me, Problem } from '../../../src/contracts/wire.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { hashOfToken } from '../../../src/backend/revocation/token-hash.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { createRevocationStore, type Revocation, type RevocationStore } from '../../../src/backend/stores/sql-revocations.ts';
import type { SqlDatabase } from '../../../src/backend/stores/sql-database.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, person, tenant } from '../world/entra.ts';
import { mailboxUser } from '../world/exchange.ts';

let world: TestWorld;
let database: SqlDatabase;
let store: RevocationStore;
beforeAll(async () => {
  world = await startTestWorld();
  database = await openDatabase(world.config, world.now);
  store = createRevocationStore(database, () => world.now);
});
afterAll(async () => {
  await database.close();
  await world.close();
});
afterEach(async () => {
  for (const { id } of await store.current()) await store.lift(id);
});

const hourMs = 3_600_000;
let made = 0;
const revoke = (what: Revocation['what'], value = ''): Promise<void> => store.add({ id: `r${++made}`, what, value, until: world.now + hourMs, reason: 'test' });
/** An instance reads the table when it starts, so each test starts its own. */
const started = (): Promise<RunningBackend> => world.start({ allowedTenants: [tenant, otherTenant] });
const bearer = (changes = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), changes)}`;
const exchangeIdentity = (context = {}): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, context)}`;
const answered = async (backend: RunningBackend, authorization: string): Promise<unknown> => {
  const answer = await callMe(backend, authorization);
  return answer.status === 200 ? 200 : [answer.status, ((await answer.json()) as Problem).code, answer.headers.get('www-authenticate')];
};
const revoked = (scheme: string) => [401, 'token-revoked', `${scheme} realm="", error="invalid_token"`];
const blocked = [403, 'access-blocked', null];
const elsewhere = { tid: otherTenant };
const ofOtherTenant = (): string => bearer({ ...elsewhere, iss: `${world.entra.origin}/${otherTenant}/v2.0` });

test('a blocked person is refused with every token, and nobody else is', async () => {
  await revoke('person', `${tenant} ${person}`);
  const backend = await started();
  expect(await answered(backend, bearer())).toEqual(blocked);
  expect(await answered(backend, bearer({ uti: 'new' }))).toEqual(blocked);
  expect([await answered(backend, bearer({ oid: 'a0000000-0000-4000-8000-0000000000aa' })), await answered(backend, ofOtherTenant()), await answered(backend, exchangeIdentity())]).toEqual([200, 200, 200]);
});

test('a person of an Exchange Server is blocked by server and mailbox', async () => {
  await revoke('person', `${world.exchange.amurl} ${mailboxUser}`);
  const backend = await started();
  expect(await answered(backend, exchangeIdentity())).toEqual(blocked);
  expect(await answered(backend, exchangeIdentity({ msexchuid: 'e0000000-0000-4000-8000-0000000000aa' }))).toBe(200);
});

test('a blocked tenant is refused, and another one is not', async () => {
  await revoke('tenant', tenant);
  const backend = await started();
  expect([await answered(backend, bearer()), await answered(backend, ofOtherTenant())]).toEqual([blocked, 200]);
});

test('with a tenant goes the Exchange Server that is named for it, and no other', async () => {
  await revoke('tenant', tenant);
  const serverOf = (tenantId: string): Promise<RunningBackend> =>
    world.start({}, { ...world.config.exchange, trusted: world.config.exchange.trusted.map((server) => ({ ...server, tenantId })) });
  expect([await answered(await serverOf(tenant), exchangeIdentity()), await answered(await serverOf(otherTenant), exchangeIdentity())]).toEqual([blocked, 200]);
});

test('a revoked key is refused for both issuers, and a new one serves', async () => {
  await revoke('key', 'key-1');
  await revoke('key', world.exchange.certificate.x5t);
  const backend = await started();
  expect(await answered(backend, bearer())).toEqual(revoked('Bearer'));
  expect(await answered(backend, exchangeIdentity())).toEqual(revoked('ExchangeIdentity'));
  world.entra.roll('key-2');
  expect(await answered(backend, bearer())).toBe(200);
  world.entra.keys.shift();
});

test('one revoked token is refused, and the next one of the same person is not', async () => {
  const token = world.entra.token(world.nowSeconds());
  await revoke('token', hashOfToken(token));
  const backend = await started();
  expect([await answered(backend, `Bearer ${token}`), await answered(backend, bearer({ uti: 'next' }))]).toEqual([revoked('Bearer'), 200]);
  expect(JSON.stringify(await store.all())).not.toContain('eyJ');
});

test('what is revoked ends at its time', async () => {
  await revoke('tenant', tenant);
  const backend = await started();
  const before = await answered(backend, bearer());
  world.now += hourMs;
  expect([before, await answered(backend, bearer())]).toEqual([blocked, 200]);
});

test('a running instance follows within seconds, also for a token that it remembers, and lets in again what is lifted', async () => {
  const backend = await started();
  const authorization = bearer();
  expect(await answered(backend, authorization)).toBe(200);
  await revoke('person', `${tenant} ${person}`);
  const until = async (status: number): Promise<void> => {
    while ((await callMe(backend, authorization)).status !== status) await new Promise((again) => setTimeout(again, 100));
  };
  await until(403);
  expect(world.log()).toContain('"revoked"');
  expect(await store.lift(`r${made}`)).toBe(true);
  expect(await store.lift(`r${made}`)).toBe(false);
  await until(200);
});

test('all that is remembered is proven anew, with keys that are read again', async () => {
  const backend = await started();
  await answered(backend, bearer());
  const before = world.entra.asked.length;
  await revoke('remembered');
  while (world.entra.asked.length < before + 2) await new Promise((again) => setTimeout(again, 100));
  expect(await answered(backend, bearer())).toBe(200);
});

test('so is whose an identity is, which another instance has changed', async () => {
  const [one, other] = [await started(), await started()];
  const [oid, msexchuid] = ['a0000000-0000-4000-8000-0000000000cc', 'e0000000-0000-4000-8000-0000000000cc'];
  const oldAccount = async (): Promise<string> => ((await (await callMe(one, bearer({ oid }))).json()) as Me).oldAccount;
  expect(await oldAccount()).toBe('none');
  await other.link({ tenantId: tenant, objectId: oid }, { amurl: world.exchange.amurl, msexchuid });
  expect(await oldAccount()).toBe('none');
  await revoke('remembered');
  while ((await oldAccount()) !== 'recognised') await new Promise((again) => setTimeout(again, 100));
});

test('what was ever revoked stays in the record', async () => {
  const all = await store.all();
  expect(all).toHaveLength(made);
  expect(all.every(({ liftedAt, until }) => liftedAt !== undefined || until <= world.now)).toBe(true);
});
