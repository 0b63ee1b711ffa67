import type { MigrationProgress } from '../../../src/contracts/migration.ts';
import type { Problem } from '../../../src/contracts/wire.ts';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, person, tenant } from '../world/entra.ts';

const vendor = 'c0000000-1111-4222-8333-444444444444';
const second = 'a0000000-0000-4000-8000-000000000002';
const mailbox = 'e0000000-0000-4000-8000-000000000001';

let world: TestWorld;
let backend: RunningBackend;
beforeAll(async () => {
  world = await startTestWorld();
  const exchange = { ...world.config.exchange, trusted: [{ amurl: world.exchange.amurl, allowPrivateAddress: true, tenantId: tenant }] };
  backend = await world.start({ allowedTenants: 'any', operatorTenants: [vendor] }, exchange);
});
afterAll(() => world.close());

const of = (tid: string, changes = {}): string => `Bearer ${world.entra.token(world.nowSeconds(), { tid, iss: `${world.entra.origin}/${tid}/v2.0`, ...changes })}`;
const admin = (tid: string): string => of(tid, { roles: ['Migration.Admin'] });
const operator = (): string => of(vendor, { roles: ['Migration.Operator'] });
const ask = (authorization: string, query = '', headers = {}): Promise<Response> => fetch(`${backend.origin}/api/migration${query}`, { headers: { authorization, ...headers } });
const report = async (authorization: string, query = ''): Promise<MigrationProgress> => (await (await ask(authorization, query)).json()) as MigrationProgress;
const refusal = async (answer: Response): Promise<[number, string]> => [answer.status, ((await answer.json()) as Problem).code];
const minutes = (count: number) => void (world.now += count * 60_000);

test('without anybody who came the answer is empty and right', async () => {
  expect(await report(admin(tenant))).toEqual({ tenant, from: '2026-08-25', to: '2026-11-22', countedAt: '2026-11-22T00:00:00.000Z', quietAfterDays: 30, days: [], clients: [], errors: [], tenants: [] });
});

describe('after a morning', () => {
  beforeAll(async () => {
    minutes(2);
    const exchangeToken = (): string => `ExchangeIdentity ${world.exchange.token(world.nowSeconds())}`;
    await callMe(backend, exchangeToken(), { 'x-sign-in-way': 'exchange-identity PC Outlook -' });
    await callMe(backend, of(tenant), { 'x-sign-in-way': 'naa OfficeOnline newOutlookWindows -' });
    await callMe(backend, of(tenant), { 'x-sign-in-way': 'naa OfficeOnline newOutlookWindows -' });
    await callMe(backend, of(tenant, { oid: second }), { 'x-sign-in-way': 'dialog Mac Outlook entra-refused' });
    await callMe(backend, of(otherTenant), { 'x-sign-in-way': 'adele@contoso.test <b> 1' });
    await callMe(backend, of(tenant, { nbf: world.nowSeconds() - 7_200, exp: world.nowSeconds() - 3_600 }));
    await callMe(backend, of(tenant, { scp: 'Mail.Read' }));
    await backend.link({ tenantId: tenant, objectId: 'a0000000-0000-4000-8000-000000000077' }, { amurl: world.exchange.amurl, msexchuid: mailbox });
    expect((await callMe(backend, exchangeToken(), { 'x-sign-in-way': 'exchange-identity PC Outlook -' })).status).toBe(403);
    minutes(2);
  });

  test('the admin of a tenant sees that tenant, its legacy people among them', async () => {
    expect(await report(admin(tenant))).toMatchObject({
      tenant,
      days: [{
        day: '2026-11-22', all: { people: 3, tenants: 1 },
        paths: { naa: { people: 1 }, dialog: { people: 1 }, 'exchange-identity': { people: 1 } },
        families: { windows: { people: 1 }, 'new-outlook': { people: 1 }, mac: { people: 1 } },
        standing: { legacy: { people: 1 }, entra: { people: 2 } },
      }],
      errors: [
        { code: 'entra-refused', detouredPersonDays: 1 },
        { code: 'legacy-path-closed', refusedPersonDays: 1, lockedOutPersonDays: 0 },
        // Whose token lacks the scope is known by its tenant; of an expired one nothing is.
        { code: 'scope-missing', unprovenCalls: 1 },
      ],
      tenants: [],
    });
  });

  test('the admin of another tenant sees nothing of it', async () => {
    const other = await report(admin(otherTenant));
    expect(other).toMatchObject({ tenant: otherTenant, days: [{ all: { people: 1 }, paths: { unknown: { people: 1 } }, families: { unknown: { people: 1 } } }], errors: [] });
    expect(JSON.stringify(other)).not.toContain(tenant);
  });

  test('the operator sees all tenants, one of them on request, and what was refused before anybody was proven', async () => {
    const all = await report(operator());
    expect(all).toMatchObject({ tenant: null, days: [{ all: { people: 4, tenants: 2 } }], tenants: [{ tenant, standing: { legacy: 1, entra: 2 } }, { tenant: otherTenant, standing: { entra: 1 } }] });
    expect(all.errors).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'token-expired', unprovenCalls: 1 }), expect.objectContaining({ code: 'scope-missing', unprovenCalls: 1 })]));
    expect(await report(operator(), `?tenant=${otherTenant}`)).toMatchObject({ tenant: otherTenant, days: [{ all: { people: 1 } }], tenants: [] });
  });

  test.each([
    ['an admin who asks for another tenant', () => admin(tenant), `?tenant=${otherTenant}`],
    ['an admin who asks for the sum', () => admin(tenant), '?tenant=*'],
    ['an operator of a tenant that is not the operator’s', () => of(tenant, { roles: ['Migration.Operator'] }), ''],
    ['somebody without a role', () => of(tenant), ''],
    ['somebody with a role of a similar name', () => of(tenant, { roles: ['migration.admin', 'Migration.Admin '] }), ''],
    ['an Exchange token', () => `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, { msexchuid: 'e0000000-0000-4000-8000-000000000044' })}`, ''],
  ])('%s is refused with the role that is missing', async (_, authorization, query) => expect(await refusal(await ask(authorization(), query))).toEqual([403, 'role-missing']));

  test('nobody is answered without a token', async () => expect(await refusal(await fetch(`${backend.origin}/api/migration`))).toEqual([401, 'credential-missing']));

  test.each(['from=2026-02-30', 'from=2026-11-23&to=2026-11-22', 'from=2020-01-01', 'to=now', 'format=xml', `tenant=${'x'.repeat(301)}`, 'from=2026-11-01&from=2026-11-02'])('a query of %s is refused', async (query) => {
    expect(await refusal(await ask(operator(), `?${query}`))).toEqual([400, 'request-invalid']);
  });

  test('a range without the day is empty, and its borders are included', async () => {
    expect((await report(operator(), '?from=2026-11-22&to=2026-11-22')).days).toHaveLength(1);
    expect((await report(operator(), '?from=2026-11-20&to=2026-11-21')).days).toEqual([]);
  });

  test.each([['by Accept', '', { accept: 'text/csv' }], ['by the query, above Accept', '?format=csv', { accept: 'application/json' }]])('CSV comes %s, one line a count', async (_, query, headers) => {
    const answer = await ask(admin(tenant), query, headers);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([200, 'text/csv; charset=utf-8', expect.stringContaining('Accept')]);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="migration-${tenant}-2026-08-25-2026-11-22.csv"`);
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toBe('day,measure,value,people,tenants');
    expect(lines).toEqual(expect.arrayContaining(['2026-11-22,path,naa,1,', '2026-11-22,standing,legacy,1,', '2026-08-25/2026-11-22,person-days by a detour,entra-refused,1,']));
  });

  test('no name, address or token is in the counts, the log or the answer', async () => {
    const answer = JSON.stringify(await report(operator()));
    const { readFileSync } = await import('node:fs');
    const stored = readFileSync(world.config.storeFile, 'latin1') + readFileSync(`${world.config.storeFile}-wal`, 'latin1');
    for (const text of [answer, stored, world.log()]) expect(text).not.toMatch(/eyJ|adele|Adele|@contoso/);
    expect(answer).not.toContain(person);
  });
});

test('who comes by both ways and is then linked is one person who moved over', async () => {
  const [msexchuid, oid] = ['e0000000-0000-4000-8000-000000000055', 'a0000000-0000-4000-8000-000000000055'];
  const stands = async () => {
    minutes(2);
    const { days } = await report(admin(tenant));
    return { all: days.at(-1)!.all.people, moved: days.at(-1)!.standing.moved?.people ?? 0, legacy: days.at(-1)!.standing.legacy?.people ?? 0, entra: days.at(-1)!.standing.entra?.people ?? 0 };
  };
  await callMe(backend, `ExchangeIdentity ${world.exchange.token(world.nowSeconds(), {}, { msexchuid })}`);
  await callMe(backend, of(tenant, { oid }), { 'x-sign-in-way': 'naa PC Outlook -' });
  const before = await stands();
  await backend.link({ tenantId: tenant, objectId: oid }, { amurl: world.exchange.amurl, msexchuid });
  expect(await stands()).toEqual({ all: before.all - 1, moved: before.moved + 1, legacy: before.legacy - 1, entra: before.entra - 1 });
});

test('counts that wait are written when the backend ends', async () => {
  await callMe(backend, of(otherTenant, { oid: second }), { 'x-sign-in-way': 'naa PC Outlook -' });
  await backend.close();
  backend = await world.start({ allowedTenants: 'any', operatorTenants: [vendor] });
  expect((await report(admin(otherTenant))).days).toMatchObject([{ all: { people: 2 } }]);
});
