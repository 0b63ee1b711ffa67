import { both, defineFamily } from '../entry.ts';

const onOffPage = { name: both('turn-exchange-tokens-on-off (office-js docs, since deleted)', 'turn-exchange-tokens-on-off (office-js docs, poi eliminata)'), date: '2025-10-01' } as const;
const authenticationPolicy = { name: 'Get-AuthenticationPolicy reference', date: '2026-08-21' } as const;
const setOrganization = { name: 'Set-OrganizationConfig reference', date: '2026-08-21' } as const;
const ewsAccess = { name: 'Control access to EWS in Exchange', date: '2026-06-16' } as const;
const ewsRetirement = { name: 'MC1227454', date: '2026-02-06' } as const;
const connectPage = 'https://learn.microsoft.com/powershell/exchange/connect-to-exchange-online-powershell';
const ewsPage = 'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-control-access-to-ews-in-exchange';

const rawOutput = both('The complete output with the date it was taken', 'L’output completo con la data in cui è stato preso');
const versions = both('$PSVersionTable and Get-InstalledModule', '$PSVersionTable e Get-InstalledModule');

export default defineFamily({
  id: 'powershell',
  title: both('PowerShell output', 'Output di PowerShell'),
  entries: [
    {
      id: 'PS:legacy-tokens-disabled',
      happened: both(
        'The command reports the final state: Exchange Online hands out no legacy tokens. Since 31 October 2025 it manages nothing any more, and there are no exemptions.',
        'Il comando riporta lo stato definitivo: Exchange Online non rilascia token legacy. Dal 31 ottobre 2025 non gestisce più nulla e non ci sono deroghe.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        admin: [both('Stop looking for a switch. Ask the maker of the add-in for its version with nested app authentication, and prepare consent for it.', 'Smetti di cercare un interruttore. Chiedi al produttore del componente la versione con autenticazione annidata e prepara il consenso.')],
        developer: [both('Ship the nested app authentication path; keep legacy tokens for mailboxes on Exchange Server alone.', 'Distribuisci la strada con l’autenticazione annidata; riserva i token legacy alle cassette postali su server Exchange.')],
      },
      guides: ['legacy-tokens-gone', 'admin-consent'],
      evidence: [rawOutput],
      link: 'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens',
      sources: [onOffPage, authenticationPolicy],
      confidence: 'confirmed',
    },
    {
      id: 'PS:legacy-tokens-not-set',
      happened: both(
        '“(Not Set)” only says that no administrator ever chose. It reads neutral, but from February 2025 it meant off, and today every value means off.',
        '«(Not Set)» dice solo che nessun amministratore ha mai scelto. Sembra neutro, ma da febbraio 2025 significava disattivato e oggi ogni valore significa disattivato.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: { admin: [both('Read the value together with its date; setting it to True now changes nothing.', 'Leggi il valore insieme alla sua data; impostarlo ora su True non cambia nulla.')] },
      guides: ['legacy-tokens-gone'],
      evidence: [rawOutput],
      sources: [onOffPage, { name: 'office-js#5481', date: '2025-03-13' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:legacy-tokens-command',
      happened: both(
        'This is one of the commands that once allowed or blocked legacy Exchange tokens for the whole organisation. It still runs and only prints a warning.',
        'È uno dei comandi che un tempo consentivano o bloccavano i token legacy di Exchange per tutta l’organizzazione. Si esegue ancora e stampa soltanto un avviso.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: { admin: [both('Take it out of scripts and instructions. It never worked per user or per add-in.', 'Toglilo da script e istruzioni. Non ha mai funzionato per singolo utente o componente.')] },
      guides: ['legacy-tokens-gone'],
      evidence: [rawOutput],
      sources: [onOffPage, authenticationPolicy],
      confidence: 'confirmed',
    },
    {
      id: 'PS:en-dash',
      happened: both(
        'The command was pasted with a typographic dash (–) in place of the hyphen, so PowerShell takes the switch for a value. Microsoft’s own page carried such dashes until 5 May 2025.',
        'Il comando è stato incollato con un trattino tipografico (–) al posto del trattino semplice e PowerShell scambia il parametro per un valore. La pagina di Microsoft conteneva tali trattini fino al 5 maggio 2025.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: { admin: [both('Type each dash anew as a plain hyphen, and straight quotes as well.', 'Riscrivi ogni trattino come trattino semplice, e anche le virgolette dritte.')] },
      evidence: [both('The line as it was pasted', 'La riga così com’è stata incollata')],
      sources: [{ name: both('turn-exchange-tokens-on-off (office-js docs, since deleted)', 'turn-exchange-tokens-on-off (office-js docs, poi eliminata)'), date: '2025-05-05' }],
      confidence: 'reported',
    },
    {
      id: 'PS:ews-enabled-false',
      happened: both(
        'EWS is switched off for the organisation. No app list and no setting of a mailbox overrides that; add-ins that load through EWS may go missing as well.',
        'EWS è disattivato per l’organizzazione. Nessun elenco di app e nessuna impostazione di una cassetta postale lo supera; possono sparire anche componenti che si caricano tramite EWS.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        admin: [
          both('Was it meant? Then move what still uses EWS to Graph. Otherwise run Set-OrganizationConfig -EwsEnabled:$true and wait; a day was reported.', 'È voluto? Allora sposta su Graph ciò che usa ancora EWS. Altrimenti esegui Set-OrganizationConfig -EwsEnabled:$true e attendi; è stato segnalato un giorno.'),
          both('Limit it to known apps with -EwsAllowedAppIDs. It all ends on 1 April 2027, as announced on 5 February 2026.', 'Limitalo alle app note con -EwsAllowedAppIDs. Tutto finisce il 1º aprile 2027, come annunciato il 5 febbraio 2026.'),
        ],
        developer: [both('Do not rely on the value alone: one thread saw EWS still answer 24 hours after it was set to False.', 'Non fidarti del solo valore: una discussione ha visto EWS rispondere ancora 24 ore dopo averlo messo a False.')],
      },
      guides: ['ews-state'],
      evidence: [rawOutput],
      link: ewsPage,
      sources: [setOrganization, ewsRetirement, { name: 'msgraph-sdk-powershell#3551', date: '2026-03-06' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:ews-enabled-null',
      happened: both(
        'EwsEnabled is empty: nobody chose. Microsoft’s pages disagree on what that means, and as announced it is being turned into False tenant by tenant from 1 October 2026.',
        'EwsEnabled è vuoto: nessuno ha scelto. Le pagine di Microsoft non concordano sul significato e, come annunciato, dal 1º ottobre 2026 diventa False un tenant alla volta.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: { admin: [both('Decide yourself: True with the list of apps that still need EWS, or False once nothing uses it.', 'Decidi tu: True con l’elenco delle app che hanno ancora bisogno di EWS, oppure False quando nulla lo usa più.')] },
      guides: ['ews-state'],
      evidence: [rawOutput],
      link: ewsPage,
      sources: [setOrganization, ewsAccess, ewsRetirement],
      confidence: 'not confirmed',
    },
    {
      id: 'PS:cmdlet-not-found',
      happened: both(
        'PowerShell does not know the command: its module is not installed here, not loaded, or no connection is open that brings the command along.',
        'PowerShell non conosce il comando: il suo modulo non è installato qui, non è caricato, oppure non è aperta una connessione che lo porti.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        admin: [
          both('Install-Module ExchangeOnlineManagement (or Microsoft.Graph) -Scope CurrentUser, then connect in the same window.', 'Install-Module ExchangeOnlineManagement (o Microsoft.Graph) -Scope CurrentUser, poi connettiti nella stessa finestra.'),
          both('Connected all the same? Then your role does not include this command, or it was removed from the module.', 'Sei comunque connesso? Allora il tuo ruolo non comprende questo comando o è stato tolto dal modulo.'),
        ],
        user: [both('Leave commands of this kind to your administrator: they act on the whole organisation.', 'Lascia comandi di questo tipo al tuo amministratore: agiscono su tutta l’organizzazione.')],
      },
      evidence: [versions],
      link: connectPage,
      sources: [{ name: 'MicrosoftDocs/office-docs-powershell#6793', date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'PS:msonline-retired',
      happened: both(
        'The MSOnline and AzureAD modules are retired: MSOnline stopped in April and May 2025, AzureAD began to in July 2025. Their sign-in fails without saying so.',
        'I moduli MSOnline e AzureAD sono ritirati: MSOnline si è fermato tra aprile e maggio 2025, AzureAD ha iniziato a luglio 2025. Il loro accesso fallisce senza dirlo.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: { admin: [both('Rewrite with Microsoft Graph PowerShell (Connect-MgGraph); Microsoft has a table of old and new commands.', 'Riscrivi con Microsoft Graph PowerShell (Connect-MgGraph); Microsoft offre una tabella di comandi vecchi e nuovi.')] },
      evidence: [versions],
      link: 'https://learn.microsoft.com/powershell/microsoftgraph/azuread-msoline-cmdlet-map',
      sources: [{ name: both('Microsoft Entra what’s new (undated copy)', 'Microsoft Entra what’s new (copia senza data)'), date: '2026-11-21' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:credential-removed',
      happened: both(
        'Connect-ExchangeOnline no longer takes -Credential: modules from July 2026 on dropped it, since a stored password cannot pass MFA.',
        'Connect-ExchangeOnline non accetta più -Credential: i moduli da luglio 2026 l’hanno tolto, perché una password salvata non supera la MFA.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        admin: [
          both('By hand: connect without parameters and sign in in the window that opens.', 'A mano: connettiti senza parametri e accedi nella finestra che si apre.'),
          both('In scripts: use a certificate (-AppId, -CertificateThumbprint, -Organization) or -ManagedIdentity.', 'Negli script: usa un certificato (-AppId, -CertificateThumbprint, -Organization) o -ManagedIdentity.'),
        ],
      },
      evidence: [versions],
      link: connectPage,
      sources: [{ name: 'MC1248389', date: '2026-03-25' }, { name: 'Exchange Team blog 4494584', date: '2026-02-12' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:basic-auth-removed',
      happened: both(
        'The old remote session with “-Authentication Basic” has nothing left to talk to: Exchange Online ended it together with basic authentication.',
        'La vecchia sessione remota con «-Authentication Basic» non ha più un interlocutore: Exchange Online l’ha chiusa insieme all’autenticazione di base.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: { admin: [both('Replace New-PSSession and Import-PSSession by Connect-ExchangeOnline from the current module.', 'Sostituisci New-PSSession e Import-PSSession con Connect-ExchangeOnline del modulo attuale.')] },
      evidence: [versions],
      link: connectPage,
      sources: [{ name: 'MicrosoftDocs/OfficeDocs-Support#436', date: '2026-11-22' }, { name: 'Connect to Exchange Online PowerShell using MFA (V1 module)', date: '2026-11-22' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:winrm-basic-disabled',
      happened: both(
        'An old module wants to carry its token in a Basic header over WinRM, and this computer forbids that. Modules of today do without WinRM.',
        'Un vecchio modulo vuole trasportare il token in un’intestazione Basic tramite WinRM e questo computer lo vieta. I moduli odierni fanno a meno di WinRM.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: { admin: [both('Update ExchangeOnlineManagement instead of enabling Basic in WinRM.', 'Aggiorna ExchangeOnlineManagement invece di abilitare Basic in WinRM.')] },
      evidence: [versions],
      link: connectPage,
      sources: [{ name: 'Connect to Exchange Online PowerShell using MFA (V1 module)', date: '2026-11-22' }],
      confidence: 'confirmed',
    },
    {
      id: 'PS:dsregcmd-not-joined',
      happened: both(
        'The status shows that this computer is joined neither to Entra nor to a domain, or has no primary refresh token. Rules that ask for a joined or compliant device will refuse it.',
        'Lo stato mostra che questo computer non è aggiunto né a Entra né a un dominio, oppure non ha un token di aggiornamento primario. Le regole che chiedono un dispositivo aggiunto o conforme lo rifiuteranno.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        user: [
          both('On a work computer: Settings → Accounts → Access work or school → Connect, with your work account.', 'Su un computer di lavoro: Impostazioni → Account → Accedi all’azienda o all’istituto di istruzione → Connetti, con l’account di lavoro.'),
          both('Then lock and unlock the screen and look at AzureAdPrt once more.', 'Poi blocca e sblocca lo schermo e guarda di nuovo AzureAdPrt.'),
        ],
        admin: [both('See whether people may join devices in Entra, and for hybrid join whether the computer reached a domain controller.', 'Verifica se le persone possono aggiungere dispositivi in Entra e, per l’aggiunta ibrida, se il computer ha raggiunto un controller di dominio.')],
      },
      guides: ['sign-in-log'],
      evidence: [both('dsregcmd /status run as the person, not as administrator', 'dsregcmd /status eseguito dalla persona, non come amministratore')],
      link: 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd',
      sources: [{ name: 'MicrosoftDocs/azure-docs#48791', date: '2026-11-22' }],
      confidence: 'reported',
    },
  ],
});
