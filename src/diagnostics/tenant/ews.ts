import { text, type Text } from '../../contracts/text.ts';
import type { Seen } from '../audit.ts';
import { judgeEwsSwitch } from '../audits/ews-state.ts';
import { both } from '../entry.ts';
import { told, type Value } from '../told.ts';
import { step } from '../words.ts';
import type { EwsSettings, MailboxSettings, Switch } from './tenant-facts.ts';
import type { TenantJudgement } from './tenant-judgement.ts';

/** From this day on a mailbox no longer overrides the organisation (MC1015893). */
const bothMustAllowFrom = '2025-04-01';
const endsForGood = '2027-04-01';

export const switchInWords = (value: Switch | undefined): Value =>
  value === undefined ? both('not in this paste', 'non presente nel testo incollato') : value === 'empty' ? both('not set', 'non definito') : value === 'unreadable' ? both('cut off or not readable', 'troncato o non leggibile') : value ? 'True' : 'False';

const noSwitch = both('The paste holds no readable EwsEnabled of the organisation. Needed: the line EwsEnabled with True, False or nothing, and what follows it.', 'Il testo incollato non contiene un valore leggibile di EwsEnabled dell’organizzazione. Serve: la riga EwsEnabled con True, False o nulla, e ciò che la segue.');
const listNotPrinted = both('EWS is switched on for the organisation. Whether a list limits it to some apps is not in this paste.', 'EWS è attivo per l’organizzazione. Se un elenco lo limiti ad alcune app non risulta dal testo incollato.');
const listCut = both('EWS is switched on for the apps of a list that is not here to its end.', 'EWS è attivo per le app di un elenco che qui non è completo.');
const readList = step('Read the list: Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs', 'Leggi l’elenco: Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs');
const notListed = text({ en: 'EWS is switched on for listed apps only, and {app} is not among them. This matters only where the add-in or its server calls EWS.', it: 'EWS è attivo solo per le app in elenco e {app} non c’è. Conta solo se il componente o il suo server chiama EWS.' });
const addToList = text({ en: 'If the add-in calls EWS, keep the listed apps and add it: {command}', it: 'Se il componente chiama EWS, mantieni le app in elenco e aggiungilo: {command}' });
const byAgent = text({ en: 'A further rule decides by the name of the program: EwsApplicationAccessPolicy is {policy}.', it: 'Un’altra regola decide in base al nome del programma: EwsApplicationAccessPolicy è {policy}.' });

const notForOutlook = both('EwsAllowOutlook or EwsAllowMacOutlook is False: Outlook itself may not use EWS, whatever EwsEnabled says.', 'EwsAllowOutlook o EwsAllowMacOutlook è False: Outlook stesso non può usare EWS, qualunque sia EwsEnabled.');

const listInWords = (apps: EwsSettings['allowedApps'], isPrinted: boolean): Value => {
  if (!isPrinted) return both('not in this paste', 'non presente nel testo incollato');
  if (!apps) return both('no list', 'nessun elenco');
  if (apps.ids.length === 0) return both('cut off', 'troncato');
  return `${apps.ids.join(', ')}${apps.isWhole ? '' : ' …'}`;
};

const evidenceOf = (settings: EwsSettings): Seen[] => [
  { label: both('EwsEnabled of the organisation', 'EwsEnabled dell’organizzazione'), value: switchInWords(settings.enabled) },
  { label: both('EwsAllowedAppIDs', 'EwsAllowedAppIDs'), value: listInWords(settings.allowedApps, 'allowedApps' in settings) },
  ...(settings.allowOutlook === undefined ? [] : [{ label: both('EwsAllowOutlook', 'EwsAllowOutlook'), value: switchInWords(settings.allowOutlook) }]),
  ...(settings.allowMacOutlook === undefined ? [] : [{ label: both('EwsAllowMacOutlook', 'EwsAllowMacOutlook'), value: switchInWords(settings.allowMacOutlook) }]),
  ...(settings.policy && settings.policy !== 'empty' ? [{ label: both('EwsApplicationAccessPolicy', 'EwsApplicationAccessPolicy'), value: settings.policy === 'unreadable' ? switchInWords('unreadable') : settings.policy }] : []),
];

function judgeList(settings: EwsSettings, app: string | undefined): Omit<TenantJudgement, 'evidence'> | undefined {
  const list = settings.allowedApps;
  const act = { owner: 'admin', guides: ['ews-state'] } as const;
  if (!('allowedApps' in settings)) return { ...act, outcome: 'info', says: told(listNotPrinted), steps: { admin: [readList] } };
  if (list && app && list.ids.includes(app)) return undefined;
  if (list && !list.isWhole) return { ...act, outcome: 'unknown', says: told(listCut), steps: { admin: [readList] } };
  if (!list || !app) return undefined;
  const command = `Set-OrganizationConfig -EwsAllowedAppIDs '${[...list.ids, app].join(',')}'`;
  return { ...act, outcome: 'info', severity: 'hinders', says: told(notListed, { app }), steps: { admin: [told(addToList, { command })] } };
}

/** The organisation's EWS settings on `day` (`yyyy-mm-dd`), for the add-in `app` where it is known. */
export function judgeEws(settings: EwsSettings, day: string, app: string | undefined): TenantJudgement {
  const evidence = evidenceOf(settings);
  const { enabled } = settings;
  if (day < endsForGood && (enabled === undefined || enabled === 'unreadable')) return { outcome: 'unknown', says: told(noSwitch), evidence, owner: 'admin', guides: ['ews-state'] };
  const list = day < endsForGood && enabled === true ? judgeList(settings, app) : undefined;
  const judged = list ?? judgeEwsSwitch(typeof enabled === 'boolean' ? enabled : null, settings.allowedApps?.ids ?? null, day);
  const more = [
    ...(settings.policy === 'EnforceAllowList' || settings.policy === 'EnforceBlockList' ? [told(byAgent, { policy: settings.policy })] : []),
    ...(settings.allowOutlook === false || settings.allowMacOutlook === false ? [told(notForOutlook)] : []),
  ];
  const outcome = judged.outcome === 'pass' && more.length > 0 ? 'info' : judged.outcome;
  return { ...judged, outcome, evidence, ...(more.length > 0 || judged.steps ? { steps: { ...judged.steps, admin: [...(judged.steps?.admin ?? []), ...more] } } : {}) };
}

const blocked = text({ en: 'EWS is switched off for {count} of {all} mailboxes in this paste.', it: 'EWS è disattivato per {count} delle {all} cassette postali nel testo incollato.' });
const cutMailbox = both('Of some mailbox EwsEnabled is not here to its end.', 'Per qualche cassetta postale EwsEnabled non è completo.');
const noneForbids = text({ en: 'None of {all} mailboxes forbids EWS; the setting of the organisation decides.', it: 'Nessuna delle {all} cassette postali vieta EWS; decide l’impostazione dell’organizzazione.' });
const noneSoFar = text({ en: 'As far as the paste goes ({all}), no mailbox forbids EWS; the setting of the organisation decides. Whether more follow cannot be seen.', it: 'Fin dove arriva il testo incollato ({all}), nessuna cassetta postale vieta EWS; decide l’impostazione dell’organizzazione. Se ne seguano altre non si vede.' });
const overrides = both('Before April 2025 a mailbox with True overrode the organisation; since then both must allow it.', 'Prima di aprile 2025 una cassetta postale con True prevaleva sull’organizzazione; da allora devono consentirlo entrambe.');

/** A mailbox by its place in the paste: its name is nothing for a report. */
export const ofMailbox = ({ place, line }: MailboxSettings, name: string): Text<never> => both(`Mailbox ${place} (line ${line}): ${name}`, `Cassetta postale ${place} (riga ${line}): ${name}`);

/** The EWS switch of mailboxes; undefined where none printed it. */
export function judgeMailboxEws(mailboxes: readonly MailboxSettings[], areAll: boolean, day: string): TenantJudgement | undefined {
  const printed = mailboxes.filter(({ enabled }) => enabled !== undefined);
  if (printed.length === 0) return undefined;
  const evidence = printed.filter(({ enabled }) => enabled === false || enabled === 'unreadable' || printed.length === 1).slice(0, 20).map((mailbox) => ({ label: ofMailbox(mailbox, 'EwsEnabled'), value: switchInWords(mailbox.enabled) }));
  const off = printed.filter(({ enabled }) => enabled === false);
  const act = { owner: 'admin', guides: ['ews-state'] } as const;
  if (off.length > 0) return { ...act, outcome: 'fail', severity: 'hinders', says: told(blocked, { count: off.length, all: printed.length }), evidence, steps: { admin: [step('If it is not meant: Set-CASMailbox <mailbox> -EwsEnabled $null lets the organisation decide again. To undo: -EwsEnabled $false.', 'Se non è voluto: Set-CASMailbox <cassetta postale> -EwsEnabled $null lascia di nuovo decidere l’organizzazione. Per annullare: -EwsEnabled $false.')] } };
  if (printed.some(({ enabled }) => enabled === 'unreadable')) return { ...act, outcome: 'unknown', says: told(cutMailbox), evidence };
  const steps = day < bothMustAllowFrom ? { steps: { admin: [told(overrides)] } } : {};
  return areAll ? { outcome: 'pass', says: told(noneForbids, { all: printed.length }), evidence, ...steps } : { outcome: 'info', says: told(noneSoFar, { all: printed.length }), evidence, ...steps };
}
