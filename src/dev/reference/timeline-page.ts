import type { Locale } from '../../contracts/locale.ts';
import { text } from '../../contracts/text.ts';
import { contradictions, dateInWords, events, newestSource, whenInWords, type Contradiction, type Event, type Said } from '../../diagnostics/timeline.ts';
import { cell, headOf, plain, table } from './markdown.ts';

export const timelineTitle = text({ en: 'The road: what ended, what ends', it: 'Il percorso: che cosa è finito, che cosa finisce' });

const words = {
  intro: text({
    en: 'Every date is told as somebody announced it. The newest source read is of {newest}: what lies after it is not known to have happened. The panel of the add-in shows the same dates against today and for one mailbox.',
    it: 'Ogni data è riportata come qualcuno l’ha annunciata. La fonte più recente letta è del {newest}: di ciò che viene dopo non si sa se sia avvenuto. Il riquadro del componente mostra le stesse date rispetto a oggi e per una cassetta postale.',
  }),
  when: text({ en: 'When', it: 'Quando' }),
  what: text({ en: 'What', it: 'Che cosa' }),
  standing: text({ en: 'Standing', it: 'Stato' }),
  announced: text({ en: 'Announced', it: 'Annuncio' }),
  seen: text({ en: 'Seen', it: 'Riscontro' }),
  replaced: text({ en: 'replaced', it: 'sostituito' }),
  replacedBy: text({ en: 'Replaced by', it: 'Sostituito da' }),
  replaces: text({ en: 'Replaces', it: 'Sostituisce' }),
  executed: text({ en: 'took place', it: 'avvenuto' }),
  plan: text({ en: 'as announced', it: 'secondo l’annuncio' }),
  notVerified: text({ en: 'not verified', it: 'non verificato' }),
  cloud: text({ en: 'Mailbox in the cloud', it: 'Cassetta postale nel cloud' }),
  onPremises: text({ en: 'Mailbox on Exchange Server', it: 'Cassetta postale su Exchange Server' }),
  disagree: text({ en: 'Sources disagree', it: 'Fonti in disaccordo' }),
  contradictions: text({ en: 'Where sources contradict each other', it: 'Dove le fonti si contraddicono' }),
  handling: text({ en: 'What the kit does', it: 'Che cosa fa il kit' }),
} as const;

const saidBy = ({ on, source }: Said, locale: Locale): string => `${dateInWords(on, locale)}, ${plain(source)}`;
const titleOf = (id: string, locale: Locale): string => `[${plain(events.find((event) => event.id === id)!.title[locale])}](#${id})`;

function standingOf({ status, supersededBy }: Event, locale: Locale): string {
  if (supersededBy.length > 0) return words.replaced[locale];
  return { executed: words.executed, announced: words.plan, 'not verified': words.notVerified }[status][locale];
}

function eventSection(event: Event, locale: Locale): string {
  const fact = (label: string, value: string) => `- **${label}:** ${value}`;
  const meanings = { ...event.spares, ...event.means };
  return [
    `<a id="${event.id}"></a>`,
    `### ${plain(event.title[locale])}`,
    plain((event.happens ?? event.happened)[locale]),
    [
      fact(words.when[locale], `${whenInWords(event.when, locale)} (${standingOf(event, locale)})`),
      ...(meanings.cloud ? [fact(words.cloud[locale], plain(meanings.cloud[locale]))] : []),
      ...(meanings['on-premises'] ? [fact(words.onPremises[locale], plain(meanings['on-premises'][locale]))] : []),
      fact(words.announced[locale], saidBy(event.announced, locale)),
      ...(event.seen ? [fact(words.seen[locale], saidBy(event.seen, locale))] : []),
      ...(event.supersedes ? [fact(words.replaces[locale], event.supersedes.map((id) => titleOf(id, locale)).join(', '))] : []),
      ...(event.supersededBy.length > 0 ? [fact(words.replacedBy[locale], event.supersededBy.map((id) => titleOf(id, locale)).join(', '))] : []),
      ...(event.contradictions ? [fact(words.disagree[locale], event.contradictions.map((id) => `[${id}](#${id.toLowerCase()})`).join(', '))] : []),
    ].join('\n'),
  ].join('\n\n');
}

const contradictionSection = ({ id, about, claims, handling }: Contradiction, locale: Locale): string =>
  [
    `### ${id}`,
    plain(about[locale]),
    [...claims.map((claim) => `- ${plain(claim.text[locale])} (${saidBy(claim, locale)})`), `- **${words.handling[locale]}:** ${plain(handling[locale])}`].join('\n'),
  ].join('\n\n');

/** The whole timeline as a page that does not depend on the day it is read. */
export function timelinePage(locale: Locale): string {
  const rows = events.map((event) => [whenInWords(event.when, locale), `[${cell(event.title[locale])}](#${event.id})`, standingOf(event, locale)]);
  return `${[
    headOf(locale, 'timeline.md', timelineTitle[locale]),
    words.intro[locale].replace('{newest}', dateInWords(newestSource, locale)),
    table([words.when[locale], words.what[locale], words.standing[locale]], rows),
    ...events.map((event) => eventSection(event, locale)),
    `## ${words.contradictions[locale]}`,
    ...contradictions.map((each) => contradictionSection(each, locale)),
  ].join('\n\n')}\n`;
}

export const timelineLink = (locale: Locale): string => `[${timelineTitle[locale]}](timeline.md)`;
export const contradictionLink = (id: string): string => `[${id}](timeline.md#${id.toLowerCase()})`;
export const disagreeLabel = words.disagree;
