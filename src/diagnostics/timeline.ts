import type { Locale } from '../contracts/locale.ts';
import type { MailboxLocation } from '../contracts/path.ts';
import { say, text, type Text } from '../contracts/text.ts';
import { dateInWords, daysBetween, stretchOf, whenInWords } from './timeline/calendar.ts';
import { clients } from './timeline/clients.ts';
import { contradictions, type Contradiction } from './timeline/contradictions.ts';
import { entra } from './timeline/entra.ts';
import { newestSource, type Place, type TimelineEvent } from './timeline/event.ts';
import { ews } from './timeline/ews.ts';
import { smtp } from './timeline/smtp.ts';
import { tokens } from './timeline/tokens.ts';

export { dateInWords, whenInWords } from './timeline/calendar.ts';
export { contradictions, type Claim, type Contradiction } from './timeline/contradictions.ts';
export { newestSource, type ContradictionId, type Place, type Said, type TimelineEvent, type When } from './timeline/event.ts';

/** An event together with the later ones that replaced it. */
export interface Event extends TimelineEvent {
  readonly supersededBy: readonly string[];
}

const stretches = [...tokens, ...ews, ...entra, ...clients, ...smtp];

/** Every date on the road, in order. To compare by a locale would load its rules, 20 ms before anything is read. */
export const events: readonly Event[] = stretches
  .map((event) => ({ ...event, supersededBy: stretches.filter(({ supersedes }) => supersedes?.includes(event.id)).map(({ id }) => id) }))
  .sort((a, b) => Date.parse(stretchOf(a.when).first) - Date.parse(stretchOf(b.when).first));

export type Tense = 'past' | 'now' | 'coming';

/** One event as it looks from one day and one mailbox. */
export interface Stop {
  readonly event: Event;
  readonly tense: Tense;
  /** Whole days: until it begins when coming, 0 while it runs, negative since it was over. */
  readonly days: number;
  /** A later announcement took its place, so it never came about as told. */
  readonly superseded: boolean;
  /** A source says that it took place. What is neither superseded nor verified is known only as announced. */
  readonly verified: boolean;
  /** What happened or will happen, in the tense of the day. */
  readonly what: Text<never>;
  /** What it means for this mailbox; for an unclear one, what it means in each place. `spared`: it leaves that place alone. */
  readonly means: readonly { readonly place: Place; readonly spared: boolean; readonly text: Text<never> }[];
  readonly contradictions: readonly Contradiction[];
}

export interface Road {
  readonly location: MailboxLocation;
  readonly today: string;
  readonly newestSource: string;
  /** The next date that counts for this mailbox; none when no announced one lies ahead. */
  readonly next?: Stop;
  /** Every stop that touches the mailbox, in order. */
  readonly stops: readonly Stop[];
}

const meaningsOf = ({ means, spares = {} }: Event, location: MailboxLocation): Stop['means'] =>
  (['cloud', 'on-premises'] as const)
    .filter((place) => location === 'unclear' || place === location)
    .flatMap((place) => {
      const said = means[place] ?? spares[place];
      return said ? [{ place, spared: !(place in means), text: said }] : [];
    });

function stopOf(event: Event, location: MailboxLocation, today: string): Stop {
  const { first, last } = stretchOf(event.when);
  const tense = today < first ? 'coming' : last !== undefined && today > last ? 'past' : 'now';
  return {
    event,
    tense,
    days: tense === 'coming' ? daysBetween(today, first) : tense === 'past' ? -daysBetween(last!, today) : 0,
    superseded: event.supersededBy.length > 0,
    verified: event.status === 'executed',
    what: tense === 'past' ? event.happened : event.happens ?? event.happened,
    means: meaningsOf(event, location),
    contradictions: contradictions.filter(({ id }) => event.contradictions?.includes(id)),
  };
}

/**
 * The road as it looks from one mailbox on one day (`yyyy-mm-dd`, by the reader's own calendar): the next date first, then every
 * stop in order, past ones as past, replaced ones marked. What does not concern the mailbox is left out.
 */
export function roadFor(location: MailboxLocation, today: string): Road {
  const stops = events.map((event) => stopOf(event, location, today)).filter(({ means }) => means.length > 0);
  const next = stops.find(({ tense, superseded, means }) => tense === 'coming' && !superseded && means.some(({ spared }) => !spared));
  return { location, today, newestSource, ...(next ? { next } : {}), stops };
}

const tellings = {
  superseded: text({ en: 'Was announced for: {when} (announcement: {on}). A later announcement replaced it.', it: 'Era annunciato per: {when} (annuncio: {on}). Un annuncio successivo lo ha sostituito.' }),
  executed: text({ en: 'Past: {when}.', it: 'Passato: {when}.' }),
  unverified: text({
    en: 'Was due: {when} (announcement: {on}). Whether it happened is not verified: the newest source read is of {newest}.',
    it: 'Era previsto: {when} (annuncio: {on}). Non è verificato se sia avvenuto: la fonte più recente letta è del {newest}.',
  }),
  today: text({ en: 'Today (announcement: {on}).', it: 'Oggi (annuncio: {on}).' }),
  running: text({ en: 'Now: {when} (announcement: {on}).', it: 'In corso: {when} (annuncio: {on}).' }),
  coming: text({ en: 'Coming: {when}; days to go: {days} (announcement: {on}).', it: 'In arrivo: {when}; giorni che mancano: {days} (annuncio: {on}).' }),
  comingAtTheEarliest: text({ en: 'Coming: {when}; days to go, at the earliest: {days} (announcement: {on}).', it: 'In arrivo: {when}; giorni che mancano, come minimo: {days} (annuncio: {on}).' }),
  comingInMonth: text({ en: 'Coming: {when}; days to go: {days} to {most} (announcement: {on}).', it: 'In arrivo: {when}; giorni che mancano: da {days} a {most} (annuncio: {on}).' }),
} as const;

/** Days until the last day an event can be on: of a month the day is not known. */
function daysAtMost({ event, days }: Stop): number {
  const { first, last = first } = stretchOf(event.when);
  return days + daysBetween(first, last);
}

function tellingOf({ event, tense, superseded, verified }: Stop): Text {
  if (superseded) return tellings.superseded;
  if (tense === 'past') return verified ? tellings.executed : tellings.unverified;
  const toTheDay = 'on' in event.when && event.when.on.length === 10;
  if (tense === 'now') return toTheDay ? tellings.today : tellings.running;
  if ('on' in event.when) return toTheDay ? tellings.coming : tellings.comingInMonth;
  return event.when.from.length === 10 ? tellings.coming : tellings.comingAtTheEarliest;
}

/** When a stop was, is or will be, in one sentence that says who knows it only as announced. */
export const tellWhen = (stop: Stop, locale: Locale): string =>
  say(tellingOf(stop), locale, {
    when: whenInWords(stop.event.when, locale),
    on: dateInWords(stop.event.announced.on, locale),
    newest: dateInWords(newestSource, locale),
    days: stop.days,
    most: daysAtMost(stop),
  });
