import type { RunningBackend } from '../../../src/backend/index.ts';
import type { Me } from '../../../src/contracts/wire.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, tenant } from '../world/entra.ts';
import { startExchange, type TestExchange } from '../world/exchange.ts';
import { mint, rs256 } from '../world/tokens.ts';
import { callsOf, outcome, someone, type Someone } from './calls.ts';

let world: TestWorld;
let elsewhere: TestExchange;
let backend: RunningBackend;
let calls: ReturnType<typeof callsOf>;
beforeAll(async () => {
  [world, elsewhere] = [await startTestWorld(), await startExchange()];
  const { exchange } = world.config;
  backend = await world.start({ operatorTenants: [tenant], allowedTenants: [tenant, otherTenant] }, { ...exchange, trusted: [...exchange.trusted, { amurl: elsewhere.amurl, allowPrivateAddress: true }] });
  calls = callsOf(world);
});
afterAll(async () => {
  await world.close();
  await elsewhere.close();
});

const operatorId = 'a0000000-0000-4000-8000-0000000000aa';
const operator = (): string => calls.bearer(operatorId, { roles: ['Migration.Operator'] });
const inTenant = (tid: string) => ({ tid, iss: `${world.entra.origin}/${tid}/v2.0` });
const admin = (tid = tenant): string => calls.bearer('a0000000-0000-4000-8000-0000000000bb', { roles: ['Migration.Admin'], ...inTenant(tid) });
const asOperator = (method: string, path: string, body?: unknown) => calls.send(backend, method, path, operator(), body);
const post = (path: string, body: object) => asOperator('POST', path, { reason: 'ticket 4711', ...body });
const moved = (msexchuid: string): string => `ExchangeIdentity ${mint({ typ: 'JWT', alg: 'RS256', x5t: elsewhere.certificate.x5t }, elsewhere.claims(world.nowSeconds(), {}, { msexchuid }), rs256(elsewhere.certificate.privateKey))}`;
const idOf = async (authorization: string): Promise<string> => (await calls.me(backend, authorization)).person.id;
const historyOf = async (id: string) => ((await (await asOperator('GET', `/api/persons/${id}`)).json()) as { history: { event: string; method: string; by: string; reason: string | null; line: number }[] }).history;
const linkedPerson = async (): Promise<Someone & { id: string }> => {
  const one = someone();
  await idOf(calls.exchange(one.msexchuid));
  await calls.link(backend, one);
  return { ...one, id: await idOf(calls.bearer(one.oid)) };
};

describe('the legacy path of one person', () => {
  test('an operator opens it for a time, with a reason, and closes it again', async () => {
    const { id, msexchuid } = await linkedPerson();
    expect((await callMe(backend, calls.exchange(msexchuid))).status).toBe(403);
    const opened = await post(`/api/persons/${id}/legacy-path`, { hours: 2 });
    expect([opened.status, await opened.json()]).toEqual([200, { person: { id }, openUntil: new Date(world.now + 7_200_000).toISOString() }]);
    expect(await calls.me(backend, calls.exchange(msexchuid))).toMatchObject({ person: { id }, credential: 'exchange-identity', isNew: false });
    expect(await outcome(await asOperator('DELETE', `/api/persons/${id}/legacy-path?reason=done+again`))).toEqual([200, 'done']);
    expect((await callMe(backend, calls.exchange(msexchuid))).status).toBe(403);
    expect((await historyOf(id)).map(({ event, method, reason }) => [event, method, reason])).toEqual([['linked', 'dual-proof', null], ['legacy-opened', 'operator', 'ticket 4711'], ['legacy-closed', 'operator', 'done again']]);
  });

  test('what was opened before two accounts are linked is closed by linking them', async () => {
    const one = someone();
    const id = await idOf(calls.exchange(one.msexchuid));
    await post(`/api/persons/${id}/legacy-path`, { hours: 336 });
    expect(await outcome(await calls.link(backend, one))).toEqual([201, 'linked']);
    expect((await callMe(backend, calls.exchange(one.msexchuid))).status).toBe(403);
  });

  test('what was opened closes by itself', async () => {
    const { id, msexchuid } = await linkedPerson();
    await post(`/api/persons/${id}/legacy-path`, { hours: 1 });
    const start = world.now;
    const status = async (after: number) => ((world.now = start + after), (await callMe(backend, calls.exchange(msexchuid))).status);
    const statuses = [await status(3_599_000), await status(3_600_000)];
    world.now = start;
    expect(statuses).toEqual([200, 403]);
  });

  test.each([{ hours: 0 }, { hours: 337 }, { hours: 1.5 }, { hours: '24' }, {}, { hours: 1, reason: '' }, { hours: 1, for: 'ever' }])('%j is no way to open it', async (body) => {
    const { id } = await linkedPerson();
    expect(await outcome(await post(`/api/persons/${id}/legacy-path`, body))).toEqual([400, 'request-invalid']);
  });
});

describe('a mailbox that moved', () => {
  test('is a question, not the old account and not a silent new one', async () => {
    const { msexchuid } = someone();
    const known = await idOf(calls.exchange(msexchuid));
    const asking = await calls.me(backend, moved(msexchuid));
    expect(asking).toMatchObject({ oldAccount: 'question', isNew: true });
    expect(asking.person.id).not.toBe(known);
    const { questions } = (await (await asOperator('GET', '/api/questions')).json()) as { questions: object[] };
    expect(questions).toContainEqual({ person: asking.person.id, asksAbout: known, since: new Date(world.now).toISOString() });
  });

  test('both proofs answer it: the person keeps the id', async () => {
    const { id, oid, msexchuid } = await linkedPerson();
    world.now += 1000;
    const asking = await idOf(moved(msexchuid));
    world.now += 1000;
    const answered = await calls.send(backend, 'POST', '/api/links', moved(msexchuid), { ticket: await calls.ticketFor(backend, calls.bearer(oid)) });
    expect([answered.status, ((await answered.json()) as Me).person.id]).toEqual([201, id]);
    expect(await backend.resolvePerson(asking)).toBe(id);
    expect((await historyOf(id)).map(({ event }) => event)).toEqual(['linked', 'question-asked', 'moved']);
  });

  test('an operator says that it is the same person', async () => {
    const { msexchuid } = someone();
    const [known, asking] = [await idOf(calls.exchange(msexchuid)), await idOf(moved(msexchuid))];
    expect(await outcome(await post(`/api/persons/${asking}/question`, { answer: 'same' }))).toEqual([200, 'done']);
    expect([await idOf(moved(msexchuid)), await idOf(calls.exchange(msexchuid))]).toEqual([known, known]);
    expect(await outcome(await post(`/api/persons/${asking}/question`, { answer: 'same' }))).toEqual([200, 'already']);
  });

  test('or that it is another one', async () => {
    const { msexchuid } = someone();
    const [known, asking] = [await idOf(calls.exchange(msexchuid)), await idOf(moved(msexchuid))];
    expect(await outcome(await post(`/api/persons/${asking}/question`, { answer: 'different' }))).toEqual([200, 'done']);
    expect(await calls.me(backend, moved(msexchuid))).toMatchObject({ person: { id: asking }, oldAccount: 'none' });
    expect(await idOf(calls.exchange(msexchuid))).toBe(known);
  });
});

describe('merge and unlink', () => {
  test('two persons with an Entra identity each become one, and every id leads there', async () => {
    const [one, other] = [await linkedPerson(), await linkedPerson()];
    expect(await outcome(await post(`/api/persons/${one.id}/merge`, { into: other.id }))).toEqual([200, 'done']);
    expect(await Promise.all([one.oid, other.oid].map((oid) => idOf(calls.bearer(oid))))).toEqual([other.id, other.id]);
    expect(await backend.resolvePerson(one.id)).toBe(other.id);
    expect((await callMe(backend, calls.exchange(one.msexchuid))).status).toBe(403);
    expect(await outcome(await post(`/api/persons/${one.id}/merge`, { into: other.id }))).toEqual([200, 'already']);
  });

  test('an identity that is taken off is a person of its own, and the other stays', async () => {
    const { id, oid, msexchuid } = await linkedPerson();
    const taken = await post(`/api/persons/${id}/unlink`, { identity: { kind: 'entra', issuer: tenant, subject: oid } });
    const { person } = (await taken.json()) as Me;
    expect(await idOf(calls.bearer(oid))).toBe(person.id);
    expect(person.id).not.toBe(id);
    expect(await idOf(calls.exchange(msexchuid))).toBe(id);
    expect(await outcome(await post(`/api/persons/${id}/unlink`, { identity: { kind: 'entra', issuer: tenant, subject: oid } }))).toEqual([404, 'identity-unknown']);
    expect(await outcome(await calls.link(backend, { oid, msexchuid }))).toEqual([201, 'linked']);
  });

  test('an address in a reason is not kept', async () => {
    const { id } = await linkedPerson();
    await post(`/api/persons/${id}/legacy-path`, { hours: 1, reason: 'asked by adele@contoso.test' });
    expect(JSON.stringify(await historyOf(id))).not.toContain('adele@');
  });
});

describe('one person’s data', () => {
  test('whoever calls reads all that is held of them, and nothing of others', async () => {
    const { id, oid, msexchuid } = await linkedPerson();
    const mine = (await (await calls.send(backend, 'GET', '/api/me/data', calls.bearer(oid))).json()) as { identities: object[]; history: object[] };
    expect(mine).toMatchObject({ id, formerIds: [], legacyOpenUntil: null, asksAbout: null });
    expect(mine.identities.map((one) => ({ ...one, linkedAt: 'then' }))).toEqual([
      { kind: 'entra', issuer: tenant, subject: oid, linkedAt: 'then' },
      { kind: 'exchange-identity', issuer: world.exchange.amurl, subject: msexchuid, linkedAt: 'then' },
    ]);
    expect(mine.history).toEqual([expect.objectContaining({ person: id, line: 1, event: 'linked', kind: 'exchange-identity', issuer: world.exchange.amurl, tenant, by: 'self' })]);
  });

  test('an operator finds a person by an identity, in either spelling, and nobody is made by looking', async () => {
    const { id, oid, msexchuid } = await linkedPerson();
    const find = async (kind: string, issuer: string, subject: string) => (await asOperator('GET', `/api/persons?${new URLSearchParams({ kind, issuer, subject })}`)).json() as Promise<{ id?: string; code?: string }>;
    expect((await find('entra', tenant, oid)).id).toBe(id);
    expect((await find('exchange-identity', world.exchange.amurl, `${msexchuid.toUpperCase()}@contoso.test`)).id).toBe(id);
    const before = await world.rows();
    expect((await find('entra', otherTenant, oid)).code).toBe('person-unknown');
    expect(await world.rows()).toEqual(before);
  });

  test('erasing leaves the id and a history without identities; who comes again is somebody new', async () => {
    const { id, oid, msexchuid } = await linkedPerson();
    const ticket = await calls.ticketFor(backend, calls.bearer(oid));
    expect(await outcome(await asOperator('DELETE', `/api/persons/${id}?reason=asked+for+it`))).toEqual([200, 'done']);
    const left = (await (await asOperator('GET', `/api/persons/${id}`)).json()) as { identities: object[]; history: { event: string }[] };
    expect([left.identities, left.history.map(({ event }) => event)]).toEqual([[], ['linked', 'erased']]);
    expect(JSON.stringify(left)).not.toContain(oid);
    expect(JSON.stringify(left)).not.toContain(msexchuid);
    expect(await backend.resolvePerson(id)).toBe(id);
    expect(await outcome(await calls.send(backend, 'POST', '/api/links', calls.exchange(msexchuid), { ticket }))).toEqual([410, 'link-ticket-gone']);
    expect(await idOf(calls.bearer(oid))).not.toBe(id);
    expect(await outcome(await asOperator('DELETE', `/api/persons/${id}?reason=asked+again`))).toEqual([200, 'already']);
  });
});

describe('who may', () => {
  const routes: [string, string, object | undefined][] = [
    ['GET', '/api/persons/p_x', undefined], ['DELETE', '/api/persons/p_x?reason=because', undefined], ['POST', '/api/persons/p_x/merge', { into: 'p_y', reason: 'because' }],
    ['POST', '/api/persons/p_x/unlink', { identity: { kind: 'entra', issuer: 'x', subject: 'y' }, reason: 'because' }],
    ['POST', '/api/persons/p_x/legacy-path', { hours: 1, reason: 'because' }], ['DELETE', '/api/persons/p_x/legacy-path?reason=because', undefined],
    ['POST', '/api/persons/p_x/question', { answer: 'same', reason: 'because' }], ['GET', '/api/questions', undefined], ['GET', '/api/persons?kind=entra&issuer=x&subject=p_x', undefined],
  ];
  const callers: [string, () => string][] = [
    ['a person', () => calls.bearer(someone().oid)], ['a tenant’s admin', () => admin()],
    ['an operator of another tenant', () => calls.bearer(operatorId, { roles: ['Migration.Operator'], ...inTenant(otherTenant) })],
    ['an Exchange identity', () => calls.exchange(someone().msexchuid)],
  ];
  test.each(routes.flatMap(([method, path, body]) => callers.map(([who, by]) => [method, path, who, by, body] as const)))('%s %s is not for %s', async (method, path, _, by, body) => {
    expect(await outcome(await calls.send(backend, method, path, by(), body))).toEqual([403, 'role-missing']);
  });
  test.each(routes)('%s %s wants a token', async (method, path, body) => {
    const refused = await fetch(`${backend.origin}${path}`, { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
    expect(refused.status).toBe(401);
  });
  // PostgreSQL refuses a NUL as its own failure, which would be told as a store that is away.
  test.each<[string, string, object | undefined]>([
    ['GET', '/api/persons/p_%00', undefined], ['GET', '/api/persons?kind=entra&issuer=x&subject=p_%00', undefined], ['GET', '/api/history?person=p_%00', undefined],
    ['GET', '/api/migration?tenant=%00', undefined], ['DELETE', '/api/persons/p_x?reason=be%00cause', undefined], ['POST', '/api/persons/p_x/merge', { into: 'p_\0', reason: 'because' }],
    ['POST', `/api/mappings?tenant=${tenant}&dryRun=false&digest=x&reason=be%00cause`, { rows: [] }],
  ])('%s %s holds a NUL and is refused', async (method, path, body) => {
    expect(await outcome(await asOperator(method, path, body))).toEqual([400, 'request-invalid']);
  });
  test.each(routes.filter(([, path]) => path.includes('p_x')))('%s %s of nobody is not found', async (method, path, body) => {
    expect(await outcome(await asOperator(method, path, body))).toEqual([404, 'person-unknown']);
  });
});

describe('history', () => {
  const lines = async (authorization: string, query: string) => (await (await calls.send(backend, 'GET', `/api/history${query}`, authorization)).json()) as { lines?: { tenant: string; person: string }[]; code?: string };

  test('a tenant’s admin reads the own tenant’s lines, whatever is asked for', async () => {
    const { id } = await linkedPerson();
    for (const query of ['', `?tenant=${tenant}`, `?person=${id}`]) {
      const read = await lines(admin(), query);
      expect(read.lines!.some(({ person }) => person === id)).toBe(true);
      expect(read.lines!.every((line) => line.tenant === tenant)).toBe(true);
    }
    for (const query of ['', `?tenant=${tenant}`, `?person=${id}`]) expect((await lines(admin(otherTenant), query)).lines).toEqual([]);
  });

  test('an operator says whose', async () => {
    const { id } = await linkedPerson();
    expect((await lines(operator(), `?person=${id}`)).lines).toHaveLength(1);
    expect((await lines(operator(), '')).code).toBe('request-invalid');
  });

  test('there is no statement in the source that changes or removes a line', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const folder = new URL('../../../src/backend/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const touching = sources.flatMap((source) => source.match(/\b(insert into|update|delete from|drop table|alter table|truncate)\s+identity_history\b/gi) ?? []);
    expect(touching).toEqual(['insert into identity_history']);
  });
});
