import { both, defineFamily } from '../entry.ts';

const officeReference = { name: 'Office.js error codes', date: '2026-06-30' } as const;
const dialogGuide = { name: 'Handle errors and events in the Office dialog box', date: '2026-08-20' } as const;
const dialogPage = 'https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events';

export default defineFamily({
  id: 'office-dialog',
  title: both('The sign-in window of an add-in', 'La finestra di accesso di un componente'),
  entries: [
    {
      id: 'OFFICE12002',
      happened: both('The window of the add-in could not load its page: the address does not exist, cannot be reached or is malformed.', 'La finestra del componente non è riuscita a caricare la sua pagina: l’indirizzo non esiste, non è raggiungibile o è malformato.'),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        developer: [both('Open the window’s address in a browser by itself, and every page it is sent on to.', 'Apri da solo nel browser l’indirizzo della finestra, e ogni pagina a cui rimanda.')],
        admin: [both('If it fails on the company network only, let the add-in’s address through.', 'Se fallisce solo nella rete aziendale, consenti l’indirizzo del componente.')],
      },
      evidence: [both('The address the window was opened with, without its parameters.', 'L’indirizzo con cui è stata aperta la finestra, senza i parametri.')],
      link: dialogPage,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12003',
      happened: both('While the window was open it was sent to an unencrypted http address; Office allows only https.', 'A finestra aperta si è passati a un indirizzo http non cifrato; Office consente solo https.'),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Look for the redirect that drops to http (often a server behind a proxy that does not know its own scheme) and make it https.', 'Cerca il reindirizzamento che passa a http (spesso un server dietro un proxy che non conosce il proprio schema) e rendilo https.')] },
      link: dialogPage,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12004',
      happened: both(
        'Office refused to open the window because its first page is not on the add-in’s own domain (scheme, host and port all count).',
        'Office ha rifiutato di aprire la finestra perché la prima pagina non è nel dominio del componente (contano schema, host e porta).',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Open a page of your own first and go on to the sign-in page from there. In Outlook on the web and new Outlook also list the domain as AppDomain, localhost included.', 'Apri prima una tua pagina e da lì passa a quella di accesso. In Outlook sul web e nel nuovo Outlook elenca anche il dominio come AppDomain, compreso localhost.')] },
      evidence: [both('Origin of the pane and origin of the window.', 'Origine del riquadro e origine della finestra.')],
      link: dialogPage,
      sources: [officeReference, dialogGuide],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12005',
      happened: both('The window was asked to start on an http address. Older versions of Office show the message of 12004 for it.', 'Alla finestra è stato chiesto di partire da un indirizzo http. Le versioni più vecchie di Office mostrano per questo il messaggio di 12004.'),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Pass an https address to displayDialogAsync, in development too.', 'Passa a displayDialogAsync un indirizzo https, anche durante lo sviluppo.')] },
      link: dialogPage,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12006',
      happened: both(
        'The window was closed before the sign-in was finished, normally by the person. If it “closes” about a second after opening while it still stands there, the sign-in page has cut the connection to its opener (COOP).',
        'La finestra è stata chiusa prima della fine dell’accesso, di norma dalla persona. Se si “chiude” circa un secondo dopo l’apertura ma è ancora lì, la pagina di accesso ha tagliato il legame con chi l’ha aperta (COOP).',
      ),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Start the sign-in again and leave the window open until it closes by itself.', 'Avvia di nuovo l’accesso e lascia aperta la finestra finché non si chiude da sola.')],
        developer: [both('Measure the time between opening and closing: a close after a second without a user is COOP, and needs a relay page or nested app authentication.', 'Misura il tempo tra apertura e chiusura: una chiusura dopo un secondo senza intervento dell’utente è COOP e richiede una pagina di appoggio o l’autenticazione annidata.')],
      },
      evidence: [both('Seconds from opening to closing.', 'Secondi dall’apertura alla chiusura.')],
      link: dialogPage,
      sources: [officeReference, { name: 'Prepare your app for COOP enforcement', date: '2026-09-24' }],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12007',
      happened: both('The pane already has a window open, and Office grants only one at a time.', 'Il riquadro ha già una finestra aperta e Office ne concede una sola alla volta.'),
      owners: ['user', 'developer'],
      kind: 'transient',
      steps: {
        user: [both('Look for the window of the add-in behind Outlook, close it and try again.', 'Cerca la finestra del componente dietro Outlook, chiudila e riprova.')],
        developer: [both('Close the old window or wait for it before opening the next.', 'Chiudi la finestra precedente, o attendila, prima di aprire la successiva.')],
      },
      link: dialogPage,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12009',
      happened: both('Outlook on the web asked whether the add-in may show a new window, and the answer was “Ignore”.', 'Outlook sul web ha chiesto se il componente può mostrare una nuova finestra e la risposta è stata “Ignora”.'),
      owners: ['user'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in again and answer “Allow”.', 'Scegli di nuovo Accedi e rispondi “Consenti”.')],
        developer: [both('Say before the click that Outlook will ask, and offer the button again.', 'Avvisa prima del clic che Outlook chiederà conferma e ripresenta il pulsante.')],
      },
      link: dialogPage,
      sources: [officeReference],
      confidence: 'confirmed',
    },
    {
      id: 'OFFICE12011',
      happened: both('The browser did not let the window open: pop-ups are blocked, or add-in and Office lie in different security zones.', 'Il browser non ha lasciato aprire la finestra: i popup sono bloccati oppure componente e Office si trovano in aree di sicurezza diverse.'),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Allow pop-ups for the Outlook page (the icon at the end of the address bar) and try again.', 'Consenti i popup per la pagina di Outlook (icona in fondo alla barra degli indirizzi) e riprova.')],
        admin: [both('Put the add-in’s domain and the Office domains into the same zone.', 'Metti il dominio del componente e quelli di Office nella stessa area.')],
      },
      evidence: [both('Browser and its pop-up setting.', 'Browser e relativa impostazione dei popup.')],
      link: dialogPage,
      sources: [officeReference, dialogGuide],
      confidence: 'confirmed',
    },
    {
      id: 'TEXT:oauth-state-lost',
      happened: both(
        'The sign-in came back to the add-in’s server, but the server no longer knew that it had begun: the “state” remembered in a cookie was gone. Typical when the sign-in runs in a frame inside Outlook on the web, where browsers hold back such cookies.',
        'L’accesso è tornato al server del componente, ma il server non ricordava più di averlo avviato: lo “state” conservato in un cookie era sparito. Tipico quando l’accesso avviene in un frame dentro Outlook sul web, dove i browser trattengono questi cookie.',
      ),
      owners: ['developer', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Begin the sign-in anew in one go, with one tab only.', 'Ricomincia l’accesso da capo, senza interruzioni e con una sola scheda.')],
        developer: [both('Run the sign-in in a real window (displayInIframe: false), and set the state cookie so that it survives the way back.', 'Esegui l’accesso in una finestra vera (displayInIframe: false) e imposta il cookie dello state in modo che sopravviva al ritorno.')],
      },
      evidence: [both('Browser, Outlook on the web or installed, and whether the sign-in ran in a frame.', 'Browser, Outlook sul web o installato, e se l’accesso avveniva in un frame.')],
      sources: [{ name: 'intrafind/ihub-apps#1342', date: '2026-04-28' }],
      confidence: 'reported',
    },
  ],
});
