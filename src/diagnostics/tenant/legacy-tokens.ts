import { text } from '../../contracts/text.ts';
import type { Judgement, Seen } from '../audit.ts';
import { both } from '../entry.ts';
import { told, type Told, type Value } from '../told.ts';
import { step } from '../words.ts';
import type { LegacyTokenReport, TokenUses } from './legacy-token-report.ts';

/** What the setting meant on a day. `rolling`: Microsoft was switching it, person by person or organisation by organisation. */
export type InForce = 'on' | 'off' | 'rolling off' | 'unknown';

/** First day of each stretch and what every setting meant from then on (Microsoft Learn, Turn legacy Exchange Online tokens on or off). */
const meanings: readonly { readonly from: string; readonly true: InForce; readonly notSet: InForce }[] = [
  { from: '2025-10-31', true: 'off', notSet: 'off' },
  // The FAQ of this day says off; an exemption through support ran until the 31st.
  { from: '2025-10-01', true: 'rolling off', notSet: 'off' },
  { from: '2025-08-01', true: 'rolling off', notSet: 'off' },
  // “Over several weeks”, without an announced end: the first report of a tenant that lost them so is of 2025-03-13.
  { from: '2025-03-13', true: 'on', notSet: 'off' },
  { from: '2025-02-17', true: 'on', notSet: 'rolling off' },
  { from: '', true: 'on', notSet: 'on' },
];

/** Empty before this day: not reported, not “none”. */
const reportWorksFrom = '2025-05-19';
const endedFor = '2025-10-31';

/** What was in force on `day` (`yyyy-mm-dd`), by the setting and by the command's own warning. */
export function inForce({ setting, saysDisabled, allowed, blocked }: LegacyTokenReport, day: string): InForce {
  if (saysDisabled || day >= endedFor) return setting === 'unreadable' && !saysDisabled ? 'off' : 'off';
  if (setting === null || setting === 'unreadable') return 'unknown';
  if (setting === false) return 'off';
  // The warning stands after the lists: without their end it may be what is missing.
  if (allowed === null || blocked === null || allowed === 'unreadable' || blocked === 'unreadable') return 'unknown';
  const meaning = meanings.find(({ from }) => day >= from)!;
  return setting === true ? meaning.true : meaning.notSet;
}

const says: Readonly<Record<InForce, ReturnType<typeof text<'{day}', '{day}'>>>> = {
  on: text({ en: 'On {day} legacy Exchange tokens were given to cloud mailboxes of this organisation.', it: 'Il {day} i token legacy di Exchange venivano rilasciati alle cassette postali cloud di questa organizzazione.' }),
  off: text({ en: 'On {day} legacy Exchange tokens were off for cloud mailboxes of this organisation.', it: 'Il {day} i token legacy di Exchange erano disattivati per le cassette postali cloud di questa organizzazione.' }),
  'rolling off': text({ en: 'On {day} Microsoft was switching legacy Exchange tokens off step by step; this output alone does not tell whether they were still on.', it: 'Il {day} Microsoft stava disattivando gradualmente i token legacy di Exchange; questo risultato da solo non dice se fossero ancora attivi.' }),
  unknown: text({ en: 'What is here of the output does not tell how legacy Exchange tokens stood on {day}.', it: 'La parte di risultato presente non dice quale fosse lo stato dei token legacy di Exchange il {day}.' }),
} as never;
