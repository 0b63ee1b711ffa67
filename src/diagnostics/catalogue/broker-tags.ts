import { both, defineFamily } from '../entry.ts';

const legacyFaq = { name: 'FAQ on nested app authentication and legacy tokens', date: '2025-11-03' } as const;
const disabledApi = { name: both('patchmypc.com on the disabled Information Protection API', 'patchmypc.com sull’API Information Protection disabilitata'), date: '2025-05-12' } as const;
const faqPage = 'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens';

export default defineFamily({
  id: 'broker-tags',
  title: both('“Something went wrong” and its five-character tags', '“Si è verificato un problema” e le sue etichette di cinque caratteri'),
  entries: [
    {
      id: 'TAG:4usqa',
      happened: both(
        'Outlook cannot sign in because a Microsoft service it needs has been disabled in your organisation; nearly always it is the Microsoft Information Protection API. Usually many people are hit at once.',
        'Outlook non riesce ad accedere perché nella tua organizzazione è stato disabilitato un servizio Microsoft di cui ha bisogno: quasi sempre l’API Microsoft Information Protection. Di solito colpisce molte persone insieme.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Nothing on your computer is broken. Send tag, time and correlation id to your administrator; meanwhile Outlook on the web may work.', 'Sul tuo computer non c’è nulla di guasto. Invia all’amministratore etichetta, ora e ID di correlazione; nel frattempo Outlook sul web può funzionare.')],
        admin: [
          both('In Entra, Enterprise applications, find 40775b29-2688-46b6-a3b5-b256bd04df9f and set “Enabled for users to sign-in?” to Yes. Application Administrator is enough.', 'In Entra, Applicazioni aziendali, cerca 40775b29-2688-46b6-a3b5-b256bd04df9f e imposta “Abilitato per l’accesso degli utenti?” su Sì. Basta il ruolo Amministratore di applicazioni.'),
          both('Wait some five minutes and let people restart Outlook.', 'Attendi circa cinque minuti e fai riavviare Outlook.'),
          both('Already Yes? The sign-in log with this correlation id names the resource that is closed, or the policy.', 'Era già Sì? Il registro degli accessi con questo ID di correlazione indica la risorsa chiusa o il criterio.'),
        ],
      },
      guides: ['service-principal-enable', 'sign-in-log'],
      evidence: [both('Tag, correlation id, time, and the resource id in the sign-in log.', 'Etichetta, ID di correlazione, ora e ID della risorsa nel registro degli accessi.')],
      sources: [disabledApi],
      confidence: 'reported',
    },
    {
      id: 'TAG:49dvs',
      happened: both('The face that the disabled Microsoft service behind 4usqa shows in Outlook for Mac.', 'È l’aspetto che il servizio Microsoft disabilitato, all’origine di 4usqa, assume in Outlook per Mac.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Pass the tag on to your administrator; removing and adding the account does not help.', 'Comunica l’etichetta all’amministratore; rimuovere e riaggiungere l’account non aiuta.')],
        admin: [both('Enable the Microsoft Information Protection API (40775b29-2688-46b6-a3b5-b256bd04df9f) for sign-in, as for 4usqa.', 'Abilita agli accessi l’API Microsoft Information Protection (40775b29-2688-46b6-a3b5-b256bd04df9f), come per 4usqa.')],
      },
      guides: ['service-principal-enable'],
      evidence: [both('The tag as shown, and the Mac’s Outlook build.', 'L’etichetta mostrata e la build di Outlook del Mac.')],
      sources: [disabledApi, { name: 'windowsforum.com thread 366277', date: '2025-05-07' }],
      confidence: 'reported',
    },
    {
      id: 'TAG:7q6cl',
      happened: both(
        'A general failure of the Windows sign-in service. Broker logs put it together with “IncorrectConfiguration” and 0xCAA20002, that is, a request that Entra found malformed; in add-ins a missing right to the own API was the cause more than once. Microsoft’s FAQ points to Conditional Access first.',
        'Un errore generale del servizio di accesso di Windows. I registri lo associano a “IncorrectConfiguration” e 0xCAA20002, cioè a una richiesta che Entra ha trovato malformata; nei componenti più volte la causa era il diritto mancante sulla propria API. Le FAQ di Microsoft indicano per primo l’accesso condizionale.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Open the pane of the add-in and sign in there once; the fault is often met in automatic checks only.', 'Apri il riquadro del componente e accedi lì una volta: spesso l’errore si incontra solo nei controlli automatici.')],
        developer: [
          both('Add your own access_as_user scope to the registration’s API permissions, and check the brk-multihub redirect.', 'Aggiungi il tuo ambito access_as_user alle autorizzazioni API della registrazione e controlla il reindirizzamento brk-multihub.'),
          both('Ask for one resource at a time.', 'Chiedi una risorsa per volta.'),
        ],
        admin: [both('Grant consent again in Enterprise applications, then look for Conditional Access rules on client, place or platform.', 'Concedi di nuovo il consenso in Applicazioni aziendali, poi cerca regole di accesso condizionale su client, luogo o piattaforma.')],
      },
      guides: ['admin-consent', 'app-registration', 'conditional-access-grant'],
      evidence: [both('Tag, correlation id and time; scopes of the request.', 'Etichetta, ID di correlazione e ora; ambiti della richiesta.')],
      link: faqPage,
      sources: [{ name: 'office-js#4767', date: '2024-12-30' }, { name: 'msal-dotnet#4910', date: '2024-08-28' }, legacyFaq],
      confidence: 'reported',
    },
    {
      id: 'TAG:9zj08',
      happened: both(
        'Seen when one request mixed two resources (User.Read and an own API), and with scopes for shared mailboxes. Microsoft has not confirmed what the tag means.',
        'Visto quando una richiesta mescolava due risorse (User.Read e una propria API) e con ambiti per cassette postali condivise. Microsoft non ha confermato il significato dell’etichetta.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Split the request: one call per resource, your own API first.', 'Dividi la richiesta: una chiamata per risorsa, prima la tua API.')] },
      evidence: [both('The list of scopes, exactly.', 'L’elenco esatto degli ambiti.')],
      sources: [{ name: 'office-js#5336', date: '2025-01-30' }, { name: 'office-js#4798', date: '2024-08-19' }],
      confidence: 'reported',
    },
    {
      id: 'TAG:5objp',
      happened: both(
        'On a phone the sign-in ended with this tag and no token. The add-in in question had asked for identity scopes only, and Microsoft closed the report as intended.',
        'Su un telefono l’accesso è terminato con questa etichetta e senza token. Il componente in questione aveva chiesto solo ambiti di identità e Microsoft ha chiuso la segnalazione come comportamento voluto.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [both('Use the add-in in Outlook on the computer until it is updated.', 'Usa il componente in Outlook sul computer finché non viene aggiornato.')],
        developer: [both('Add a scope of your API or of Graph, and test every platform by itself.', 'Aggiungi un ambito della tua API o di Graph e prova ogni piattaforma separatamente.')],
      },
      evidence: [both('Scopes and platform.', 'Ambiti e piattaforma.')],
      sources: [{ name: 'office-js#6275', date: '2025-11-06' }],
      confidence: 'reported',
    },
    {
      id: 'TAG:513z4',
      happened: both('Broker logs show this tag together with “InteractionRequired”: the service wants to ask the person. Microsoft explains it nowhere.', 'I registri del broker mostrano questa etichetta insieme a “InteractionRequired”: il servizio vuole interpellare la persona. Microsoft non la spiega da nessuna parte.'),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Sign in with a window instead of silently.', 'Accedi con una finestra anziché in silenzio.')],
        developer: [both('Read the error code beside the tag; the tag alone decides nothing.', 'Leggi il codice di errore accanto all’etichetta; da sola non decide nulla.')],
      },
      sources: [{ name: 'azure-cli#29709', date: '2024-08-12' }],
      confidence: 'reported',
    },
    {
      id: 'TAG:9zeuv',
      happened: both('Stands in broker logs next to “user canceled” and error code 0: the sign-in window was closed. Otherwise undocumented.', 'Nei registri del broker sta accanto a “user canceled” e al codice di errore 0: la finestra di accesso è stata chiusa. Per il resto non è documentata.'),
      owners: ['user'],
      kind: 'expected',
      steps: { user: [both('Nothing is broken: sign in again when it suits you.', 'Nulla di guasto: accedi di nuovo quando ti va.')] },
      sources: [{ name: 'vscode#235364', date: '2024-12-05' }],
      confidence: 'reported',
    },
    {
      id: 'TAG:7q6cj',
      happened: both('One public broker log shows this tag with “NoNetwork” and 0xCAA70004, in a person’s case with a proxy. More is not known of it.', 'Un registro pubblico del broker mostra questa etichetta con “NoNetwork” e 0xCAA70004, nel caso di una persona con proxy. Altro non se ne sa.'),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: { user: [both('Try once without proxy or VPN and tell IT whether that helped.', 'Prova una volta senza proxy o VPN e riferisci all’IT se è servito.')] },
      sources: [{ name: 'vscode#240905', date: '2025-02-15' }],
      confidence: 'reported',
    },
  ],
});
