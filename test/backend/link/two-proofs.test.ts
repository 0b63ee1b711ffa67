import type { RunningBackend } from '../../../src/backend/index.ts';
import type { Me, Problem } from '../../../src/contracts/wire.ts';
import { callMe, pageOrigin, startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, tenant } from '../world/entra.ts';
import { callsOf, outcome, someone } from './calls.ts';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  backend = await world.start();
});
afterAll(() => world.close());

const calls = () => callsOf(world);
const bearer = (oid: string, changes = {}): string => calls().bearer(oid, changes);
const exchange = (msexchuid: string, claims = {}, context = {}): string => calls().exchange(msexchuid, claims, context);
const post = (path: string, authorization: string, body?: unknown, at = backend): Promise<Response> => calls().send(at, 'POST', path, authorization, body);
const ticketFor = (authorization: string, at = backend): Promise<string> => calls().ticketFor(at, authorization);
const redeem = (authorization: string, ticket: unknown, at = backend) => post('/api/links', authorization, { ticket }, at);
const me = async (authorization: string): Promise<Me & Problem> => (await (await callMe(backend, authorization)).json()) as Me & Problem;

test('a ticket and a fresh Exchange token make two persons one, and the old account stays', async () => {
  const { oid, msexchuid } = someone();
  const old = await me(exchange(msexchuid));
  expect((await me(bearer(oid))).oldAccount).toBe('none');
  const issued = await post('/api/link-tickets', bearer(oid));
  expect([issued.status, await issued.json()]).toEqual([201, { ticket: expect.stringMatching(/^[\w-]{43}$/), expiresInSeconds: 300 }]);
  const ticket = await ticketFor(bearer(oid));
  const answered = await redeem(exchange(msexchuid), ticket);
  expect([answered.status, await answered.json()]).toEqual([201, { person: { id: old.person.id }, change: 'linked' }]);
  expect(await me(bearer(oid))).toMatchObject({ person: { id: old.person.id }, oldAccount: 'recognised', isNew: false });
  expect(await me(exchange(msexchuid))).toMatchObject({ status: 403, code: 'legacy-path-closed' });
});

test('two who are linked already are told so, and nothing changes', async () => {
  const { oid, msexchuid } = someone();
  expect(await outcome(await redeem(exchange(msexchuid), await ticketFor(bearer(oid))))).toEqual([201, 'linked']);
  const before = await world.rows();
  expect(await outcome(await redeem(exchange(msexchuid, { exp: String(world.nowSeconds() + 3000) }), await ticketFor(bearer(oid))))).toEqual([200, 'already']);
  expect(await world.rows()).toEqual(before);
});

describe('replay', () => {
  test('a ticket counts once', async () => {
    const [one, other] = [someone(), someone()];
    const ticket = await ticketFor(bearer(one.oid));
    expect(await outcome(await redeem(exchange(one.msexchuid), ticket))).toEqual([201, 'linked']);
    expect(await outcome(await redeem(exchange(other.msexchuid), ticket))).toEqual([410, 'link-ticket-gone']);
  });

  test('an Exchange token counts once, also for another person’s ticket', async () => {
    const [one, other] = [someone(), someone()];
    const token = exchange(one.msexchuid);
    expect(await outcome(await redeem(token, await ticketFor(bearer(one.oid))))).toEqual([201, 'linked']);
    expect(await outcome(await redeem(token, await ticketFor(bearer(other.oid))))).toEqual([409, 'exchange-token-spent']);
  });

  test('what was spent on a conflict is spent', async () => {
    const [one, other] = [someone(), someone()];
    await redeem(exchange(one.msexchuid), await ticketFor(bearer(one.oid)));
    const [ticket, token] = [await ticketFor(bearer(other.oid)), exchange(one.msexchuid, { exp: String(world.nowSeconds() + 3100) })];
    expect(await outcome(await redeem(token, ticket))).toEqual([409, 'link-conflict']);
    expect(await outcome(await redeem(exchange(other.msexchuid), ticket))).toEqual([410, 'link-ticket-gone']);
    expect(await outcome(await redeem(token, await ticketFor(bearer(someone().oid))))).toEqual([409, 'exchange-token-spent']);
  });

  test('a newer ticket takes the place of the former', async () => {
    const { oid, msexchuid } = someone();
    const former = await ticketFor(bearer(oid));
    const newer = await ticketFor(bearer(oid));
    expect(await outcome(await redeem(exchange(msexchuid), former))).toEqual([410, 'link-ticket-gone']);
    expect(await outcome(await redeem(exchange(msexchuid), newer))).toEqual([201, 'linked']);
  });

  test('twenty redemptions of one ticket at two instances: one wins', async () => {
    const second = await world.start();
    const { oid } = someone();
    const ticket = await ticketFor(bearer(oid));
    const mailboxes = Array.from({ length: 20 }, () => someone().msexchuid);
    const outcomes = await Promise.all(mailboxes.map(async (msexchuid, index) => (await redeem(exchange(msexchuid), ticket, index % 2 ? second : backend)).status));
    expect(outcomes.sort()).toEqual([201, ...Array(19).fill(410)]);
  });
});

describe('time', () => {
  test('a ticket lives for five minutes', async () => {
    const { oid, msexchuid } = someone();
    const ticket = await ticketFor(bearer(oid));
    const start = world.now;
    world.now += 300_000;
    const late = await outcome(await redeem(exchange(msexchuid), ticket));
    world.now = start;
    expect(late).toEqual([410, 'link-ticket-gone']);
  });

  test.each([[600, 201], [601, 403]])('an Exchange token of %d seconds gives %d', async (age, status) => {
    const { oid, msexchuid } = someone();
    const token = exchange(msexchuid, { nbf: String(world.nowSeconds() - age) });
    expect((await redeem(token, await ticketFor(bearer(oid)))).status).toBe(status);
  });

  test('a stale token is told how old it may be, and the ticket is still good', async () => {
    const { oid, msexchuid } = someone();
    const ticket = await ticketFor(bearer(oid));
    const refused = (await (await redeem(exchange(msexchuid, { nbf: String(world.nowSeconds() - 3600) }), ticket)).json()) as Problem;
    expect(refused).toMatchObject({ code: 'exchange-token-stale' });
    expect(await outcome(await redeem(exchange(msexchuid), ticket))).toEqual([201, 'linked']);
  });
});

describe('who may not', () => {
  test.each([
    ['a ticket for an Exchange token', () => post('/api/link-tickets', exchange(someone().msexchuid)), 403, 'entra-required'],
    ['an Entra token instead of an Exchange one', async () => redeem(bearer(someone().oid), await ticketFor(bearer(someone().oid))), 401, 'exchange-token-kind'],
    ['nobody', () => fetch(`${backend.origin}/api/link-tickets`, { method: 'POST' }), 401, 'credential-missing'],
    ['a ticket that was never given', () => redeem(exchange(someone().msexchuid), 'A'.repeat(43)), 410, 'link-ticket-gone'],
    ['a ticket that is none', () => redeem(exchange(someone().msexchuid), "' or 1=1 --"), 400, 'request-invalid'],
    ['a ticket in a list', () => redeem(exchange(someone().msexchuid), ['A'.repeat(43)]), 400, 'request-invalid'],
    ['no ticket', () => post('/api/links', exchange(someone().msexchuid), {}), 400, 'request-invalid'],
    ['more than a ticket', () => post('/api/links', exchange(someone().msexchuid), { ticket: 'A'.repeat(43), email: 'adele@contoso.test' }), 400, 'request-invalid'],
    ['a server with a Cyrillic letter', async () => redeem(exchange(someone().msexchuid, {}, { amurl: 'https://mail.c\u043entoso.test/metadata' }), await ticketFor(bearer(someone().oid))), 403, 'amurl-not-trusted'],
  ])('%s is refused', async (_, call, status, code) => {
    expect(await outcome(await call())).toEqual([status, code]);
  });

  test('nobody gets another person’s account by the same e-mail address or name', async () => {
    const { oid, msexchuid } = someone();
    const old = await me(exchange(msexchuid, {}, { smtp: 'adele@contoso.test' }));
    const signedIn = await me(bearer(oid, { email: 'adele@contoso.test', upn: 'adele@contoso.test', preferred_username: 'adele@contoso.test', xms_edov: true }));
    expect(signedIn).toMatchObject({ oldAccount: 'none', isNew: true });
    expect(signedIn.person.id).not.toBe(old.person.id);
  });

  test('the same object id in another tenant gets nothing of the ticket', async () => {
    const open = await world.start({ allowedTenants: [tenant, otherTenant] });
    const { oid, msexchuid } = someone();
    const foreign = bearer(oid, { tid: otherTenant, iss: `${world.entra.origin}/${otherTenant}/v2.0` });
    await redeem(exchange(msexchuid), await ticketFor(bearer(oid), open), open);
    expect(((await (await callMe(open, foreign)).json()) as Me).oldAccount).toBe('none');
  });
});

test('a page may post, with JSON and nothing else', async () => {
  const preflight = await fetch(`${backend.origin}/api/links`, { method: 'OPTIONS', headers: { origin: pageOrigin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,x-correlation-id' } });
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST');
});

test('ticket and token are kept as hashes, and in no log', async () => {
  const { readFileSync } = await import('node:fs');
  const { oid, msexchuid } = someone();
  const [ticket, token] = [await ticketFor(bearer(oid)), exchange(msexchuid)];
  await redeem(token, ticket);
  const stored = readFileSync(world.config.storeFile!, 'latin1') + readFileSync(`${world.config.storeFile}-wal`, 'latin1');
  for (const text of [stored, world.log()]) for (const secret of [ticket, ...token.split('.').slice(1)]) expect(text).not.toContain(secret);
});
