import type { Locale } from '../../contracts/locale.ts';
import type { When } from './event.ts';

const dayMs = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** First and last day that a date with day or month precision can mean, as `yyyy-mm-dd`. */
function daysOf(date: string): { first: string; last: string } {
  if (date.length === 10) return { first: date, last: date };
  const [year, month] = date.split('-').map(Number) as [number, number];
  // Day 0 of the next month is the last one of this.
  return { first: `${date}-01`, last: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** First and last day of an event; no last day when no end was announced. */
export function stretchOf(when: When): { first: string; last?: string } {
  if ('on' in when) return daysOf(when.on);
  const { first } = daysOf(when.from);
  return when.to ? { first, last: daysOf(when.to).last } : { first };
}

/** Whole days from one `yyyy-mm-dd` to another; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs);

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes a hundred times as long as to use it. */
function formatOf(locale: Locale, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', ...(hasDay ? { day: 'numeric' } : {}) });
  formats.set(key, known);
  return known;
}

/** A date in words, as exactly as it is known: `17 February 2025`, `febbraio 2025`, `2025`. */
export function dateInWords(date: string, locale: Locale): string {
  if (date.length === 4) return date;
  const said = formatOf(locale, date.length === 10).format(at(daysOf(date).first));
  // Italian counts the first day and no other: “1º aprile 2027”.
  return locale === 'it' ? said.replace(/^1 /, '1º ') : said;
}

/** When, in words: one date, or `from – to`. */
export function whenInWords(when: When, locale: Locale): string {
  if ('on' in when) return dateInWords(when.on, locale);
  const start = dateInWords(when.from, locale);
  if (when.to) return `${start} – ${dateInWords(when.to, locale)}`;
  return locale === 'it' ? `da ${start}` : `from ${start}`;
}
