import type { MigrationProgress } from '../../../src/contracts/migration.ts';
import { dayOf, readDay, writeDay } from '../../../src/backend/migration-progress/day.ts';
import { createMigrationCounts, type MigrationCounts } from '../../../src/backend/migration-progress/migration-progress.ts';
import { exportPerson, mergePerson } from '../../../src/backend/migration-progress/personal-data.ts';
import { allTenants } from '../../../src/backend/migration-progress/roll-up.ts';
import { wayOf } from '../../../src/backend/migration-progress/way.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import type { SqlDatabase } from '../../../src/backend/stores/sql-database.ts';
import { describeOnBothStores } from '../world/stores.ts';

const dayMs = 86_400_000;
const first = Date.UTC(2026, 10, 1, 12);
const [contoso, fabrikam] = ['11111111-2222-4333-8444-555555555555', '66666666-7777-4888-8999-aaaaaaaaaaaa'];
const legacy = wayOf('exchange-identity PC Outlook -', 'exchange-identity');
const naa = wayOf('naa PC Outlook -', 'entra');
const dialogOnMac = wayOf('dialog Mac Outlook entra-refused', 'entra');

describeOnBothStores('migration progress', (newPlace) => {
  let database: SqlDatabase;
  let now: number;
  let counts: MigrationCounts;
  const complaints: unknown[] = [];
  const log = { error: (about: unknown) => void complaints.push(about), warn: (about: unknown) => void complaints.push(about) } as never;
  const instance = (): MigrationCounts => createMigrationCounts(database, { clock: () => now, log });
  const persons = (...ids: string[]) => database.transaction(async (session) => {
    for (const id of ids) {
      await session.query('insert into person (id, created_at) values ($1, 0)', [id]);
      await session.query("insert into identity (kind, issuer, subject, person_id, linked_at) values ('entra', 'tenant', $1, $1, 0)", [id]);
    }
  });
  const report = (tenant: string = contoso, days = 40): Promise<MigrationProgress> => counts.report({ tenant, from: dayOf(now) - days, to: dayOf(now) });
  const people = (value: { people: number } | undefined) => value?.people;
  const later = (days: number) => void (now += days * dayMs);
  const rows = async (table: 'migration_visit' | 'migration_person' | 'migration_day' | 'migration_stale'): Promise<number> => Number((await database.query(`select count(*) as n from ${table}`))[0]?.n);

  beforeEach(async () => {
    now = first;
    complaints.length = 0;
    database = await openDatabase(await newPlace(), now);
    counts = instance();
  });
  afterEach(async () => {
    await counts.close();
    await database.close();
  });

  test('a person counts once a day, path and client, however often and through however many instances it comes', async () => {
    await persons('a', 'b');
    const other = instance();
    for (const each of [counts, other, counts]) {
      for (let call = 0; call < 3; call++) each.counter.came(contoso, 'a', naa);
      each.counter.came(contoso, 'a', dialogOnMac);
      each.counter.came(contoso, 'b', naa);
      await each.counter.flush();
    }
    await other.close();
    const { days: [today], clients } = await report();
    expect(today).toMatchObject({ day: '2026-11-01', all: { people: 2 }, paths: { naa: { people: 2 }, dialog: { people: 1 } }, families: { windows: { people: 2 }, mac: { people: 1 } } });
    expect(clients).toEqual([{ path: 'naa', family: 'windows', personDays: 2 }, { path: 'dialog', family: 'mac', personDays: 1 }]);
    expect(await rows('migration_visit')).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('who came by the legacy path and then with Entra alone has moved over, and one legacy call takes that back', async () => {
    await persons('moves', 'stays', 'new', 'returns');
    for (const id of ['moves', 'stays', 'returns']) counts.counter.came(contoso, id, legacy);
    expect((await report()).days.at(-1)?.standing).toEqual({ legacy: { people: 3, tenants: 1 } });
    later(1);
    for (const id of ['moves', 'new', 'returns']) counts.counter.came(contoso, id, naa);
    expect((await report()).days.at(-1)?.standing).toEqual({ legacy: { people: 1, tenants: 1 }, moved: { people: 2, tenants: 1 }, entra: { people: 1, tenants: 1 } });
    later(1);
    counts.counter.came(contoso, 'returns', legacy);
    const { days } = await report();
    expect(days.map(({ standing }) => [people(standing.legacy), people(standing.moved), people(standing.entra)])).toEqual([[3, undefined, undefined], [1, 2, 1], [2, 1, 1]]);
  });

  test('who does not come for thirty days has stopped, and is told apart by how it came at last', async () => {
    await persons('a', 'b');
    counts.counter.came(contoso, 'a', legacy);
    counts.counter.came(contoso, 'b', naa);
    await counts.counter.flush();
    later(29);
    expect((await report()).days.at(-1)?.standing).toEqual({ legacy: { people: 1, tenants: 1 }, entra: { people: 1, tenants: 1 } });
    later(1);
    expect((await report()).days.at(-1)?.standing).toEqual({ 'quiet-legacy': { people: 1, tenants: 1 }, 'quiet-entra': { people: 1, tenants: 1 } });
  });

  test('who was turned away and found no other way in is locked out; who found one is not', async () => {
    await persons('out', 'found');
    for (const id of ['out', 'found']) counts.counter.turnedAway(contoso, id, legacy, 'legacy-path-closed');
    counts.counter.came(contoso, 'found', dialogOnMac);
    counts.counter.refused(contoso, 'claims-required');
    counts.counter.refused('', 'token-expired');
    counts.counter.refused('', 'token-expired');
    expect((await report()).errors).toEqual([
      { code: 'legacy-path-closed', lockedOutPersonDays: 1, refusedPersonDays: 2, detouredPersonDays: 0, unprovenCalls: 0 },
      { code: 'entra-refused', lockedOutPersonDays: 0, refusedPersonDays: 0, detouredPersonDays: 1, unprovenCalls: 0 },
      { code: 'claims-required', lockedOutPersonDays: 0, refusedPersonDays: 0, detouredPersonDays: 0, unprovenCalls: 1 },
    ]);
    later(1);
    expect((await report(allTenants)).errors.find(({ code }) => code === 'token-expired')).toMatchObject({ unprovenCalls: 2 });
  });

  test('the view over all tenants is the sum of theirs, and each is in the table', async () => {
    await persons('a', 'b', 'c');
    counts.counter.came(contoso, 'a', legacy);
    counts.counter.came(contoso, 'b', naa);
    counts.counter.came(fabrikam, 'c', naa);
    const all = await report(allTenants);
    expect(all.days).toMatchObject([{ all: { people: 3, tenants: 2 }, paths: { naa: { people: 2, tenants: 2 }, 'exchange-identity': { people: 1, tenants: 1 } } }]);
    expect(all.tenants).toEqual([{ tenant: contoso, standing: { entra: 1, legacy: 1 } }, { tenant: fabrikam, standing: { entra: 1 } }]);
    expect(await report(fabrikam)).toMatchObject({ tenant: fabrikam, days: [{ all: { people: 1, tenants: 1 } }], tenants: [] });
  });

  test('a person who moves from a server without a tenant to a tenant is counted in that tenant from then on', async () => {
    await persons('a');
    counts.counter.came('exchange:mail.contoso.test', 'a', legacy);
    expect((await report(allTenants)).tenants).toEqual([{ tenant: 'exchange:mail.contoso.test', standing: { legacy: 1 } }]);
    now += 60_000;
    counts.counter.came(contoso, 'a', naa);
    expect((await report(allTenants)).tenants).toEqual([{ tenant: contoso, standing: { moved: 1 } }]);
    later(1);
    expect((await report(allTenants)).days.at(-1)?.standing).toEqual({ moved: { people: 1, tenants: 1 } });
  });

  test('two who turn out to be one count once, also on the days before', async () => {
    await persons('old', 'new');
    counts.counter.came(contoso, 'old', legacy);
    counts.counter.came(contoso, 'new', naa);
    expect((await report()).days[0]?.all.people).toBe(2);
    await database.transaction(async (session) => {
      await session.query('update person set alias_of = $1 where id = $2', ['old', 'new']);
      await mergePerson(session, 'new', 'old');
    });
    now += 60_000;
    counts.counter.came(contoso, 'new', dialogOnMac);
    const { days } = await report();
    expect(days).toMatchObject([{ all: { people: 1 }, standing: { moved: { people: 1 } } }]);
  });

  test('all that is counted of one person can be handed out and erased, and what waits is not written after that', async () => {
    await persons('a', 'b');
    counts.counter.came(contoso, 'a', legacy);
    counts.counter.came(contoso, 'b', naa);
    await report();
    counts.counter.came(contoso, 'a', naa);
    await counts.counter.flush();
    expect(await exportPerson(database, 'a')).toEqual({
      visits: [
        { day: '2026-11-01', tenant: contoso, path: 'exchange-identity', family: 'windows', detour: '', outcome: 'in' },
        { day: '2026-11-01', tenant: contoso, path: 'naa', family: 'windows', detour: '', outcome: 'in' },
      ],
      lastCame: { tenant: contoso, first: '2026-11-01', last: '2026-11-01', lastLegacy: '2026-11-01', lastEntra: '2026-11-01' },
    });
    counts.counter.came(contoso, 'a', dialogOnMac);
    await database.transaction((session) => counts.personalData.erasePerson(session, 'a'));
    await counts.counter.flush();
    expect(await exportPerson(database, 'a')).toEqual({ visits: [], lastCame: null });
    expect([await rows('migration_visit'), await rows('migration_person')]).toEqual([1, 1]);
  });

  test('a person who is not there any more, or has no identity any more, leaves no row', async () => {
    await persons('erased');
    await database.transaction((session) => session.query("delete from identity where person_id = 'erased'"));
    counts.counter.came(contoso, 'erased', naa);
    counts.counter.came(contoso, 'unknown', naa);
    await counts.counter.flush();
    expect([await rows('migration_visit'), await rows('migration_person'), await rows('migration_stale')]).toEqual([0, 0, 0]);
  });

  test('rows of persons and days are gone after 90 days, totals stay for 730, and cleaning twice harms nothing', async () => {
    await persons('a');
    counts.counter.came(contoso, 'a', naa);
    await report(allTenants);
    for (const [after, visits, last] of [[90, 1, 1], [91, 0, 1], [730, 0, 1], [731, 0, 0]] as const) {
      now = first + after * dayMs;
      const [one, other] = [instance(), instance()];
      await Promise.all([one, other].map((each) => each.report({ tenant: contoso, from: dayOf(now), to: dayOf(now) })));
      await Promise.all([one.close(), other.close()]);
      const kept = await database.query('select count(*) as n from migration_day where day = $1 and tenant = $2', [dayOf(first), contoso]);
      expect([after, await rows('migration_visit'), await rows('migration_person'), Number(kept[0]?.n) > 0]).toEqual([after, visits, last, last === 1]);
    }
    expect(complaints).toEqual([]);
  });

  test('ten instances that write the same people at once count each once', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `p${index}`);
    await persons(...ids);
    const instances = Array.from({ length: 10 }, instance);
    for (const each of instances) for (const id of ids) each.counter.came(contoso, id, naa);
    await Promise.all(instances.map((each) => each.close()));
    expect(complaints).toEqual([]);
    expect((await report()).days).toMatchObject([{ all: { people: 60 } }]);
  });

  test('totals are not counted anew within a minute', async () => {
    await persons('a', 'b');
    counts.counter.came(contoso, 'a', naa);
    const before = await report();
    counts.counter.came(contoso, 'b', naa);
    now += 59_999;
    expect((await report()).days).toEqual(before.days);
    now += 1;
    expect((await report()).days).toMatchObject([{ all: { people: 2 } }]);
  });
});

describe('days', () => {
  test.each([['2026-11-22', 20_779], ['1970-01-01', 0], ['2024-02-29', 19_782]])('%s is day %i', (text, day) => expect([readDay(text), writeDay(day)]).toEqual([day, text]));
  test.each(['2026-02-30', '2026-1-1', '22.11.2026', '', '2026-11-22T00:00:00Z', '+002026-11-22'])('"%s" is no day', (text) => expect(readDay(text)).toBeUndefined());
  test('a day ends at midnight in UTC', () => expect([dayOf(dayMs - 1), dayOf(dayMs)]).toEqual([0, 1]));
});
