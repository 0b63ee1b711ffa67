import { text } from '../../contracts/text.ts';
import type { Seen } from '../audit.ts';
import { both } from '../entry.ts';
import { told, type Told, type Value } from '../told.ts';
import { step } from '../words.ts';
import type { LegacyTokenReport, TokenUse, TokenUses } from './legacy-token-report.ts';
import type { TenantJudgement } from './tenant-judgement.ts';

/** What the setting meant on a day. `rolling off`: Microsoft was switching them off, person by person or organisation by organisation. */
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
const ended = '2025-10-31';

/** What was in force on `day` (`yyyy-mm-dd`), by the setting and by the command's own warning. */
export function inForce({ setting, saysDisabled, allowed, blocked }: LegacyTokenReport, day: string): InForce {
  if (saysDisabled || day >= ended || setting === false) return 'off';
  // The warning stands after the lists: without their end it may be what is missing.
  if (setting === null || setting === 'unreadable' || [allowed, blocked].some((uses) => uses === null || uses === 'unreadable')) return 'unknown';
  const meaning = meanings.find(({ from }) => day >= from)!;
  return setting === true ? meaning.true : meaning.notSet;
}

const on = text({ en: 'On {day} legacy Exchange tokens were still given to cloud mailboxes of this organisation.', it: 'Il giorno {day} i token legacy di Exchange venivano ancora rilasciati alle cassette postali cloud di questa organizzazione.' });
const off = text({ en: 'On {day} legacy Exchange tokens were off for cloud mailboxes of this organisation.', it: 'Il giorno {day} i token legacy di Exchange erano disattivati per le cassette postali cloud di questa organizzazione.' });
const rolling = text({ en: 'On {day} Microsoft was switching legacy Exchange tokens off step by step. This output alone does not tell whether they were still on.', it: 'Il giorno {day} Microsoft stava disattivando gradualmente i token legacy di Exchange. Questo risultato da solo non dice se fossero ancora attivi.' });
const gone = both('Legacy Exchange tokens are off for cloud mailboxes of every organisation since 31 October 2025. What an administrator once set changes nothing, and nobody can switch them on again.', 'Dal 31 ottobre 2025 i token legacy di Exchange sono disattivati per le cassette postali cloud di ogni organizzazione. Ciò che un amministratore aveva impostato non cambia nulla e nessuno può riattivarli.');
const cut = text({ en: 'The output is not whole, so it does not tell how legacy Exchange tokens stood on {day}. Needed: the line AllowLegacyExchangeTokens with True, False or (Not Set), and the lists Allowed and Blocked to their closing bracket.', it: 'Il risultato non è completo e quindi non dice quale fosse lo stato dei token legacy di Exchange il giorno {day}. Servono: la riga AllowLegacyExchangeTokens con True, False o (Not Set) e gli elenchi Allowed e Blocked fino alla parentesi di chiusura.' });
const later = text({ en: 'The lists hold the date {newest}, so this output cannot be of {day}. Give the day it was taken with --on.', it: 'Gli elenchi contengono la data {newest}, quindi questo risultato non può essere del giorno {day}. Indica con --on il giorno in cui è stato preso.' });

const labels = {
  setting: both('AllowLegacyExchangeTokens (what an administrator set)', 'AllowLegacyExchangeTokens (impostazione di un amministratore)'),
  warning: both('Warning of the command', 'Avviso del comando'),
  allowed: both('Allowed (add-ins that were given a token)', 'Allowed (componenti che hanno ricevuto un token)'),
  blocked: both('Blocked (add-ins that were refused one)', 'Blocked (componenti a cui è stato rifiutato)'),
};
const disabled = both('legacy tokens are disabled', 'i token legacy sono disattivati');
const notPrinted = both('not in this paste', 'non presente nel testo incollato');
const notReported = both('not reported at that time (an empty list says nothing before 19 May 2025)', 'non rilevato a quel tempo (prima del 19 maggio 2025 un elenco vuoto non dice nulla)');
const none = both('none', 'nessuno');
const unreadable = both('cut off', 'troncato');

function usesInWords(uses: TokenUses, day: string, nameOf: (appId: string) => string | null): Value {
  if (uses === null) return notPrinted;
  if (uses === 'unreadable') return unreadable;
  if (uses.length === 0) return day < reportWorksFrom ? notReported : none;
  return uses.map(({ appId, on: date }) => `${nameOf(appId) ?? appId} (${date})`).join(', ');
}

const settingInWords = (setting: LegacyTokenReport['setting']): Value => (setting === null ? notPrinted : setting === 'unreadable' ? unreadable : setting === 'not set' ? '(Not Set)' : setting ? 'True' : 'False');

const steps = {
  admin: [step('Close every request to switch the tokens on, and ask the publisher for a version that signs in by NAA.', 'Chiudi ogni richiesta di riattivare i token e chiedi a chi pubblica il componente una versione che accede con la NAA.')],
  developer: [step('Move the add-in to NAA; keep legacy tokens for mailboxes on Exchange Server alone.', 'Passa il componente alla NAA; usa i token legacy solo per le cassette postali su Exchange Server.')],
};

/** Newest date in the lists: the output is not older. */
const newestUse = ({ allowed, blocked }: LegacyTokenReport): string => [allowed, blocked].flatMap((uses) => (Array.isArray(uses) ? (uses as readonly TokenUse[]).map(({ on: date }) => date) : [])).reduce((newest, date) => (date > newest ? date : newest), '');

const verdict = (report: LegacyTokenReport, day: string): Told => {
  if (day >= ended) return told(gone);
  const state = inForce(report, day);
  return state === 'unknown' ? told(cut, { day }) : told(state === 'on' ? on : state === 'off' ? off : rolling, { day });
};

/** What the report of legacy tokens means on `day` (`yyyy-mm-dd`); `nameOf` gives the name of an add-in where it is known. */
export function judgeLegacyTokens(report: LegacyTokenReport, day: string, nameOf: (appId: string) => string | null): TenantJudgement {
  const newest = newestUse(report);
  const evidence: Seen[] = [
    { label: labels.setting, value: settingInWords(report.setting) },
    ...(report.saysDisabled ? [{ label: labels.warning, value: disabled }] : []),
    ...(report.setting === null ? [] : [{ label: labels.allowed, value: usesInWords(report.allowed, day, nameOf) }, { label: labels.blocked, value: usesInWords(report.blocked, day, nameOf) }]),
  ];
  if (newest > day) return { outcome: 'unknown', says: told(later, { newest, day }), evidence };
  const state = inForce(report, day);
  return { outcome: state === 'unknown' ? 'unknown' : 'info', says: verdict(report, day), evidence, owner: 'developer', steps, guides: ['legacy-tokens-gone'], confidence: state === 'rolling off' ? 'hint' : 'certain' };
}
