import { text } from '../../contracts/text.ts';
import { defineAudit, type Judgement } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step, yesOrNo } from '../words.ts';

/** As announced on 2026-02-05 (MC1227454): tenant by tenant from the first day on, for good on the second. */
const switchOffBegins = '2026-10-01';
const endsForGood = '2027-04-01';

const gone = both('EWS in Exchange Online has ended for good (1 April 2027, as announced on 5 February 2026), whatever this switch says.', 'EWS in Exchange Online è terminato definitivamente (1º aprile 2027, come annunciato il 5 febbraio 2026), qualunque cosa dica questa impostazione.');
const off = both('EWS is switched off for the organisation. Outlook then may not find or update add-ins, as Microsoft reported in March and April 2026.', 'EWS è disattivato per l’organizzazione. Outlook può allora non trovare o non aggiornare i componenti aggiuntivi, come segnalato da Microsoft a marzo e aprile 2026.');
const on = both('EWS is switched on until 1 April 2027, when it ends for everybody (as announced on 5 February 2026).', 'EWS è attivo fino al 1º aprile 2027, quando finirà per tutti (come annunciato il 5 febbraio 2026).');
const listed = text({ en: 'EWS is switched on for the listed apps only ({count}). The list governs direct calls; add-ins that call EWS themselves need their client id in it.', it: 'EWS è attivo solo per le app in elenco ({count}). L’elenco regola le chiamate dirette; i componenti che chiamano EWS devono avere il proprio ID client nell’elenco.' });
const unsetBefore = both('The switch is not set. Microsoft’s pages disagree on what that means: on (2026-06-16), or left to other settings (2026-08-21). From 1 October 2026 Microsoft turns “not set” into off, tenant by tenant (as announced on 5 February 2026).', 'L’impostazione non è definita. Le pagine di Microsoft non concordano su che cosa significhi: attivo (2026-06-16) o deciso da altre impostazioni (2026-08-21). Dal 1º ottobre 2026 Microsoft trasforma “non definito” in disattivato, un tenant alla volta (come annunciato il 5 febbraio 2026).');
const unsetAfter = both('The switch is not set. Since 1 October 2026 Microsoft turns “not set” into off, tenant by tenant (as announced on 5 February 2026; how far it has come is not confirmed).', 'L’impostazione non è definita. Dal 1º ottobre 2026 Microsoft trasforma “non definito” in disattivato, un tenant alla volta (come annunciato il 5 febbraio 2026; non è confermato a che punto sia).');

const act = { owner: 'admin', guides: ['ews-state'] } as const;

/** What the organisation's switch means on `today` (`yyyy-mm-dd`); null where it is empty, or where the list was not printed. */
export function judgeEwsSwitch(enabled: boolean | null, allowedApps: readonly string[] | null, today: string): Omit<Judgement, 'evidence'> {
  if (today >= endsForGood) return { ...act, outcome: 'info', says: told(gone), confidence: 'likely' };
  if (enabled === false) return { ...act, outcome: 'fail', severity: 'hinders', says: told(off), steps: { admin: [step('If add-ins are missing, switch EWS on for the organisation until 1 April 2027, or look at Baseline security mode > Block access to EWS.', 'Se mancano componenti, attiva EWS per l’organizzazione fino al 1º aprile 2027, o controlla la modalità di sicurezza di base > Blocca l’accesso a EWS.')] } };
  if (enabled === null) return { ...act, outcome: 'info', severity: 'hinders', says: told(today >= switchOffBegins ? unsetAfter : unsetBefore), confidence: 'likely', steps: { admin: [step('Decide: set the switch to true with a list of apps, or move what needs EWS to Graph now.', 'Decidi: imposta true con un elenco di app, o passa subito a Graph ciò che usa EWS.')] } };
  return allowedApps && allowedApps.length > 0 ? { ...act, outcome: 'info', says: told(listed, { count: allowedApps.length }) } : { outcome: 'pass', says: told(on), guides: ['ews-state'] };
}

export default defineAudit({
  id: 'ews-state',
  needs: ['ewsState'],
  mayUse: ['moment'],
  title: both('Is EWS open? (Outlook needs it to load add-ins.)', 'EWS è aperto? (A Outlook serve per caricare i componenti.)'),
  whenUnknown: both('Not known here. An administrator can run Get-OrganizationConfig | Format-List Ews* and paste the answer.', 'Qui non è noto. Un amministratore può eseguire Get-OrganizationConfig | Format-List Ews* e incollare la risposta.'),
  judge({ ewsState: { enabled, allowedApps }, moment = '' }) {
    return {
      ...judgeEwsSwitch(enabled, allowedApps, moment.slice(0, 10)),
      evidence: [
        { label: both('EwsEnabled', 'EwsEnabled'), value: enabled === null ? both('not set', 'non definito') : yesOrNo(enabled) },
        ...(allowedApps ? [{ label: both('Apps in EwsAllowedAppIDs', 'App in EwsAllowedAppIDs'), value: allowedApps.length }] : []),
      ],
    };
  },
});
