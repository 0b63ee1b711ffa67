import { both, defineFamily } from '../entry.ts';

const officeReference = { name: 'Office.js error codes', date: '2026-06-30' } as const;
const legacyFaq = { name: 'FAQ on nested app authentication and legacy tokens', date: '2025-11-03' } as const;
const mailboxReference = { name: 'Office.Mailbox reference', date: '2026-08-21' } as const;
const ewsReference = { name: 'Office.Ews reference', date: '2026-06-23' } as const;
const officeCodes = 'https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes';
const legacyFaqPage = 'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens';

export default defineFamily({
  id: 'office-tokens',
  title: both('Outlook’s own token calls', 'Chiamate di Outlook per i token'),
  entries: [
    {
      id: 'OFFICE9017',
      name: 'GenericTokenError',
      happened: both(
        'Outlook asked Exchange for a token of the old kind and Exchange said no. In the cloud that is the switched-off service speaking; from a server in your own house it is a real fault.',
        'Outlook ha chiesto a Exchange un token di vecchio tipo ed Exchange ha rifiutato. Nel cloud è il servizio ormai spento a rispondere; da un server aziendale è un guasto vero.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        developer: [both('Find out first where the mailbox lives. For a cloud mailbox take nested app authentication and leave this call out.', 'Accerta prima dove si trova la cassetta postale. Per una cassetta postale nel cloud usa l’autenticazione annidata ed elimina questa chiamata.')],
        admin: [both('Only for mailboxes on your own Exchange Server: check OAuth on the EWS virtual directory and the server’s authentication certificate.', 'Solo per le cassette postali su un tuo Exchange Server: controlla OAuth nella directory virtuale EWS e il certificato di autenticazione del server.')],
      },
      guides: ['legacy-tokens-gone'],
      evidence: [both('Name, message and diagnostics of the error; accountType; host of ewsUrl; Outlook version.', 'Nome, messaggio e diagnostica dell’errore; accountType; host di ewsUrl; versione di Outlook.')],
      link: officeCodes,
      sources: [officeReference, legacyFaq],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE9018',
      name: 'GenericTokenError',
      happened: both('Outlook was asked for an old Exchange token, which cloud mailboxes no longer get since 31 October 2025.', 'A Outlook è stato chiesto un vecchio token di Exchange, che le cassette postali nel cloud non ricevono più dal 31 ottobre 2025.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [both('Nothing on your side is broken. Update the add-in if its maker offers a newer version.', 'Da parte tua non c’è nulla di guasto. Aggiorna il componente se il produttore ne offre una versione più recente.')],
        developer: [
          both('Stop calling for it on cloud mailboxes: nothing can switch it on again. Sign in with Entra ID by nested app authentication. On Exchange Server it is a fault of the server.', 'Smetti di chiederlo per le cassette postali nel cloud: nulla può riattivarlo. Accedi con Entra ID mediante l’autenticazione annidata. Su Exchange Server è un guasto del server.'),
          both('In shared folders read the mail with Graph, with the owner that getSharedPropertiesAsync names.', 'Nelle cartelle condivise leggi la posta con Graph, usando il proprietario indicato da getSharedPropertiesAsync.'),
        ],
      },
      guides: ['legacy-tokens-gone'],
      evidence: [both('Whether the item is shared or belongs to the person’s own mailbox.', 'Se l’elemento è condiviso o appartiene alla cassetta postale della persona.')],
      link: officeCodes,
      sources: [officeReference, { name: 'office-js#5516', date: '2025-03-20' }],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE9042',
      name: 'GenericTokenError',
      happened: both(
        'The same refusal of an old Exchange token as 9018, as classic Outlook and Outlook for Mac word it. The name differs from build to build (GenericTokenError, InternalServerError): go by the number.',
        'Lo stesso rifiuto di un vecchio token di Exchange indicato da 9018, come lo esprimono Outlook classico e Outlook per Mac. Il nome cambia da versione a versione (GenericTokenError, InternalServerError): fidati del numero.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Treat 9017, 9018 and 9042 as one answer. Cloud mailbox: sign in with Entra ID. Mailbox on Exchange Server: collect the diagnostics and have the server looked at.', 'Tratta 9017, 9018 e 9042 come un’unica risposta. Cassetta postale nel cloud: accedi con Entra ID. Cassetta postale su Exchange Server: raccogli la diagnostica e fai esaminare il server.')],
      },
      guides: ['legacy-tokens-gone'],
      evidence: [both('diagnostics.ErrorText and ClientRequestId next to the number.', 'diagnostics.ErrorText e ClientRequestId accanto al numero.')],
      link: officeCodes,
      sources: [officeReference, { name: 'office-js#5694', date: '2025-05-10' }],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:GenericTokenError',
      name: 'GenericTokenError',
      happened: both(
        'Outlook reports only the name of its token failure, without the number. It stands for 9017, 9018 or 9042: an Exchange token of the old kind was asked for and not given.',
        'Outlook riporta solo il nome del suo errore sui token, senza il numero. Sta per 9017, 9018 o 9042: è stato chiesto e non concesso un token di Exchange di vecchio tipo.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        developer: [both('Log the code next to the name. Where the mailbox is in the cloud, replace the call by nested app authentication.', 'Registra anche il codice insieme al nome. Se la cassetta postale è nel cloud, sostituisci la chiamata con l’autenticazione annidata.')],
      },
      guides: ['legacy-tokens-gone'],
      link: officeCodes,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:InternalServerError',
      name: 'InternalServerError',
      happened: both(
        'Exchange answered a token call with an error and Outlook passes on only that sentence. It covers the switched-off cloud tokens as well as real faults of an Exchange Server, so by itself it decides nothing.',
        'Exchange ha risposto con un errore a una richiesta di token e Outlook riporta solo questa frase. Vale sia per i token spenti nel cloud sia per guasti veri di un Exchange Server: da sola non decide nulla.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        developer: [both('Read the mailbox location before the text: cloud means the call has no future, Exchange Server means look into diagnostics.', 'Guarda prima dove si trova la cassetta postale: nel cloud la chiamata non ha futuro, su Exchange Server leggi la diagnostica.')],
        admin: [both('With the ClientRequestId look up the request in the logs of the Exchange server.', 'Con il ClientRequestId cerca la richiesta nei registri del server Exchange.')],
      },
      evidence: [both('The whole diagnostics object of the answer.', 'L’intero oggetto diagnostics della risposta.')],
      sources: [mailboxReference, legacyFaq],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:AccessRestricted',
      name: 'AccessRestricted',
      happened: both(
        'Outlook for Mac (and some desktop builds) shows the raw system failure -2147467259 of its token call. In June 2024 that was a disturbance that Microsoft repaired; since March 2025 it is how the end of the old tokens looks there.',
        'Outlook per Mac (e alcune versioni desktop) mostra l’errore grezzo di sistema -2147467259 della chiamata per il token. Nel giugno 2024 era un disservizio poi riparato da Microsoft; da marzo 2025 è il modo in cui lì appare la fine dei vecchi token.',
      ),
      owners: ['developer', 'microsoft'],
      kind: 'structural',
      steps: {
        developer: [
          both('Cloud mailbox: move the sign-in to nested app authentication.', 'Cassetta postale nel cloud: passa l’accesso all’autenticazione annidata.'),
          both('Mailbox on Exchange Server: have Outlook updated and report it to Microsoft with the session id.', 'Cassetta postale su Exchange Server: fai aggiornare Outlook e segnalalo a Microsoft con l’ID di sessione.'),
        ],
      },
      guides: ['legacy-tokens-gone', 'client-update'],
      evidence: [both('Outlook build, the day it was first seen, and where the mailbox lives.', 'Versione di Outlook, giorno della prima comparsa e dove si trova la cassetta postale.')],
      sources: [{ name: 'office-js#5487', date: '2025-03-13' }, { name: 'office-js#4583', date: '2025-03-12' }],
      confidence: 'reported',
    },
    {
      id: 'OFFICE:EmptyToken',
      happened: both(
        'Outlook reported success, yet the token it handed over was empty. An add-in that looks only at the status goes on with nothing in its hands.',
        'Outlook ha comunicato un esito positivo, ma il token consegnato era vuoto. Un componente che guarda solo lo stato prosegue a mani vuote.',
      ),
      owners: ['microsoft', 'developer', 'admin'],
      kind: 'defect',
      steps: {
        user: [both('Update Outlook; if it stays, create the Outlook profile anew.', 'Aggiorna Outlook; se non basta, ricrea il profilo di Outlook.')],
        admin: [both('Bring Exchange Server and Outlook to a supported level: it was seen with Exchange 2013 and with classic Outlook 2402.', 'Porta Exchange Server e Outlook a una versione supportata: è stato visto con Exchange 2013 e con Outlook classico 2402.')],
        developer: [both('Count an empty value as a failure of the call, whatever the status says.', 'Considera un valore vuoto come chiamata non riuscita, qualunque cosa dica lo stato.')],
      },
      evidence: [both('Length of the value and the build of the host.', 'Lunghezza del valore e versione dell’host.')],
      sources: [{ name: 'office-js#4269', date: '2024-03-18' }, { name: 'office-js#1081', date: '2020-04-02' }],
      confidence: 'reported',
    },
    {
      id: 'OFFICE:HTTPRequestFailure',
      name: 'HTTPRequestFailure',
      happened: both(
        'Outlook could not bring its request to Exchange to an end: the web request itself broke, before any decision about a token.',
        'Outlook non è riuscito a completare la richiesta a Exchange: si è interrotta la chiamata web, prima di qualunque decisione su un token.',
      ),
      owners: ['admin', 'user'],
      kind: 'transient',
      steps: {
        user: [both('Check that you are online and try once more.', 'Controlla di essere in linea e prova ancora una volta.')],
        admin: [both('Look at proxy and TLS inspection between the client and Exchange; the HTTP status is in diagnostics.', 'Verifica proxy e ispezione TLS tra il client ed Exchange; lo stato HTTP è nella diagnostica.')],
        developer: [both('Retry once, then show the HTTP status from diagnostics.', 'Ripeti una volta, poi mostra lo stato HTTP contenuto in diagnostics.')],
      },
      sources: [mailboxReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE9041',
      name: 'NetworkError',
      happened: both('Outlook believes that this computer has lost its network.', 'Outlook ritiene che questo computer abbia perso la rete.'),
      owners: ['user'],
      kind: 'transient',
      steps: {
        user: [both('Reconnect, look whether Outlook says “Connected” at the bottom, and try again.', 'Riconnettiti, verifica che in basso Outlook indichi “Connesso” e riprova.')],
        developer: [both('Offer a retry; do not treat it as a refused sign-in.', 'Offri di riprovare; non trattarlo come un accesso rifiutato.')],
      },
      link: officeCodes,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:MethodUnavailable',
      happened: both(
        'The function the add-in calls does not exist in this Outlook or for this kind of account (Outlook.com, Gmail, phones, older versions). It says nothing about you or your password.',
        'La funzione chiamata dal componente non esiste in questo Outlook o per questo tipo di account (Outlook.com, Gmail, telefoni, versioni più vecchie). Non dice nulla su di te o sulla tua password.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [both('Open the add-in in Outlook on the web or in a current Outlook with your work account.', 'Apri il componente in Outlook sul web o in un Outlook aggiornato con il tuo account di lavoro.')],
        developer: [both('Ask whether the function exists before calling it, and offer nested app authentication or the sign-in window where it does not.', 'Verifica che la funzione esista prima di chiamarla e, dove manca, offri l’autenticazione annidata o la finestra di accesso.')],
      },
      evidence: [both('accountType, platform and the requirement sets that are reported.', 'accountType, piattaforma e set di requisiti dichiarati.')],
      sources: [mailboxReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:ItemNotSaved',
      happened: both('The message being written has not been saved yet, and this call works only with a saved draft.', 'Il messaggio in composizione non è ancora stato salvato e questa chiamata funziona solo con una bozza salvata.'),
      owners: ['developer', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Save the draft (Ctrl+S) and open the add-in again.', 'Salva la bozza (Ctrl+S) e riapri il componente.')],
        developer: [both('Call saveAsync first (it needs read/write item), or ask for tokens and token status only while reading.', 'Chiama prima saveAsync (richiede lettura/scrittura sull’elemento) oppure chiedi token e relativo stato solo in lettura.')],
      },
      sources: [mailboxReference, ewsReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:TokenStatusRemoved',
      name: 'TokenStatus.Removed',
      happened: both(
        'Outlook’s own enquiry (getTokenStatusAsync, value 2) says that old Exchange tokens have been withdrawn for this mailbox. That is a final answer, not a failure.',
        'La verifica di Outlook stesso (getTokenStatusAsync, valore 2) dice che i vecchi token di Exchange sono stati ritirati per questa cassetta postale. È una risposta definitiva, non un guasto.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Choose nested app authentication at once and never try the old calls on this mailbox.', 'Scegli subito l’autenticazione annidata e non tentare mai le vecchie chiamate su questa cassetta postale.')] },
      guides: ['legacy-tokens-gone'],
      sources: [ewsReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:TokenStatusDisabled',
      name: 'TokenStatus.Disabled',
      happened: both(
        'getTokenStatusAsync answers 0: old tokens are turned off for the organisation. Microsoft does not say when a mailbox gets “Disabled” and when “Removed”.',
        'getTokenStatusAsync risponde 0: i vecchi token sono disattivati per l’organizzazione. Microsoft non dice quando una cassetta postale riceve “Disabled” e quando “Removed”.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('Mailboxes on your own Exchange Server: enable OAuth on the server. Cloud mailboxes: nothing to switch any more.', 'Cassette postali su un tuo Exchange Server: abilita OAuth sul server. Cassette postali nel cloud: non c’è più nulla da attivare.')],
        developer: [both('For cloud mailboxes treat it like Removed.', 'Per le cassette postali nel cloud trattalo come Removed.')],
      },
      guides: ['legacy-tokens-gone'],
      sources: [ewsReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE:InternalErrorReadItem',
      name: 'Internal Error',
      happened: both(
        'Since classic Outlook 2510 (build 19328.20244) the identity token for mailboxes on Exchange Server comes only to add-ins whose manifest asks for read/write mailbox. Others get a bare “Internal Error”, although the documentation still says that read item is enough.',
        'Da Outlook classico 2510 (build 19328.20244) il token di identità per le cassette postali su Exchange Server arriva solo ai componenti il cui manifesto chiede lettura/scrittura sulla cassetta postale. Gli altri ricevono un semplice “Internal Error”, benché la documentazione indichi ancora sufficiente la lettura dell’elemento.',
      ),
      owners: ['microsoft', 'developer'],
      kind: 'defect',
      steps: {
        developer: [both('Raise the manifest permission to ReadWriteMailbox for on-premises customers, and follow the issue.', 'Per i clienti con server proprio alza l’autorizzazione del manifesto a ReadWriteMailbox e segui la segnalazione.')],
        admin: [both('Where the add-in cannot be changed, stay on Outlook version 2509 until Microsoft repairs it.', 'Se il componente non può essere modificato, resta alla versione 2509 di Outlook finché Microsoft non la corregge.')],
      },
      evidence: [both('Outlook build and the permission in the manifest.', 'Build di Outlook e autorizzazione indicata nel manifesto.')],
      sources: [{ name: 'office-js#6340', date: '2025-11-27' }],
      confidence: 'reported',
    },
    {
      id: 'OFFICE:SharedMailboxToken',
      happened: both(
        'The token names the person who is signed in, not the shared mailbox on the screen. Nothing failed: Microsoft closed this as intended, but who relies on the token links the wrong mailbox.',
        'Il token indica la persona che ha effettuato l’accesso, non la cassetta postale condivisa sullo schermo. Nulla è fallito: Microsoft lo ha chiuso come comportamento voluto, ma chi si fida del token collega la cassetta postale sbagliata.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Keep “who” and “which mailbox” as two facts: the person from the token, the mailbox from getSharedPropertiesAsync.', 'Tieni distinti “chi” e “quale cassetta postale”: la persona dal token, la cassetta postale da getSharedPropertiesAsync.')] },
      evidence: [both('Shared properties of the item and the address in userProfile.', 'Proprietà condivise dell’elemento e indirizzo in userProfile.')],
      sources: [mailboxReference, { name: 'office-js#5136', date: '2024-11-26' }],
      confidence: 'reported',
    },
    {
      id: 'OWA:GetClientAccessToken-null',
      happened: both(
        'In the network log Outlook on the web asks for a client access token and gets an empty one back. This is the server’s side of 9018: the organisation gets no such tokens.',
        'Nel registro di rete Outlook sul web chiede un token di accesso client e lo riceve vuoto. È il lato server di 9018: l’organizzazione non riceve token di questo tipo.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Take it as proof that the old way is closed, stop searching for a switch and sign in with Entra ID.', 'Considerala la prova che la vecchia strada è chiusa, smetti di cercare un interruttore e accedi con Entra ID.')] },
      guides: ['legacy-tokens-gone'],
      evidence: [both('The answer’s JSON from the network log, with its request id; take tokens out first.', 'Il JSON della risposta dal registro di rete con il suo ID richiesta; togli prima i token.')],
      link: legacyFaqPage,
      sources: [{ name: 'office-js#5516', date: '2025-03-20' }],
      confidence: 'reported',
    },
  ],
});
