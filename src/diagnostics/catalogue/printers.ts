import { both, defineFamily } from '../entry.ts';

const epsonGuide = { name: both('Epson, OAuth 2.0 for printers and scanners (Italian, undated)', 'Epson, OAuth 2.0 per stampanti e scanner (in italiano, senza data)'), date: '2026-11-22' } as const;
const sharpManual = { name: both('Sharp BP-70C65 manual, OAuth 2.0 (undated)', 'Manuale di Sharp BP-70C65, OAuth 2.0 (senza data)'), date: '2026-11-22' } as const;
const ricohManual = { name: both('Ricoh Scan to Office365 user’s guide 1.20.2 (undated)', 'Ricoh Scan to Office365, guida per l’utente 1.20.2 (senza data)'), date: '2026-11-22' } as const;

const job = both('Error code and time from the job history, model and firmware', 'Codice e ora dell’errore dalla cronologia dei lavori, modello e firmware');
const lastUse = both('Date of the last successful sign-in and of the last mail sent', 'Data dell’ultimo accesso riuscito e dell’ultima e-mail inviata');
const state = both('Current status on Web Config → Network → Email server → Basic', 'Stato corrente in Web Config → Rete → Server e-mail → Di base');

export default defineFamily({
  id: 'printers',
  title: both('Printers and scanners', 'Stampanti e scanner'),
  entries: [
    {
      id: 'EPSON:360',
      happened: both(
        'The printer has no connection to its cloud or mail service at all: network, name resolution, or a sign-in that never took place.',
        'La stampante non ha alcuna connessione al servizio cloud o e-mail: rete, risoluzione dei nomi o un accesso mai avvenuto.',
      ),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [both('Check cable or Wi-Fi of the printer, then send the scan again.', 'Controlla cavo o Wi-Fi della stampante, poi invia di nuovo la scansione.')],
        admin: [
          both('Open Web Config and connect to the mail service there; OAuth does not work over the printer’s additional network.', 'Apri Web Config e connetti lì il servizio e-mail; OAuth non funziona sulla rete aggiuntiva della stampante.'),
          both('Let the printer out to login.microsoftonline.com and to smtp.office365.com on port 587.', 'Consenti alla stampante di raggiungere login.microsoftonline.com e smtp.office365.com sulla porta 587.'),
        ],
      },
      guides: ['printer-oauth'],
      evidence: [job, both('Network status sheet', 'Foglio di stato della rete')],
      sources: [epsonGuide],
      confidence: 'confirmed',
    },
    {
      id: 'EPSON:361',
      happened: both(
        'The connection between the printer and its cloud or mail service has run out. It usually comes back with a new connection or sign-in.',
        'La connessione tra la stampante e il suo servizio cloud o e-mail è scaduta. Di solito torna con una nuova connessione o un nuovo accesso.',
      ),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [both('Repeat the job once. If the panel asks for your account (“Scan to my email”), sign in with your work address.', 'Ripeti una volta il lavoro. Se il pannello chiede il tuo account («Su La mia e-mail»), accedi con il tuo indirizzo di lavoro.')],
        admin: [both('Look at the email server status in Web Config and choose Sign in again when it is not signed in.', 'Guarda lo stato del server e-mail in Web Config e scegli di nuovo Accedi se non risulta connesso.')],
      },
      guides: ['printer-oauth'],
      evidence: [job, lastUse],
      sources: [epsonGuide],
      confidence: 'confirmed',
    },
    {
      id: 'EPSON:370',
      happened: both(
        'The printer must be signed in to the cloud service anew: access and refresh token became invalid, which happens when mail is not sent for a long time.',
        'La stampante deve accedere di nuovo al servizio cloud: token di accesso e di aggiornamento non sono più validi, come accade se a lungo non si inviano e-mail.',
      ),
      owners: ['admin'],
      kind: 'expected',
      steps: {
        user: [both('Tell whoever looks after the printer; nothing is broken, it only wants a sign-in.', 'Avvisa chi gestisce la stampante: nulla è rotto, serve solo un accesso.')],
        admin: [
          both('Web Config → Network → Email server → Basic → Sign in: copy the code, enter it on the Microsoft page, press OK at the end.', 'Web Config → Rete → Server e-mail → Di base → Accedi: copia il codice, inseriscilo nella pagina Microsoft e premi OK alla fine.'),
          both('Send a test mail regularly, so that the tokens stay in use.', 'Invia regolarmente un’e-mail di prova, così i token restano in uso.'),
        ],
      },
      guides: ['printer-oauth'],
      evidence: [job, lastUse],
      sources: [epsonGuide],
      confidence: 'confirmed',
    },
    {
      id: 'EPSON:sign-in-required',
      happened: both(
        'The panel says that someone has to sign in to the email service first. Either nobody did, or it was done but not stored in the printer because OK was not pressed.',
        'Il pannello dice che prima occorre accedere al servizio e-mail. O nessuno l’ha fatto, o l’accesso è avvenuto ma non è stato salvato nella stampante perché non si è premuto OK.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Note the exact sentence and ask the administrator of the printer.', 'Annota la frase esatta e rivolgiti all’amministratore della stampante.')],
        admin: [
          both('The status says signed in? Press OK on that page so that the setting is sent to the printer.', 'Lo stato indica Accesso effettuato? Premi OK in quella pagina per inviare l’impostazione alla stampante.'),
          both('There is only a Sign in button? Sign in with the code shown and consent on behalf of the organisation.', 'C’è solo il pulsante Accedi? Accedi con il codice mostrato e acconsenti per conto dell’organizzazione.'),
        ],
      },
      guides: ['printer-oauth'],
      evidence: [state],
      sources: [epsonGuide],
      confidence: 'confirmed',
    },
    {
      id: 'EPSON:sign-in-expired',
      happened: both('The printer announces that its sign-in has expired after a time without sending mail.', 'La stampante avvisa che il suo accesso è scaduto dopo un periodo senza inviare e-mail.'),
      owners: ['admin'],
      kind: 'expected',
      steps: { admin: [both('Repeat the sign-in in Web Config; consent given earlier usually still holds.', 'Ripeti l’accesso in Web Config; il consenso già dato di solito vale ancora.')] },
      guides: ['printer-oauth'],
      evidence: [lastUse],
      sources: [epsonGuide],
      confidence: 'confirmed',
    },
    {
      id: 'EPSON:sign-in-blocked',
      happened: both('The printer’s sign-in, or people’s own at the printer, ends in a refusal: a Conditional Access policy may block this account or the device code.', 'L’accesso della stampante, o quello delle persone alla stampante, finisce in un rifiuto: un criterio di accesso condizionale può bloccare l’account o il codice dispositivo.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        admin: [
          both('Search the sign-in log for the printer app at that minute and read the Conditional Access tab.', 'Cerca nel registro degli accessi l’app della stampante a quel minuto e leggi la scheda Accesso condizionale.'),
          both('If a policy blocks the device code flow, except only the printer’s account, and only from your own network.', 'Se un criterio blocca il flusso del codice dispositivo, escludi solo l’account della stampante e solo dalla vostra rete.'),
        ],
      },
      guides: ['sign-in-log', 'printer-oauth'],
      evidence: [both('AADSTS number on the sign-in page, time', 'Numero AADSTS nella pagina di accesso, ora')],
      sources: [epsonGuide],
      confidence: 'reported',
    },
    {
      id: 'PRINTER:sharp-token-update-failed',
      happened: both(
        'A Sharp machine could not renew its OAuth token. The connection test says so and asks to delete the token and get a new one.',
        'Una macchina Sharp non è riuscita a rinnovare il token OAuth. Lo dice la prova di connessione, che chiede di eliminare il token e ottenerne uno nuovo.',
      ),
      owners: ['admin'],
      kind: 'expected',
      steps: {
        user: [both('Leave the token to the administrator: it takes the administrator password of the machine.', 'Lascia il token all’amministratore: serve la password di amministratore della macchina.')],
        admin: [
          both('System settings → Network → Services → SMTP: delete the token, tap Get Token and sign in as the sending account.', 'Impostazioni di sistema → Rete → Servizi → SMTP: elimina il token, tocca Ottieni token e accedi come account che invia.'),
          both('Repeat it for POP settings: they keep a token of their own.', 'Ripeti per le impostazioni POP: hanno un token proprio.'),
        ],
      },
      guides: ['printer-oauth', 'smtp-auth-mailbox'],
      evidence: [both('Result of the connection test, age of the token', 'Esito della prova di connessione, età del token')],
      sources: [sharpManual],
      confidence: 'confirmed',
    },
    {
      id: 'PRINTER:ricoh-account-locked',
      happened: both(
        'The account entered at a Ricoh machine (Scan to Office365) is locked, often because the machine kept trying an old password.',
        'L’account immesso su una macchina Ricoh (Scan to Office365) è bloccato, spesso perché la macchina ha continuato a provare una vecchia password.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Stop trying at the panel; each attempt prolongs the lock.', 'Smetti di provare dal pannello: ogni tentativo prolunga il blocco.')],
        admin: [both('Remove the stored password from the machine, then unlock the account or wait until smart lockout ends.', 'Rimuovi la password salvata dalla macchina, poi sblocca l’account o attendi la fine del blocco intelligente.')],
      },
      guides: ['sign-in-log'],
      evidence: [both('Time of the attempts, model and version of the application', 'Ora dei tentativi, modello e versione dell’applicazione')],
      sources: [ricohManual],
      confidence: 'reported',
    },
    {
      id: 'PRINTER:ricoh-cannot-connect',
      happened: both(
        'The Ricoh application could not reach Office 365 to check name and password. Applications of that age may also fail for good, since Microsoft no longer takes passwords that way.',
        'L’applicazione Ricoh non ha raggiunto Office 365 per verificare nome e password. Applicazioni di quell’età possono anche fallire per sempre, perché Microsoft non accetta più le password in quel modo.',
      ),
      owners: ['admin', 'microsoft', 'developer'],
      kind: 'transient',
      steps: {
        admin: [
          both('Test gateway, DNS and proxy from the machine’s network menu.', 'Prova gateway, DNS e proxy dal menu di rete della macchina.'),
          both('Everything reachable? Update to the maker’s current application with OAuth, or scan by mail through SMTP with OAuth.', 'È tutto raggiungibile? Passa all’applicazione attuale del produttore con OAuth o scansiona per posta con SMTP e OAuth.'),
        ],
      },
      guides: ['printer-oauth'],
      evidence: [both('Model, firmware and version of the application', 'Modello, firmware e versione dell’applicazione')],
      sources: [ricohManual],
      confidence: 'reported',
    },
    {
      id: 'PRINTER:ricoh-entry-missing',
      happened: both('A field of the Ricoh sign-in screen was left empty, or user name and domain were typed together with an @.', 'Un campo della schermata di accesso Ricoh è rimasto vuoto, oppure nome utente e dominio sono stati scritti insieme con una @.'),
      owners: ['user'],
      kind: 'expected',
      steps: { user: [both('Put the part before the @ into User name, the part after it into Domain, and the password into its own field.', 'Scrivi la parte prima della @ in Nome utente, quella dopo in Dominio e la password nel suo campo.')] },
      sources: [ricohManual],
      confidence: 'confirmed',
    },
  ],
});
