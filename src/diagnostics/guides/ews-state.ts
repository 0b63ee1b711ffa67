import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'ews-state',
  title: both('See and set how EWS stands', 'Vedere e impostare lo stato di EWS'),
  why: both('In Exchange Online the service behind add-ins still leans on EWS: where it is off, add-ins can be missing or fail to deploy, and products that call it get HTTP 403. It ends for good on 1 April 2027, as announced.', 'In Exchange Online il servizio dei componenti si appoggia ancora a EWS: dove è disattivato, i componenti possono mancare o non essere distribuiti, e i prodotti che lo chiamano ricevono HTTP 403. Secondo gli annunci finisce definitivamente il 1º aprile 2027.'),
  leastRole: both('View-Only Organization Management in Exchange to look; Exchange Administrator to change.', 'View-Only Organization Management in Exchange per leggere; Amministratore di Exchange per modificare.'),
  portal: both('Microsoft 365 admin center > Settings > Org settings > Security & privacy > Baseline security mode > Block access to EWS. The other settings have no page: use PowerShell.', 'Interfaccia di amministrazione di Microsoft 365 > Impostazioni > Impostazioni dell’organizzazione > Sicurezza e privacy > Modalità di sicurezza di base > Blocca l’accesso a EWS. Le altre impostazioni non hanno una pagina: usa PowerShell.'),
  steps: [
    both('Read organisation and mailbox: both must allow EWS. From October 2026 Microsoft turns an empty value into False, as announced (contradiction C10).', 'Leggi organizzazione e cassetta postale: entrambe devono consentire EWS. Da ottobre 2026 Microsoft trasforma un valore vuoto in False, secondo gli annunci (contraddizione C10).'),
    both('Ask each publisher which products still call EWS, and collect their application ids.', 'Chiedi a chi pubblica quali prodotti chiamano ancora EWS e raccogli i loro ID applicazione.'),
    both('If you need it until the end, set EwsEnabled True together with the list. With a list only the apps in it may call; False blocks all, list or not.', 'Se ti serve fino alla fine, imposta EwsEnabled True insieme all’elenco. Con un elenco possono chiamare solo le app indicate; False blocca tutto, elenco o no.'),
    both('Kiosk, F1 and F3 licences have no EWS since June 2026, as announced; no setting changes that.', 'Le licenze Kiosk, F1 e F3 non hanno più EWS da giugno 2026, come annunciato; nessuna impostazione lo cambia.'),
  ],
  commands: [
    command('powershell', both('How it stands', 'Com’è ora'), "Connect-ExchangeOnline\nGet-OrganizationConfig | Format-List Ews*\nGet-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs\nGet-CASMailbox '{upn}' | Format-List Ews*"),
    command('powershell', both('Allow EWS, for the listed apps only. The new list replaces the old one: put in every application id you collected (this add-in calls no EWS)', 'Consentire EWS solo alle app elencate. Il nuovo elenco sostituisce il precedente: inserisci tutti gli ID applicazione raccolti (questo componente non chiama EWS)'), "Set-OrganizationConfig -EwsEnabled:$true\nSet-OrganizationConfig -EwsAllowedAppIDs '11111111-2222-3333-4444-555555555555,aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'"),
    command('powershell', both('Take the list away again', 'Togliere di nuovo l’elenco'), 'Set-OrganizationConfig -EwsAllowedAppIDs $null'),
  ],
  takes: both('About an hour by report for the admin center; one report saw no effect after more than a day.', 'Circa un’ora secondo le segnalazioni per l’interfaccia di amministrazione; una segnalazione non vide effetti dopo oltre un giorno.'),
  verify: both('The first command shows the new values; the add-in is back on the ribbon after Outlook restarts.', 'Il primo comando mostra i nuovi valori; dopo il riavvio di Outlook il componente è di nuovo sulla barra.'),
  undo: both('Set-OrganizationConfig -EwsEnabled:$false blocks EWS for all.', 'Set-OrganizationConfig -EwsEnabled:$false blocca EWS per tutti.'),
  contradictions: ['C10'],
  link: 'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-control-access-to-ews-in-exchange',
  sources: [
    { name: 'Exchange PowerShell reference, Set-OrganizationConfig', date: '2026-08-21' },
    { name: 'Microsoft Learn, Control access to EWS in Exchange', date: '2026-06-16' },
    { name: 'Microsoft Learn, Office Add-ins known issues', date: '2026-08-20' },
  ],
  confidence: 'confirmed',
});
