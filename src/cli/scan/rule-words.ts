import type { Locale } from '../../contracts/locale.ts';
// Not by the index of the room: that reads the whole catalogue, a tenth of a second before the first file.
import { roadFor, tellWhen } from '../../diagnostics/timeline.ts';
import type { Rule } from '../../scanner/index.ts';

/** What a rule says of its findings, in one language, as it looks on one day (`yyyy-mm-dd`). */
export interface RuleWords {
  readonly does: string;
  readonly breaks: string;
  readonly since?: string;
  readonly instead: string;
  readonly effort: Rule['effort'];
}

/** Joins a rule with the date the timeline has for it. */
export function wordsOf({ does, breaks, since, instead, effort }: Rule, locale: Locale, today: string): RuleWords {
  const stop = since === undefined ? undefined : roadFor('unclear', today).stops.find(({ event }) => event.id === since);
  return { does: does[locale], breaks: breaks[locale], ...(stop ? { since: `${stop.event.title[locale]}. ${tellWhen(stop, locale)}` } : {}), instead: instead[locale], effort };
}
