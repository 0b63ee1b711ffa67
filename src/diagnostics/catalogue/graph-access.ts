import { both, defineFamily } from '../entry.ts';

const graphErrors = { name: both('Microsoft Graph errors (stored copy, undated)', 'Microsoft Graph errors (copia conservata, senza data)'), date: '2026-11-22' } as const;
const resolveAuth = { name: both('Microsoft Graph resolve-auth-errors (stored copy, undated)', 'Microsoft Graph resolve-auth-errors (copia conservata, senza data)'), date: '2026-11-22' } as const;
const exchangeCodes = { name: both('EWS ResponseCode reference (stored copy, undated)', 'EWS ResponseCode reference (copia conservata, senza data)'), date: '2026-11-22' } as const;
const errorsPage = 'https://learn.microsoft.com/graph/errors';
const authPage = 'https://learn.microsoft.com/graph/resolve-auth-errors';

const requestId = both('request-id and date of the answer, as Graph returns them', 'request-id e data della risposta, come li restituisce Graph');
const audience = both('The token’s aud, scp, exp and tid claims (never the token itself)', 'Le attestazioni aud, scp, exp e tid del token (mai il token stesso)');
const permissions = both('Permissions requested and permissions consented to', 'Autorizzazioni richieste e autorizzazioni concesse');

export default defineFamily({
  id: 'graph-access',
  title: both('Microsoft Graph: tokens and rights', 'Microsoft Graph: token e diritti'),
  entries: [
    {
      id: 'GRAPH:HTTP401',
      name: 'Unauthorized',
      happened: both(
        'Microsoft Graph did not accept the proof of identity that came with the request: it was missing, expired or made for another service.',
        'Microsoft Graph non ha accettato la prova d’identità arrivata con la richiesta: mancava, era scaduta o era destinata a un altro servizio.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [
          both('Look whether an Authorization header left at all, then at aud and exp of the token.', 'Controlla se è partita un’intestazione Authorization, poi aud ed exp del token.'),
          both('Is there a claims challenge in WWW-Authenticate? Then pass it on to the next token request instead of retrying.', 'C’è una richiesta di attestazioni in WWW-Authenticate? Allora passala alla prossima richiesta di token invece di riprovare.'),
        ],
      },
      evidence: [audience, requestId],
      link: authPage,
      sources: [graphErrors, resolveAuth],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:HTTP403',
      name: 'Forbidden',
      happened: both(
        'Graph knows who is asking and says no: a permission, a right on the data or a licence is missing. The code in the body tells which.',
        'Graph sa chi chiede e risponde di no: manca un’autorizzazione, un diritto sui dati o una licenza. Quale, lo dice il codice nel corpo della risposta.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('Check consent for the app under Enterprise applications → Permissions, and the person’s licence.', 'Verifica il consenso dell’app in Applicazioni aziendali → Autorizzazioni e la licenza della persona.')],
        developer: [both('Match the permission type to the token: delegated permissions do nothing in an app-only token and the other way round.', 'Fai corrispondere il tipo di autorizzazione al token: le autorizzazioni delegate non valgono in un token di sola app, e viceversa.')],
      },
      guides: ['admin-consent'],
      evidence: [permissions, requestId],
      link: authPage,
      sources: [graphErrors, resolveAuth],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:InvalidAuthenticationToken',
      happened: both(
        'The token reached Graph but is of no use there: expired, cut, or issued for another address, for example for the add-in’s own server.',
        'Il token è arrivato a Graph ma lì non serve: è scaduto, troncato o emesso per un altro destinatario, per esempio il server del componente.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [
          both('Ask for one token per service. A token whose aud is your own API must not be sent to Graph; exchange it on behalf of the user.', 'Chiedi un token per ogni servizio. Un token con aud della tua API non va inviato a Graph: scambialo per conto dell’utente.'),
          both('Fetch the token right before the call through MSAL, so that an expired one is renewed.', 'Richiedi il token tramite MSAL subito prima della chiamata, così uno scaduto viene rinnovato.'),
        ],
      },
      evidence: [audience, requestId],
      link: authPage,
      sources: [resolveAuth, { name: 'office-js#5069', date: '2024-11-11' }],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:unauthenticated',
      sameAs: ['GRAPH:Unauthenticated'],
      happened: both('Graph received the call without any identity it could recognise.', 'Graph ha ricevuto la chiamata senza alcuna identità riconoscibile.'),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Send “Authorization: Bearer” with a Graph token. Proxies and redirects to another host strip that header.', 'Invia «Authorization: Bearer» con un token per Graph. I proxy e i reindirizzamenti verso un altro host eliminano quell’intestazione.')] },
      evidence: [requestId],
      link: errorsPage,
      sources: [graphErrors],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:IDX14100',
      happened: both(
        'What was sent as a token does not have the three parts of a JWT. It is often an opaque token of a personal account, a code, or a text that was cut.',
        'Ciò che è stato inviato come token non ha le tre parti di un JWT. Spesso è il token opaco di un account personale, un codice o un testo troncato.',
      ),
      owners: ['developer', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Remove the account from the program and add it again, so that it fetches a new token.', 'Rimuovi l’account dal programma e aggiungilo di nuovo, così ottiene un nuovo token.')],
        developer: [both('Log length and number of dots of what you send, not the value. Tokens of personal accounts need not be JWTs: never parse those made for Graph.', 'Registra lunghezza e numero di punti di ciò che invii, non il valore. I token degli account personali possono non essere JWT: non analizzare mai quelli destinati a Graph.')],
      },
      evidence: [both('Kind of account (work or personal), length of the token', 'Tipo di account (aziendale o personale), lunghezza del token')],
      sources: [{ name: 'DuendeArchive/IdentityModel.OidcClient#431', date: '2024-04-29' }, { name: 'office-js#6214', date: '2025-10-20' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:IDX10214',
      happened: both('A server that checks tokens with Microsoft’s .NET library found another recipient (aud) in it than the one it was told to accept.', 'Un server che verifica i token con la libreria .NET di Microsoft ha trovato un destinatario (aud) diverso da quello che deve accettare.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [
          both('Compare aud with the configured audience. A v2 token carries the bare client id, a v1 token the App ID URI.', 'Confronta aud con il destinatario configurato. Un token v2 porta il solo ID client, uno v1 l’URI ID applicazione.'),
          both('Never answer this by switching the audience check off.', 'Non rimediare mai disattivando il controllo del destinatario.'),
        ],
      },
      evidence: [audience],
      sources: [{ name: both('Code and notes of public repositories that quote the message', 'Codice e appunti di repository pubblici che citano il messaggio'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:IDX10205',
      happened: both('The token comes from another issuer than the server expects: often a v1 issuer (sts.windows.net) where v2 is configured, or another tenant.', 'Il token viene da un’autorità diversa da quella attesa dal server: spesso un’autorità v1 (sts.windows.net) dove è configurata la v2, oppure un altro tenant.'),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Set requestedAccessTokenVersion to 2 in the API’s manifest and derive the accepted issuer from the tid of tenants you serve.', 'Imposta requestedAccessTokenVersion a 2 nel manifesto dell’API e ricava l’autorità accettata dal tid dei tenant serviti.')] },
      evidence: [both('iss, tid and ver of the token', 'iss, tid e ver del token')],
      sources: [{ name: both('Code and notes of public repositories that quote the message', 'Codice e appunti di repository pubblici che citano il messaggio'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:IDX10223',
      happened: both('The server refused the token because its time was over when it arrived.', 'Il server ha rifiutato il token perché all’arrivo il suo tempo era finito.'),
      owners: ['developer', 'user'],
      kind: 'transient',
      steps: {
        user: [both('Set the clock of the computer to automatic and try once more.', 'Imposta l’orologio del computer su automatico e riprova una volta.')],
        developer: [both('Renew silently on a 401 and repeat once; compare the clocks of client and server.', 'Su un 401 rinnova in modo silenzioso e ripeti una volta; confronta gli orologi di client e server.')],
      },
      evidence: [both('exp and nbf of the token, time of client and server in UTC', 'exp e nbf del token, ora di client e server in UTC')],
      sources: [{ name: both('Code and notes of public repositories that quote the message', 'Codice e appunti di repository pubblici che citano il messaggio'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:IDX10501',
      sameAs: ['GRAPH:IDX10500', 'GRAPH:IDX10503', 'GRAPH:IDX10511'],
      happened: both('The signature of the token could not be checked with the keys the server holds. For a token made for Graph that is meant: only Graph can verify it.', 'La firma del token non è verificabile con le chiavi del server. Per un token destinato a Graph è voluto: solo Graph può verificarlo.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [
          both('Check only tokens issued for your own API, with the keys of your authority’s metadata, and fetch them again when a key id is unknown.', 'Verifica solo i token emessi per la tua API, con le chiavi dei metadati della tua autorità, e scaricale di nuovo quando un ID chiave è sconosciuto.'),
        ],
      },
      evidence: [both('aud, iss and kid of the token', 'aud, iss e kid del token')],
      sources: [{ name: both('Code and notes of public repositories that quote the message', 'Codice e appunti di repository pubblici che citano il messaggio'), date: '2026-11-22' }, { name: 'office-js#5069', date: '2024-11-11' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:ErrorAccessDenied',
      happened: both(
        'The mailbox refused: the app lacks the right permission, or the person may not open that mailbox or folder. Shared mailboxes need their own “.Shared” permissions.',
        'La cassetta postale ha rifiutato: all’app manca l’autorizzazione giusta oppure la persona non può aprire quella cassetta postale o cartella. Le cassette postali condivise richiedono autorizzazioni proprie «.Shared».',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        admin: [
          both('Give the person access to the shared mailbox in the Exchange admin center, then allow up to an hour.', 'Concedi alla persona l’accesso alla cassetta postale condivisa nell’interfaccia di amministrazione di Exchange e attendi fino a un’ora.'),
          both('An app-only program may be shut out by an application access policy: check it in Exchange Online PowerShell.', 'Un programma con token di sola app può essere escluso da un criterio di accesso delle applicazioni: verificalo in PowerShell di Exchange Online.'),
        ],
        developer: [both('For another person’s mailbox ask for Mail.Read.Shared or its kin, and address it with /users/{id}.', 'Per la cassetta postale di un’altra persona chiedi Mail.Read.Shared o simili e indirizzala con /users/{id}.')],
      },
      guides: ['admin-consent'],
      evidence: [permissions, both('Own or shared mailbox', 'Cassetta postale propria o condivisa'), requestId],
      link: authPage,
      sources: [resolveAuth, exchangeCodes, { name: 'delegate-access (office-js docs)', date: '2026-08-20' }],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:Authorization_RequestDenied',
      happened: both(
        'The directory refused: neither the app’s permissions nor the person’s role are enough for this request about users, groups or apps.',
        'La directory ha rifiutato: né le autorizzazioni dell’app né il ruolo della persona bastano per questa richiesta su utenti, gruppi o app.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Send the name of the app and the request-id to your administrator; you cannot grant directory permissions yourself.', 'Invia al tuo amministratore il nome dell’app e il request-id: non puoi concedere da te le autorizzazioni sulla directory.')],
        admin: [both('Grant consent for the missing permission only if the app really needs it. Adding it to the registration is not consent.', 'Concedi il consenso all’autorizzazione mancante solo se l’app ne ha davvero bisogno. Aggiungerla alla registrazione non è consenso.')],
        developer: [both('Ask for the least permission the reference lists for this call, then get a new token: the old one does not learn of the consent.', 'Chiedi l’autorizzazione minima indicata nel riferimento per questa chiamata, poi prendi un nuovo token: il vecchio non sa del consenso.')],
      },
      guides: ['admin-consent', 'consent-policy'],
      evidence: [permissions, requestId],
      link: authPage,
      sources: [resolveAuth],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:NoPermissionsInAccessToken',
      happened: both(
        'The token carries no permission that fits the call. Usual: “/me” called with a token of the app itself, which belongs to nobody.',
        'Il token non contiene alcuna autorizzazione adatta alla chiamata. Caso tipico: «/me» chiamato con un token dell’app stessa, che non appartiene a nessuno.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        admin: [both('Consent to the app’s permissions; one that is only listed in the registration does not reach the token.', 'Dai il consenso alle autorizzazioni dell’app; quelle solo elencate nella registrazione non arrivano nel token.')],
        developer: [both('Ask for a token of a signed-in user, or call /users/{id} with an application permission.', 'Chiedi un token di un utente che ha eseguito l’accesso, oppure chiama /users/{id} con un’autorizzazione dell’applicazione.')],
      },
      guides: ['admin-consent'],
      evidence: [audience, requestId],
      sources: [{ name: 'SupportArticles, NoPermissionsInAccessToken when calling /me', date: '2025-04-03' }],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:PermissionScopeNotGranted',
      happened: both(
        'The service behind Graph misses a permission and names in its message which ones would do.',
        'Al servizio dietro Graph manca un’autorizzazione; nel messaggio indica quali andrebbero bene.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('Consent to the least of the permissions that the message names.', 'Dai il consenso alla minore tra le autorizzazioni indicate nel messaggio.')],
        developer: [both('Request that permission, then get a new token: the old one does not learn of the consent.', 'Richiedi quell’autorizzazione, poi prendi un nuovo token: il vecchio non sa del consenso.')],
      },
      guides: ['admin-consent'],
      evidence: [permissions, requestId],
      sources: [{ name: both('A pasted answer of Graph’s role management (the message says it itself)', 'Una risposta incollata della gestione dei ruoli di Graph (lo dice il messaggio stesso)'), date: '2024-03-28' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:Authorization_IdentityNotFound',
      happened: both('Graph could not find the calling app in the organisation the token was issued for; threads name missing consent, a wrong tenant or wrong secrets.', 'Graph non ha trovato l’app chiamante nell’organizzazione per cui è stato emesso il token; le discussioni citano consenso mancante, tenant o segreti sbagliati.'),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        admin: [both('Look for the app under Enterprise applications; when it is not there, open its consent address once as Cloud Application Administrator.', 'Cerca l’app in Applicazioni aziendali; se manca, apri una volta il suo indirizzo di consenso come amministratore di applicazioni cloud.')],
        developer: [both('An app-only token needs the id of the customer’s tenant in the authority, not “common”.', 'Un token di sola app richiede nell’autorità l’ID del tenant del cliente, non «common».')],
      },
      guides: ['admin-consent', 'app-registration'],
      evidence: [both('appid and tid of the token', 'appid e tid del token'), requestId],
      sources: [{ name: 'contoso-airlines-teams-sample#2', date: '2019-02-13' }, { name: 'microsoft-graph-docs#7990', date: '2020-04-29' }],
      confidence: 'reported',
    },
    {
      id: 'GRAPH:accessDenied',
      sameAs: ['GRAPH:AccessDenied'],
      happened: both('A file, site or other item is closed to the person or to the app. It has nothing to do with signing in.', 'Un file, un sito o un altro elemento è chiuso per la persona o per l’app. Non riguarda l’accesso dell’account.'),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Open the item in the browser. If it is refused there as well, ask its owner to share it with you.', 'Apri l’elemento nel browser. Se viene rifiutato anche lì, chiedi al proprietario di condividerlo con te.')],
        admin: [both('Compare the sharing settings of the site with what the person needs; look for a policy that blocks unmanaged devices.', 'Confronta le impostazioni di condivisione del sito con ciò che serve alla persona; cerca un criterio che blocchi i dispositivi non gestiti.')],
        developer: [both('Check that the granted scopes cover files of others and not only those of the person.', 'Verifica che gli ambiti concessi coprano i file altrui e non solo quelli della persona.')],
      },
      evidence: [requestId],
      link: errorsPage,
      sources: [graphErrors],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:accessRestricted',
      happened: both('The item can only be reached by its owner, whatever permissions the app holds.', 'L’elemento è raggiungibile solo dal suo proprietario, qualunque autorizzazione abbia l’app.'),
      owners: ['user'],
      kind: 'structural',
      steps: { user: [both('Ask the owner of the item to do the step or to lift the restriction.', 'Chiedi al proprietario dell’elemento di eseguire il passaggio o di togliere la restrizione.')] },
      evidence: [requestId],
      link: errorsPage,
      sources: [graphErrors],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:ErrorSendAsDenied',
      happened: both('The message was to leave in the name of a mailbox for which the person holds no “Send as” right.', 'Il messaggio doveva partire a nome di una cassetta postale per cui la persona non ha il diritto «Invia come».'),
      owners: ['admin', 'user', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Choose your own address as sender, or ask for the right to send as the shared mailbox.', 'Scegli come mittente il tuo indirizzo o chiedi il diritto di inviare come la cassetta postale condivisa.')],
        admin: [both('Grant it with Add-RecipientPermission -AccessRights SendAs for this mailbox and this person.', 'Concedilo con Add-RecipientPermission -AccessRights SendAs per questa cassetta postale e questa persona.')],
        developer: [both('“from” in another’s name needs Mail.Send.Shared besides the mailbox right.', 'Un «from» a nome altrui richiede Mail.Send.Shared oltre al diritto sulla cassetta postale.')],
      },
      evidence: [both('Kinds of sender and mailbox (own, shared), no addresses', 'Tipo di mittente e di cassetta postale (propria, condivisa), senza indirizzi'), requestId],
      sources: [exchangeCodes],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:extensionError',
      happened: both(
        'Either the mailbox is on an Exchange Server that does not take part in Graph, or a policy of the organisation keeps this app out of it.',
        'O la cassetta postale sta su un server Exchange che non partecipa a Graph, o un criterio dell’organizzazione ne tiene fuori questa app.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('See where the mailbox is hosted, then list application access policies with Get-ApplicationAccessPolicy.', 'Guarda dove è ospitata la cassetta postale, poi elenca i criteri di accesso delle applicazioni con Get-ApplicationAccessPolicy.')],
        developer: [both('Offer a path without Graph for mailboxes on premises.', 'Prevedi una strada senza Graph per le cassette postali locali.')],
      },
      evidence: [both('Where the mailbox is hosted', 'Dove è ospitata la cassetta postale'), requestId],
      link: errorsPage,
      sources: [graphErrors],
      confidence: 'confirmed',
    },
    {
      id: 'GRAPH:notAllowed',
      happened: both('The service forbids the action by its own rules; more rights would not help.', 'Il servizio vieta l’azione per regole proprie; più diritti non servirebbero.'),
      owners: ['developer'],
      kind: 'structural',
      steps: { developer: [both('Read the limits of this operation in the Graph reference and choose another way.', 'Leggi i limiti di questa operazione nel riferimento di Graph e scegli un’altra via.')] },
      evidence: [requestId],
      link: errorsPage,
      sources: [graphErrors],
      confidence: 'confirmed',
    },
  ],
});
