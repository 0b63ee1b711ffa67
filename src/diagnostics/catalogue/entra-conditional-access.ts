import { both, defineFamily } from '../entry.ts';
import { errorReference } from '../recurring.ts';

const article53003 = { name: both('world-arabia.com, article on error code 53003 (undated, Italian)', 'world-arabia.com, articolo sul codice di errore 53003 (senza data, in italiano)'), date: '2026-11-22' } as const;
const troubleshooting = 'https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access';

const sendIds = both('Send the correlation id, the time and the text of “More details” to your administrator.', 'Invia al tuo amministratore l’ID di correlazione, l’ora e il testo di «Altri dettagli».');
const readLog = both(
  'With Security Reader, open the sign-in log, filter by the correlation id and read the Conditional Access tab: it names the policy and the control that failed.',
  'Con il ruolo di lettore della sicurezza apri il registro degli accessi, filtra per ID di correlazione e leggi la scheda Accesso condizionale: indica il criterio e il controllo non superato.',
);
const deviceLine = both('Device state and device identifier, as “More details” of the refusal page shows them', 'Stato e identificatore del dispositivo, come li mostra «Altri dettagli» della pagina di rifiuto');
const idsAndTime = both('Correlation id, time and name of the app', 'ID di correlazione, ora e nome dell’app');

export default defineFamily({
  id: 'entra-conditional-access',
  title: both('Conditional Access', 'Accesso condizionale'),
  entries: [
    {
      id: 'AADSTS50005',
      name: 'DevicePolicyError',
      happened: both(
        'A Conditional Access rule does not know the kind of device you signed in from, so it could not let it through.',
        'Una regola di accesso condizionale non prevede il tipo di dispositivo da cui accedi e quindi non lo lascia passare.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Sign in from a system your organisation supports, usually an up-to-date Windows, macOS, iOS or Android.', 'Accedi da un sistema supportato dalla tua organizzazione, di solito Windows, macOS, iOS o Android aggiornati.'), sendIds],
        admin: [readLog, both('Compare the platform in the log with the platforms the policy includes. Browsers that hide or change their user agent count as unknown.', 'Confronta la piattaforma nel registro con quelle incluse nel criterio. I browser che nascondono o cambiano lo user agent risultano sconosciuti.')],
      },
      guides: ['sign-in-log', 'conditional-access-grant'],
      evidence: [both('Operating system and browser, with versions', 'Sistema operativo e browser, con le versioni'), idsAndTime],
      link: troubleshooting,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50131',
      name: 'ConditionalAccessFailed',
      happened: both(
        'Access was refused by policy, under a collective code: the state of the Windows device, activity that looks suspicious, or another security decision. Only the sign-in log tells which.',
        'L’accesso è stato rifiutato da un criterio con un codice collettivo: stato del dispositivo Windows, attività sospetta o altra decisione di sicurezza. Solo il registro degli accessi dice quale.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Wait a few minutes and try once more from your usual network: a passing risk signal may be gone by then.', 'Attendi qualche minuto e riprova una volta dalla rete abituale: un segnale di rischio passeggero potrebbe essere svanito.'), sendIds],
        admin: [readLog, both('No policy failed in that tab? Look at the risk columns and at the device entry of the same sign-in.', 'Se in quella scheda nessun criterio è fallito, guarda le colonne del rischio e la voce del dispositivo dello stesso accesso.')],
      },
      guides: ['sign-in-log'],
      evidence: [idsAndTime, deviceLine],
      link: troubleshooting,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS53000',
      name: 'DeviceNotCompliant',
      happened: both(
        'Your organisation only accepts devices that follow its rules, and this one is known but does not follow them (for example: not encrypted, not updated) or is not managed at all.',
        'La tua organizzazione accetta solo dispositivi che rispettano le sue regole e questo, pur conosciuto, non le rispetta (per esempio non è cifrato o aggiornato) oppure non è gestito.',
      ),
      owners: ['admin', 'user', 'developer'],
      kind: 'structural',
      steps: {
        user: [
          both('Open Company Portal and do what it lists for this device: updates, encryption, screen lock. Then check the status there again.', 'Apri il Portale aziendale ed esegui ciò che elenca per questo dispositivo: aggiornamenti, cifratura, blocco schermo. Poi ricontrolla lì lo stato.'),
          both('Is it your own, unmanaged device? Use the one your organisation gave you, or ask whether yours may be enrolled.', 'È un dispositivo personale non gestito? Usa quello dell’organizzazione o chiedi se il tuo può essere registrato.'),
          sendIds,
        ],
        admin: [readLog, both('In Intune, open the device and see which compliance setting fails and when it last checked in.', 'In Intune apri il dispositivo e guarda quale impostazione di conformità fallisce e quando si è sincronizzato l’ultima volta.')],
        developer: [both('Sign in through the broker or the system browser: an embedded browser does not pass on the identity of a compliant device.', 'Esegui l’accesso tramite broker o browser di sistema: un browser incorporato non trasmette l’identità di un dispositivo conforme.')],
      },
      guides: ['sign-in-log', 'conditional-access-grant'],
      evidence: [deviceLine, idsAndTime],
      link: troubleshooting,
      sources: [errorReference, article53003],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS53001',
      name: 'DeviceNotDomainJoined',
      happened: both(
        'The rule asks for a computer joined to your organisation’s domain, and the sign-in did not prove that this one is.',
        'La regola richiede un computer aggiunto al dominio dell’organizzazione e l’accesso non ha dimostrato che questo lo sia.',
      ),
      owners: ['admin', 'user', 'developer'],
      kind: 'structural',
      steps: {
        user: [
          both('Use your work computer, signed in with your work account, on the company network or its VPN at least once.', 'Usa il computer di lavoro, con l’account aziendale, collegandoti almeno una volta alla rete aziendale o alla sua VPN.'),
          both('If it is your work computer, lock and unlock it, then try again in Outlook or Edge rather than in another browser.', 'Se è già il computer di lavoro, bloccalo e sbloccalo, poi riprova in Outlook o Edge anziché in un altro browser.'),
          sendIds,
        ],
        admin: [
          both('Run dsregcmd /status on the computer: DomainJoined, AzureAdJoined and AzureAdPrt should all say YES.', 'Esegui dsregcmd /status sul computer: DomainJoined, AzureAdJoined e AzureAdPrt devono essere tutti YES.'),
          readLog,
        ],
        developer: [both('A joined computer refused all the same points at the client: use the broker, so that the device’s proof travels with the request.', 'Se un computer aggiunto viene comunque rifiutato, il problema è il client: usa il broker, così la prova del dispositivo viaggia con la richiesta.')],
      },
      guides: ['sign-in-log', 'conditional-access-grant'],
      evidence: [deviceLine, both('Output of dsregcmd /status', 'Output di dsregcmd /status'), idsAndTime],
      link: troubleshooting,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS53002',
      name: 'ApplicationUsedIsNotAnApprovedApp',
      happened: both(
        'The rule admits only apps from Microsoft’s approved list, and the app that asked is not on it. Your account and password are fine.',
        'La regola ammette solo app dell’elenco approvato da Microsoft e quella che ha chiesto l’accesso non ne fa parte. Account e password vanno bene.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Open the same thing in the Outlook app or another app your organisation names.', 'Apri la stessa cosa nell’app Outlook o in un’altra app indicata dalla tua organizzazione.'), sendIds],
        admin: [
          readLog,
          both('Replace the grant “Require approved client app” by “Require app protection policy”: Microsoft set 30 June 2026 as the end of the first.', 'Sostituisci la concessione «Richiedi app client approvata» con «Richiedi criterio di protezione dell’app»: Microsoft ha fissato al 30 giugno 2026 la fine della prima.'),
        ],
      },
      guides: ['conditional-access-grant', 'sign-in-log'],
      evidence: [idsAndTime],
      link: 'https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app',
      sources: [errorReference, { name: 'Microsoft Entra migrate-approved-client-app', date: '2026-03-24' }],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS53003',
      name: 'BlockedByConditionalAccess',
      happened: both(
        'A Conditional Access rule of your organisation refused this sign-in: Microsoft accepted who you are, the rule did not accept the circumstances (place or VPN, device, version of the system, app or risk). Every time means it is intended; once in a while may be a passing fault or risk signal.',
        'Una regola di accesso condizionale della tua organizzazione ha rifiutato l’accesso: Microsoft ha accettato la tua identità, la regola non ha accettato le circostanze (luogo o VPN, dispositivo, versione del sistema, app o rischio). Se succede sempre è voluto; se capita di rado può essere un guasto o un segnale di rischio passeggero.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [
          both('Switch the VPN off (or, if your organisation wants its own, on) and try once from your usual network and country.', 'Disattiva la VPN (o attiva quella dell’organizzazione, se la richiede) e prova una volta dalla rete e dal paese abituali.'),
          both('Try a device that your organisation manages, with all system updates installed.', 'Prova un dispositivo gestito dall’organizzazione, con tutti gli aggiornamenti di sistema installati.'),
          both('Try Outlook for the desktop instead of the browser. Another password, an empty cache or a reinstallation will not help.', 'Prova Outlook per desktop invece del browser. Cambiare password, svuotare la cache o reinstallare non serve.'),
          both('Same answer? Only an administrator can change it. Send the correlation id, the time and the device state from “More details”.', 'Stessa risposta? Solo un amministratore può cambiarla. Invia ID di correlazione, ora e stato del dispositivo da «Altri dettagli».'),
        ],
        admin: [
          readLog,
          both('Compare what the log says of location, device, platform and client app with the policy’s conditions. Replay the sign-in with the What If tool.', 'Confronta posizione, dispositivo, piattaforma e app client del registro con le condizioni del criterio. Ripeti l’accesso con lo strumento What If.'),
          both('If the block is wanted, tell the person which device or place is accepted. If not, a Conditional Access Administrator narrows the policy; leave the rest of it in force.', 'Se il blocco è voluto, indica alla persona quale dispositivo o luogo è accettato. Altrimenti un amministratore dell’accesso condizionale restringe il criterio, lasciando in vigore il resto.'),
        ],
      },
      guides: ['sign-in-log', 'conditional-access-grant'],
      evidence: [idsAndTime, deviceLine, both('Network and country, VPN on or off, browser or desktop app', 'Rete e paese, VPN attiva o no, browser o app desktop')],
      link: troubleshooting,
      sources: [errorReference, article53003],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS53004',
      name: 'ProofUpBlockedDueToRisk',
      happened: both(
        'You have to set up a second factor first, and this sign-in looks too risky to let you do it here.',
        'Devi prima configurare un secondo fattore, ma questo accesso sembra troppo rischioso per permettertelo da qui.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [
          both('Go to your usual network and device and set up your sign-in methods at aka.ms/mfasetup.', 'Dalla rete e dal dispositivo abituali configura i metodi di accesso su aka.ms/mfasetup.'),
          both('Still refused? Ask your administrator for a Temporary Access Pass.', 'Ancora rifiutato? Chiedi all’amministratore un pass di accesso temporaneo.'),
        ],
        admin: [
          both('Check the person’s risk in Entra ID Protection and dismiss or remediate it (Security Operator).', 'Controlla il rischio della persona in Entra ID Protection e ignoralo o risolvilo (operatore della sicurezza).'),
          both('Issue a Temporary Access Pass so that the second factor can be registered (Authentication Administrator).', 'Rilascia un pass di accesso temporaneo per registrare il secondo fattore (amministratore dell’autenticazione).'),
        ],
      },
      guides: ['sign-in-log'],
      evidence: [idsAndTime],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50178',
      name: 'SessionControlNotSupportedForPassthroughUsers',
      happened: both(
        'A Conditional Access session control applies here, and accounts that come straight from another identity provider without an account in this directory cannot be put under it.',
        'Si applica un controllo di sessione dell’accesso condizionale, che non può valere per account provenienti da un altro provider di identità e assenti da questa directory.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Use an account of the organisation whose mailbox you opened, if you have one.', 'Usa un account dell’organizzazione a cui appartiene la cassetta postale aperta, se ne hai uno.')],
        admin: [both('Invite the person as a guest, or leave such accounts out of the policy that sets the session control.', 'Invita la persona come guest, oppure escludi questi account dal criterio che imposta il controllo di sessione.')],
      },
      guides: ['sign-in-log'],
      evidence: [both('The account’s home provider, correlation id and time', 'Il provider di origine dell’account, ID di correlazione e ora')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50127',
      name: 'BrokerAppNotInstalled',
      happened: both(
        'The rule wants sign-in on this phone to go through a broker app, and none is installed.',
        'La regola vuole che l’accesso su questo telefono passi da un’app broker, ma nessuna è installata.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [
          both('Install Microsoft Authenticator (iPhone, iPad) or Company Portal (Android) from the store and sign in there once with your work account.', 'Installa dallo store Microsoft Authenticator (iPhone, iPad) o Portale aziendale (Android) e accedi una volta con l’account di lavoro.'),
          both('Then close Outlook fully, open it again and retry.', 'Poi chiudi del tutto Outlook, riaprilo e riprova.'),
        ],
        admin: [both('Make the broker app available through your device management, so that people find it before the rule asks for it.', 'Distribuisci l’app broker con la gestione dei dispositivi, così le persone la trovano prima che la regola la richieda.')],
      },
      evidence: [both('Model and system of the phone, whether Authenticator or Company Portal is present', 'Modello e sistema del telefono, presenza di Authenticator o Portale aziendale')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
