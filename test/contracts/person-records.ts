import type { Ground, Identity, IdentityStore } from '../../src/backend/stores/identity-store.ts';
import type { HistoryLine, HistoryPlace } from '../../src/backend/stores/sql-history.ts';
import { createSqlIdentityStore } from '../../src/backend/stores/sql-identity-store.ts';
import { createLinkTickets } from '../../src/backend/stores/sql-link-tickets.ts';
import { createMappings } from '../../src/backend/stores/sql-mappings.ts';
import { createPersonRecords } from '../../src/backend/stores/sql-person-records.ts';
import type { SqlDatabase } from '../../src/backend/stores/sql-database.ts';

const entra = (subject: string, issuer = 'tenant'): Identity<'entra'> => ({ kind: 'entra', issuer, subject });
const exchange = (subject: string, issuer = 'https://mail.contoso.test/metadata'): Identity<'exchange-identity'> => ({ kind: 'exchange-identity', issuer, subject });
const elsewhere = 'https://new.contoso.test/metadata';
const operator: Ground = { method: 'operator', by: 'p_operator', reason: 'ticket 4711' };

/** What every database keeps to beside the identity store: tickets, mappings, what an operator does, and the history of it all. */
export function describePersonRecords(open: () => Promise<SqlDatabase>): void {
  const clock = { ms: 1_800_000_000_000 };
  let count = 0;
  const ports = { clock: () => ++clock.ms, newPersonId: () => `p_${++count}` };
  let database: SqlDatabase;
  let store: IdentityStore;
  const parts = () => ({ tickets: createLinkTickets(database, ports), records: createPersonRecords(database, ports), mappings: createMappings(database, ports) });
  const idOf = async (identity: Identity): Promise<string> => (await store.findOrCreate(identity)).id;
  const events = (history: readonly HistoryLine[]): string[] => history.map(({ event }) => event);
  const proof = (subject: string, tokenHash = subject, issuer?: string) => ({ identity: exchange(subject, issuer), tokenHash, expiresAtMs: clock.ms + 1_000_000 });

  beforeEach(async () => {
    database = await open();
    store = createSqlIdentityStore(database, ports);
  });
  afterEach(() => store.close());

  test('a ticket and a token are each spent once, also on a conflict', async () => {
    const { tickets } = parts();
    await tickets.issue('h1', entra('a'), clock.ms + 10_000);
    await expect(tickets.redeem('none', proof('x'))).rejects.toMatchObject({ code: 'link-ticket-gone' });
    expect((await tickets.redeem('h1', proof('x'))).isNew).toBe(true);
    await expect(tickets.redeem('h1', proof('y'))).rejects.toMatchObject({ code: 'link-ticket-gone' });
    await tickets.issue('h2', entra('b'), clock.ms + 10_000);
    await expect(tickets.redeem('h2', proof('x', 'another token'))).rejects.toMatchObject({ code: 'link-conflict' });
    await tickets.issue('h3', entra('b'), clock.ms + 10_000);
    await expect(tickets.redeem('h3', proof('x', 'another token'))).rejects.toMatchObject({ code: 'exchange-token-spent' });
    await tickets.issue('h4', entra('b'), clock.ms + 1);
    clock.ms += 10;
    await expect(tickets.redeem('h4', proof('z'))).rejects.toMatchObject({ code: 'link-ticket-gone' });
  });

  test('ten redemptions of one ticket at once: one wins', async () => {
    const { tickets } = parts();
    await tickets.issue('h', entra('a'), clock.ms + 10_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => tickets.redeem('h', proof(`m${index}`))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])))).toEqual(new Set(['link-ticket-gone']));
  });

  test('what has run out is swept away', async () => {
    const { tickets } = parts();
    await tickets.issue('h', entra('a'), clock.ms + 10_000);
    await tickets.redeem('h', proof('x'));
    clock.ms += 2_000_000;
    await createLinkTickets(database, ports).issue('h2', entra('b'), clock.ms + 10_000);
    expect(await database.query('select (select count(*) from link_ticket) as tickets, (select count(*) from spent_token) as tokens')).toEqual([{ tickets: 1, tokens: 0 }]);
  });

  test('a merge moves everything, leads every id to the end and says so', async () => {
    const { records } = parts();
    const [one, other, third] = [(await store.link(entra('a'), exchange('x'))).personId, (await store.link(entra('b'), exchange('y'))).personId, await idOf(entra('c'))];
    await records.merge(third, one, operator);
    expect([await records.merge(one, other, operator), await records.merge(third, other, operator)]).toEqual(['done', 'already']);
    expect(await Promise.all([one, other, third].map((id) => store.resolve(id)))).toEqual([other, other, other]);
    const { identities, formerIds, history } = await records.read(third);
    expect(identities.map(({ kind, subject, ordinal }) => [kind, subject, ordinal])).toEqual([['entra', 'b', 0], ['entra', 'a', 1], ['entra', 'c', 2], ['exchange-identity', 'y', 0], ['exchange-identity', 'x', 1]]);
    expect(new Set(formerIds)).toEqual(new Set([one, third]));
    expect(events(history)).toEqual(['linked', 'linked', 'merged', 'merged']);
    expect(history.at(-1)).toMatchObject({ personId: other, otherPersonId: one, by: 'p_operator', reason: 'ticket 4711', method: 'operator', tenantId: 'tenant' });
  });

  test('an identity taken off has a person of its own, and can come back by proof', async () => {
    const { records } = parts();
    const { personId } = await store.link(entra('a'), exchange('x'));
    const taken = await records.unlink(personId, entra('a'), operator);
    expect([taken.change, await idOf(entra('a')), await idOf(exchange('x'))]).toEqual(['done', taken.personId, personId]);
    expect(await records.unlink(personId, exchange('x'), operator)).toEqual({ personId, change: 'already' });
    await expect(records.unlink(personId, entra('a'), operator)).rejects.toMatchObject({ code: 'identity-unknown' });
    expect((await store.link(entra('a'), exchange('x'))).personId).toBe(personId);
    expect(await store.resolve(taken.personId)).toBe(personId);
  });

  test('a question goes on when somebody is linked, and ends when it is answered', async () => {
    const { records } = parts();
    const known = await idOf(exchange('x'));
    const asking = await idOf(exchange('x', elsewhere));
    await store.link(entra('a'), exchange('x', elsewhere));
    expect(await store.findOrCreate(entra('a'))).toMatchObject({ id: asking, hasQuestion: true });
    const other = await idOf(exchange('other'));
    await records.merge(known, other, operator);
    expect(await records.openQuestions(10)).toEqual([{ personId: asking, asksAbout: other, createdAtMs: expect.any(Number) }]);
    await records.merge(asking, other, operator);
    expect([await records.openQuestions(10), await idOf(entra('a'))]).toEqual([[], other]);
  });

  test('a question that is denied does not come again', async () => {
    const { records } = parts();
    await idOf(exchange('x'));
    const asking = await idOf(exchange('x', elsewhere));
    expect([await records.denyQuestion(asking, operator), await records.denyQuestion(asking, operator)]).toEqual(['done', 'already']);
    expect(await store.findOrCreate(exchange('x', elsewhere))).not.toHaveProperty('hasQuestion');
  });

  test('of two answers the first counts', async () => {
    const { records } = parts();
    const [known, sameOne] = [await idOf(exchange('x')), await idOf(exchange('x', elsewhere))];
    expect([await records.confirmQuestion(sameOne, operator), await records.denyQuestion(sameOne, operator)]).toEqual([{ personId: known, change: 'done' }, 'already']);
    await idOf(exchange('y'));
    const different = await idOf(exchange('y', elsewhere));
    expect([await records.denyQuestion(different, operator), await records.confirmQuestion(different, operator)]).toEqual(['done', { personId: different, change: 'already' }]);
    expect([await store.resolve(sameOne), await store.resolve(different)]).toEqual([known, different]);
  });

  test('erasing takes identities, tickets, exceptions and questions, and leaves ids and history', async () => {
    const { records, tickets } = parts();
    const { personId } = await store.link(entra('a'), exchange('x'));
    const asking = await idOf(exchange('x', elsewhere));
    await records.setLegacyPath(personId, clock.ms + 10_000, operator);
    await tickets.issue('h', entra('a'), clock.ms + 10_000);
    expect([await records.erase(personId, operator), await records.erase(personId, operator)]).toEqual(['done', 'already']);
    expect(await records.read(personId)).toMatchObject({ identities: [], legacyOpenUntilMs: null, asksAbout: null });
    expect(events((await records.read(personId)).history)).toEqual(['linked', 'legacy-opened', 'erased']);
    await expect(tickets.redeem('h', proof('z'))).rejects.toMatchObject({ code: 'link-ticket-gone' });
    expect(await store.findOrCreate(exchange('x', elsewhere))).toEqual({ id: asking, isNew: false, kinds: new Set(['exchange-identity']) });
    expect([await store.resolve(personId), (await store.findOrCreate(entra('a'))).isNew]).toEqual([personId, true]);
  });

  test('the vendor’s account of a person is found by every id of the person', async () => {
    const { records } = parts();
    const plain = await idOf(entra('b'));
    const { personId } = await store.link(entra('a'), { kind: 'vendor', issuer: 'crm', subject: '7' });
    await records.merge(plain, personId, operator);
    expect(await Promise.all([personId, plain, await idOf(entra('c')), 'p_never'].map((id) => records.vendorAccountOf(id)))).toEqual(['7', '7', undefined, undefined]);
  });

  test('whoever else keeps rows of a person is asked in the same transaction', async () => {
    const told: string[] = [];
    const holder = { name: 'notes', exportPerson: async () => ['a note'], erasePerson: async (_: unknown, id: string) => void told.push(`erase ${id}`), mergePerson: async (_: unknown, from: string, into: string) => void told.push(`${from} into ${into}`) };
    const records = createPersonRecords(database, { ...ports, holders: [holder] });
    const [one, other] = [await idOf(entra('a')), await idOf(entra('b'))];
    await records.merge(one, other, operator);
    expect((await records.read(other)).others).toEqual({ notes: ['a note'] });
    await records.erase(other, operator);
    expect(told).toEqual([`${one} into ${other}`, `erase ${other}`, `erase ${one}`]);
  });

  test('a mapping is applied as it was reported, in one piece', async () => {
    const { mappings } = parts();
    const old = await idOf(exchange('x'));
    const pairs = [{ line: 1, entra: entra('a'), other: exchange('x') }, { line: 2, entra: entra('b'), other: { kind: 'vendor', issuer: 'crm', subject: '7' } as const }, { line: 3, entra: entra('c'), other: exchange('nobody') }];
    const { outcomes, digest } = await mappings.report(pairs);
    expect(outcomes).toEqual([{ line: 1, outcome: 'would-link', person: old, former: null }, { line: 2, outcome: 'would-link', person: null, former: null }, { line: 3, outcome: 'unknown', person: null, former: null }]);
    const recent = await idOf(entra('a'));
    await expect(mappings.apply(pairs, digest, operator)).rejects.toMatchObject({ code: 'mapping-changed' });
    const again = await mappings.report(pairs);
    expect(again.outcomes[0]).toEqual({ line: 1, outcome: 'would-link', person: old, former: recent });
    expect((await mappings.apply(pairs, again.digest, operator)).map(({ outcome }) => outcome)).toEqual(['linked', 'linked', 'unknown']);
    expect([await idOf(entra('a')), (await store.findOrCreate(entra('b'))).kinds]).toEqual([old, new Set(['entra', 'vendor'])]);
  });

  test('two people of one file who would become the same person are a conflict, not a race', async () => {
    const { mappings } = parts();
    const old = await idOf(exchange('x'));
    const pairs = [{ line: 1, entra: entra('a'), other: exchange('x') }, { line: 2, entra: entra('b'), other: exchange('x') }];
    expect((await mappings.report(pairs)).outcomes).toMatchObject([{ line: 1, outcome: 'would-link', person: old }, { line: 2, outcome: 'conflict', person: null }]);
  });

  test('a tenant’s lines are its own, the newest first, page by page', async () => {
    const { records } = parts();
    await store.link(entra('a'), exchange('x'));
    await store.link(entra('b'), exchange('y'));
    await store.link(entra('c', 'other'), exchange('z'));
    const all = await records.historyOfTenant('tenant', { atMs: clock.ms + 1 }, 10);
    expect(all.map(({ tenantId }) => tenantId)).toEqual(['tenant', 'tenant']);
    expect(all[0]!.atMs).toBeGreaterThan(all[1]!.atMs);
    expect(await records.historyOfTenant('tenant', { atMs: all[0]!.atMs }, 10)).toEqual([all[1]]);
  });

  test('page for page the history of a tenant shows each line once, also of one moment', async () => {
    const still = { ...ports, clock: () => clock.ms };
    const records = createPersonRecords(database, still);
    const standing = createSqlIdentityStore(database, still);
    for (const name of ['a', 'b', 'c', 'd']) await standing.link(entra(name), exchange(name));
    clock.ms++;
    await standing.link(entra('e'), exchange('e'));
    const all = await records.historyOfTenant('tenant', { atMs: clock.ms + 1 }, 100);
    expect(new Set(all.map(({ personId, line }) => `${personId} ${line}`)).size).toBe(5);
    const pages: (readonly HistoryLine[])[] = [];
    for (let from: HistoryPlace | undefined = { atMs: clock.ms + 1 }; from; from = pages.at(-1)!.at(-1)) pages.push(await records.historyOfTenant('tenant', from, 2));
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
    expect(pages.flat()).toEqual(all);
  });

  test.each(['read', 'erase'] as const)('%s of an id that was never given is refused', async (what) => {
    await expect(parts().records[what]('p_never', operator)).rejects.toMatchObject({ code: 'person-unknown' });
  });
}
