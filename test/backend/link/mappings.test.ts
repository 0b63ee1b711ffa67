import { Writable } from 'node:stream';
import { startBackend, type RunningBackend, type VendorSystem } from '../../../src/backend/index.ts';
import { startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, tenant } from '../world/entra.ts';
import { callsOf, outcome, someone } from './calls.ts';

interface Report {
  readonly digest: string | null;
  readonly counts: Record<string, number>;
  readonly rows: readonly { readonly line: number; readonly outcome: string; readonly problem: string | null; readonly person: string | null }[];
}

let world: TestWorld;
let backend: RunningBackend;
let calls: ReturnType<typeof callsOf>;
/** Accounts `crm-<number>` belong to our tenant, others to nobody. */
const vendor: VendorSystem = { name: 'crm', accountsOf: async (tenantId, accounts) => new Set(accounts.filter((account) => tenantId === tenant && account.startsWith('crm-'))) };

beforeAll(async () => {
  world = await startTestWorld();
  const { exchange, entra } = world.config;
  const config = {
    ...world.config,
    entra: { ...entra, operatorTenants: [otherTenant], allowedTenants: [tenant, otherTenant] },
    exchange: { ...exchange, trusted: exchange.trusted.map((server) => ({ ...server, tenantId: tenant })) },
  };
  backend = await startBackend(config, { clock: () => world.now, vendor, logTo: new Writable({ write: (_chunk, _encoding, done) => done() }), environment: { NODE_ENV: 'test' } });
  calls = callsOf(world);
});
afterAll(async () => {
  await backend.close();
  await world.close();
});

const inTenant = (tid: string) => ({ tid, iss: `${world.entra.origin}/${tid}/v2.0` });
const admin = (tid = tenant): string => calls.bearer('a0000000-0000-4000-8000-0000000000bb', { roles: ['Migration.Admin'], ...inTenant(tid) });
const operator = (): string => calls.bearer('a0000000-0000-4000-8000-0000000000aa', { roles: ['Migration.Operator'], ...inTenant(otherTenant) });
const send = (body: unknown, query = '', by = admin(), type?: string): Promise<Response> => calls.send(backend, 'POST', `/api/mappings${query}`, by, body, type);
const report = async (body: unknown, query = '', by = admin()): Promise<Report> => (await (await send(body, query, by, typeof body === 'string' ? 'text/csv' : undefined)).json()) as Report;
const apply = (body: unknown, digest: string | null, by = admin()): Promise<Response> => send(body, `?dryRun=false&digest=${digest}&reason=agreed+in+June`, by, typeof body === 'string' ? 'text/csv' : undefined);
const idOf = async (authorization: string): Promise<string> => (await calls.me(backend, authorization)).person.id;
const row = (one: { oid: string; msexchuid: string }) => ({ objectId: one.oid, amurl: world.exchange.amurl, msexchuid: one.msexchuid });

test('a report changes nothing; applied with its digest it links, and again there is nothing to do', async () => {
  const [known, stranger] = [someone(), someone()];
  const old = await idOf(calls.exchange(known.msexchuid));
  const rows = [row(known), { objectId: stranger.oid, vendorAccount: 'crm-1' }];
  const before = await world.rows();
  const first = await report({ rows });
  expect(first).toMatchObject({ tenant, dryRun: true, counts: { 'would-link': 2 }, rows: [{ line: 1, outcome: 'would-link', problem: null, person: old }, { line: 2, outcome: 'would-link', problem: null, person: null }] });
  expect((await world.rows()).identities).toBe(before.identities);
  const applied = (await (await apply({ rows }, first.digest)).json()) as Report;
  expect(applied.rows.map(({ outcome: what }) => what)).toEqual(['linked', 'linked']);
  expect(await calls.me(backend, calls.bearer(known.oid))).toMatchObject({ person: { id: old }, oldAccount: 'recognised', isNew: false });
  expect(await calls.me(backend, calls.bearer(stranger.oid))).toMatchObject({ oldAccount: 'recognised', isNew: false });
  expect((await report({ rows })).counts).toMatchObject({ 'would-link': 0, already: 2 });
  const lines = (await (await calls.send(backend, 'GET', `/api/history?person=${old}`, admin())).json()) as { lines: object[] };
  expect(lines.lines).toEqual([expect.objectContaining({ event: 'linked', method: 'admin-mapping', by: await idOf(admin()), reason: 'agreed in June', tenant })]);
});

test('CSV is read with a mark at its beginning, other columns, semicolons and quotes, and told by its lines', async () => {
  const [one, two] = [someone(), someone()];
  await idOf(calls.exchange(one.msexchuid));
  const text = `\ufeffDisplayName;objectid;AmUrl;msexchuid\r\n"Vance; Adele";${one.oid.toUpperCase()};${world.exchange.amurl};${one.msexchuid.toUpperCase()}@contoso.test\r\n\r\nBruno;${two.oid};${world.exchange.amurl};${two.msexchuid}\r\n`;
  expect((await report(text)).rows).toEqual([{ line: 2, outcome: 'would-link', problem: null, person: expect.any(String), former: null }, { line: 4, outcome: 'unknown', problem: null, person: null, former: null }]);
});

test.each([
  ['no objectId', { amurl: 'https://mail.contoso.test/', msexchuid: 'e0000000-0000-4000-8000-000000000001' }, 'malformed', 'objectId'],
  ['an address instead of an objectId', { objectId: 'adele@contoso.test', vendorAccount: 'crm-2' }, 'malformed', 'objectId'],
  ['nothing to map to', { objectId: someone().oid }, 'malformed', 'nothing-to-map'],
  ['two to map to', { objectId: someone().oid, amurl: 'https://mail.contoso.test/', msexchuid: 'x', vendorAccount: 'crm-2' }, 'malformed', 'two-to-map'],
  ['an address as account', { objectId: someone().oid, vendorAccount: 'adele@contoso.test' }, 'malformed', 'vendorAccount'],
  ['an account of another customer', { objectId: someone().oid, vendorAccount: 'other-1' }, 'unknown', 'account'],
  ['a mailbox id that is none', { objectId: someone().oid, amurl: 'https://mail.contoso.test/', msexchuid: 'adele' }, 'malformed', 'msexchuid'],
  ['a server that is no address', { objectId: someone().oid, amurl: 'mail', msexchuid: someone().msexchuid }, 'malformed', 'amurl'],
  ['a server that nobody trusts', { objectId: someone().oid, amurl: 'https://mail.c\u043entoso.test/', msexchuid: someone().msexchuid }, 'unknown', 'server'],
  ['a row that is no object', 'objectId' as never, 'malformed', 'objectId'],
])('%s is told in the report', async (_, one, what, problem) => {
  expect((await report({ rows: [one] })).rows).toEqual([{ line: 1, outcome: what, problem, person: null, former: null }]);
});

test('a person, a mailbox or an account that is said twice counts once', async () => {
  const [one, two] = [someone(), someone()];
  await idOf(calls.exchange(one.msexchuid));
  const { rows } = await report({ rows: [row(one), row({ ...two, msexchuid: one.msexchuid }), row({ ...two, oid: one.oid }), { objectId: one.oid, vendorAccount: 'crm-9' }, { objectId: two.oid, vendorAccount: 'crm-9' }] });
  expect(rows.map(({ outcome: what, problem }) => problem ?? what)).toEqual(['would-link', 'duplicate', 'duplicate', 'would-link', 'duplicate']);
});

test('whoever has another account already is a conflict', async () => {
  const [one, two] = [someone(), someone()];
  await calls.link(backend, one);
  expect((await report({ rows: [row({ ...two, msexchuid: one.msexchuid })] })).rows[0]).toMatchObject({ outcome: 'conflict', person: null });
});

describe('what is applied is what was reviewed', () => {
  test('other rows, another state or a guessed digest change nothing', async () => {
    const [one, two] = [someone(), someone()];
    await Promise.all([one, two].map(({ msexchuid }) => idOf(calls.exchange(msexchuid))));
    const { digest } = await report({ rows: [row(one)] });
    expect(await outcome(await apply({ rows: [row(two)] }, digest))).toEqual([409, 'mapping-changed']);
    expect(await outcome(await apply({ rows: [row(one)] }, 'A'.repeat(43)))).toEqual([409, 'mapping-changed']);
    await calls.link(backend, { ...two, msexchuid: one.msexchuid });
    expect(await outcome(await apply({ rows: [row(one)] }, digest))).toEqual([409, 'mapping-changed']);
  });

  test('a digest and a reason are wanted', async () => {
    for (const query of ['?dryRun=false', '?dryRun=false&digest=x', '?dryRun=false&reason=because']) expect(await outcome(await send({ rows: [row(someone())] }, query))).toEqual([400, 'request-invalid']);
  });
});

describe('whose people', () => {
  test('an admin of another tenant maps nobody of ours, by no spelling, and learns nothing', async () => {
    const one = someone();
    await idOf(calls.exchange(one.msexchuid));
    const foreign = admin(otherTenant);
    expect((await report({ rows: [row(one), { objectId: one.oid, vendorAccount: 'crm-1' }] }, '', foreign)).rows).toEqual([
      { line: 1, outcome: 'unknown', problem: 'server', person: null, former: null }, { line: 2, outcome: 'unknown', problem: 'account', person: null, former: null },
    ]);
    expect(await outcome(await send({ rows: [row(one)] }, `?tenant=${tenant}`, foreign))).toEqual([403, 'role-missing']);
    const { digest } = await report({ rows: [row(one)] }, '', foreign);
    expect(((await (await apply({ rows: [row(one)] }, digest, foreign)).json()) as Report).counts).toMatchObject({ linked: 0, unknown: 1 });
    expect((await calls.me(backend, calls.bearer(one.oid))).oldAccount).toBe('none');
  });

  test('an operator says for whom', async () => {
    const one = someone();
    await idOf(calls.exchange(one.msexchuid));
    expect((await report({ rows: [row(one)] }, `?tenant=${tenant}`, operator())).rows[0]!.outcome).toBe('would-link');
    expect(await outcome(await send({ rows: [row(one)] }, '', operator()))).toEqual([400, 'request-invalid']);
  });

  test.each([['a person', () => calls.bearer(someone().oid)], ['an Exchange identity', () => calls.exchange(someone().msexchuid)]])('%s maps nobody', async (_, by) => {
    expect(await outcome(await send({ rows: [row(someone())] }, '', by()))).toEqual([403, 'role-missing']);
  });
});

describe('what cannot be read', () => {
  const csv = (body: string) => send(body, '', admin(), 'text/csv');
  test.each<[string, () => Promise<Response>, number, string]>([
    ['an open quote', () => csv('objectId,vendorAccount\n"abc,def'), 400, 'mapping-unreadable'],
    ['a header alone', () => csv('objectId,vendorAccount\n'), 400, 'mapping-unreadable'],
    ['no rows', () => send({ rows: [] }), 400, 'mapping-unreadable'],
    ['1,001 lines', () => csv(`objectId,vendorAccount\n${`${someone().oid},crm-1\n`.repeat(1001)}`), 400, 'mapping-unreadable'],
    ['1,001 rows', () => send({ rows: Array(1001).fill({}) }), 400, 'request-invalid'],
    ['more than 256 KiB', () => csv('x'.repeat(270_000)), 413, 'body-too-large'],
    ['a spreadsheet', () => send('PK', '', admin(), 'application/vnd.ms-excel'), 415, 'media-type-unsupported'],
    ['rows under another name', () => send({ mapping: [] }), 400, 'request-invalid'],
  ])('%s is refused', async (_, call, status, code) => {
    expect(await outcome(await call())).toEqual([status, code]);
  });

  test('what is quoted in an error is never what stands in the file', async () => {
    const refused = await csv('objectId,vendorAccount\n"adele@contoso.test,def');
    expect(await refused.text()).not.toContain('adele');
  });
});

test('an import of more lines than a page holds is read page for page, by the place that each page names', async () => {
  const rows = Array.from({ length: 501 }, (_, index) => ({ objectId: someone().oid, vendorAccount: `crm-many-${index}` }));
  const { digest } = await report({ rows });
  expect(((await (await apply({ rows }, digest)).json()) as Report).counts).toMatchObject({ linked: 501 });
  const read = async (before: string) => (await (await calls.send(backend, 'GET', `/api/history${before}`, admin())).json()) as { lines: { person: string; line: number }[]; next: string | null };
  const first = await read('');
  expect([first.lines.length, typeof first.next]).toEqual([500, 'string']);
  const second = await read(`?before=${encodeURIComponent(first.next!)}`);
  expect(second.next).toBeNull();
  const seen = [...first.lines, ...second.lines].map(({ person, line }) => `${person} ${line}`);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(501);
  expect(await outcome(await calls.send(backend, 'GET', '/api/history?before=yesterday', admin()))).toEqual([400, 'request-invalid']);
});
