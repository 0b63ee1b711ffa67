import { locales } from '../../src/contracts/locale.ts';
import { contradictions, events, newestSource, roadFor, tellWhen, type When } from '../../src/diagnostics/timeline.ts';
import { stretchOf } from '../../src/diagnostics/timeline/calendar.ts';

const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const event = (id: string) => events.find((each) => each.id === id)!;
const stop = (id: string, today: string, location: 'cloud' | 'on-premises' | 'unclear' = 'unclear') => roadFor(location, today).stops.find((each) => each.event.id === id)!;
const ids = events.map(({ id }) => id);
const bothLanguages = (...texts: readonly ({ en: string; it: string } | undefined)[]) => texts.every((each) => each === undefined || (each.en.length > 5 && each.it.length > 5));
/** `yyyy`, `yyyy-mm` and `yyyy-mm-dd` compared as far as the shorter one goes. */
const notBefore = (a: string, b: string): boolean => a.slice(0, b.length) >= b.slice(0, a.length);

test('event ids are unique', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)('%s says in both languages what it is and what it means', (id) => {
  const { title, happened, happens, means, spares } = event(id);
  expect(Object.keys(means).length).toBeGreaterThan(0);
  expect(bothLanguages(title, happened, happens, ...Object.values(means), ...Object.values(spares ?? {}))).toBe(true);
});

test.each(ids)('%s names who announced it and when, no later than the newest source', (id) => {
  const { announced } = event(id);
  expect(announced.source).toMatch(/\w{3}/);
  expect(announced.on).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  expect(notBefore(newestSource, announced.on)).toBe(true);
});

test.each(ids)('%s counts as executed only where a source from its day or later says so', (id) => {
  const { status, seen, when } = event(id);
  expect(seen !== undefined).toBe(status === 'executed');
  if (seen) expect(notBefore(seen.on, 'on' in when ? when.on : when.from)).toBe(true);
});

test.each(ids)('%s is told as coming exactly when it lay ahead of the newest source', (id) => {
  const { status, happens, when } = event(id);
  const ahead = (stretchOf(when).last ?? '9999') > newestSource;
  expect({ announced: status === 'announced', happens: happens !== undefined }).toEqual({ announced: ahead, happens: ahead });
});

test('what replaces and what is replaced point at each other', () => {
  for (const { id, supersedes = [], supersededBy } of events) {
    for (const older of supersedes) expect(event(older).supersededBy).toContain(id);
    for (const newer of supersededBy) expect(event(newer).supersedes).toContain(id);
  }
  expect(events.flatMap(({ supersedes = [] }) => supersedes).filter((id) => !ids.includes(id))).toEqual([]);
});

test('the announcement that replaces another one is the later of the two', () => {
  for (const { id, supersedes = [], announced } of events) for (const older of supersedes) expect([id, notBefore(announced.on, event(older).announced.on)]).toEqual([id, true]);
});

test('what was replaced has not been executed', () => {
  expect(events.filter(({ supersededBy, status }) => supersededBy.length > 0 && status === 'executed')).toEqual([]);
});

test('the road begins with the first FAQ and reaches beyond the end of EWS', () => {
  expect(stretchOf(events[0]!.when).first).toBe('2024-04-09');
  expect(stretchOf(events.at(-1)!.when).first > stretchOf(event('ews-off').when).first).toBe(true);
});

test('all seventeen contradictions are shown with two claims and two sources', () => {
  expect(contradictions.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, i) => `C${i + 1}`));
  for (const { about, claims, handling } of contradictions) {
    expect(bothLanguages(about, handling)).toBe(true);
    expect(claims[0].source === claims[1].source && claims[0].on === claims[1].on).toBe(false);
  }
});

test('a contradiction that an event names exists and comes along with the stop', () => {
  for (const { id, contradictions: named = [] } of events) expect(stop(id, '2026-11-22').contradictions.map((each) => each.id).sort()).toEqual([...named].sort());
});

test.each(ids)('%s is coming the day before, now on its days, past the day after', (id) => {
  const { first, last } = stretchOf(event(id).when);
  expect(stop(id, shift(first, -1))).toMatchObject({ tense: 'coming', days: 1 });
  expect(stop(id, first)).toMatchObject({ tense: 'now', days: 0 });
  if (last === undefined) return;
  expect(stop(id, last)).toMatchObject({ tense: 'now', days: 0 });
  expect(stop(id, shift(last, 1))).toMatchObject({ tense: 'past', days: -1, what: event(id).happened });
});

test.each(ids)('%s is told in both languages as past once it is past', (id) => {
  const after = stop(id, '2030-01-01');
  expect(tellWhen(after, 'en')).toMatch(/^(Past|Was due|Was announced for): /);
  expect(tellWhen(after, 'it')).toMatch(/^(Passato|Era previsto|Era annunciato per): /);
  for (const locale of locales) expect(tellWhen(after, locale)).not.toMatch(/[{}]/);
});

test.each<[When, { first: string; last?: string }]>([
  [{ on: '2026-02-28' }, { first: '2026-02-28', last: '2026-02-28' }],
  [{ on: '2028-02' }, { first: '2028-02-01', last: '2028-02-29' }],
  [{ on: '2026-12' }, { first: '2026-12-01', last: '2026-12-31' }],
  [{ from: '2025-08-01', to: '2025-09' }, { first: '2025-08-01', last: '2025-09-30' }],
  [{ from: '2026-02' }, { first: '2026-02-01' }],
])('%j reaches from its first to its last possible day', (when, stretch) => {
  expect(stretchOf(when)).toEqual(stretch);
});

test.each([
  ['2026-11-22', 'smtp-off-by-default', 9],
  ['2027-01-01', 'entra-coop', 30],
  ['2027-02-01', 'new-outlook-opt-out', 28],
  ['2027-03-02', 'ews-off', 30],
])('on %s the next date of a cloud mailbox is %s, in %i days', (today, id, days) => {
  expect(roadFor('cloud', today).next).toMatchObject({ event: { id }, days });
});

test('a mailbox on Exchange Server is not told to prepare for what leaves it alone', () => {
  expect(roadFor('on-premises', '2026-11-22').next).toBeUndefined();
  expect(stop('ews-off', '2026-11-22', 'on-premises').means).toMatchObject([{ place: 'on-premises', spared: true }]);
});

test('an unclear mailbox is told what a date means in each place', () => {
  expect(stop('ews-off', '2026-11-22').means.map(({ place, spared }) => [place, spared])).toEqual([['cloud', false], ['on-premises', true]]);
});

test('a replaced date is never the next one, and says that it was replaced', () => {
  expect(roadFor('cloud', '2026-09-30').next?.event.id).toBe('ews-phased');
  expect(stop('ews-plan-october-2026', '2026-09-30')).toMatchObject({ tense: 'coming', superseded: true });
  expect(tellWhen(stop('ews-plan-october-2026', '2026-09-30'), 'en')).toMatch(/^Was announced for: 1 October 2026/);
});

test('what lay ahead of the newest source is past without being called a fact', () => {
  expect(tellWhen(stop('ews-off', '2027-04-02'), 'en')).toBe('Was due: 1 April 2027 (announcement: 5 February 2026). Whether it happened is not verified: the newest source read is of 24 September 2026.');
  expect(tellWhen(stop('ews-off', '2027-04-02'), 'it')).toContain('Non è verificato');
});

test('what comes is told with the days to go, and with care where no day was named', () => {
  expect(tellWhen(stop('ews-off', '2027-03-31'), 'en')).toBe('Coming: 1 April 2027; days to go: 1 (announcement: 5 February 2026).');
  expect(tellWhen(stop('smtp-off-by-default', '2026-11-22'), 'it')).toBe('In arrivo: dicembre 2026; giorni che mancano: da 9 a 39 (annuncio: 27 gennaio 2026).');
  expect(tellWhen(stop('smtp-final-date-announced', '2026-11-22'), 'en')).toContain('days to go, at the earliest: 221');
});
