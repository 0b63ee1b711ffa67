import { both, defineFamily } from '../entry.ts';
import { errorReference, tellPublisher } from '../recurring.ts';

const request = both('Client id, authority, grant type, correlation id and time (no token, code or secret)', 'ID client, autorità, tipo di concessione, ID di correlazione e ora (nessun token, codice o segreto)');
const signInAgain = both('Sign in again once. If the same code returns, it is for the publisher of the add-in to solve.', 'Accedi di nuovo una volta. Se torna lo stesso codice, tocca a chi pubblica il componente.');

export default defineFamily({
  id: 'entra-tokens',
  title: both('What apps send when they ask for tokens', 'Ciò che le app inviano per chiedere i token'),
  entries: [
    {
      id: 'AADSTS50001',
      name: 'InvalidResource',
      happened: both(
        'The service the app wants a token for is switched off in this organisation, or does not exist under the address given.',
        'Il servizio per cui l’app chiede un token è disattivato in questa organizzazione o non esiste all’indirizzo indicato.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('Look for the resource among the enterprise applications: present, and “Enabled for users to sign-in” on Yes?', 'Cerca la risorsa tra le applicazioni aziendali: è presente e «Abilitata per l’accesso degli utenti» è su Sì?')],
        developer: [both('Compare the resource address character by character, also the closing slash, with the identifier URI. This is Entra’s 50001; the Office SSO error of that number means an old office.js.', 'Confronta l’indirizzo della risorsa carattere per carattere, anche la barra finale, con l’URI identificatore. Questo è il 50001 di Entra; l’omonimo errore SSO di Office indica un office.js vecchio.')],
      },
      guides: ['service-principal-enable', 'app-registration'],
      evidence: [request, both('Resource or scope asked for', 'Risorsa o ambito richiesti')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50011',
      name: 'InvalidReplyTo',
      happened: both(
        'The address to which the answer should go is not among those registered for the app, so Entra ID will not send anything there.',
        'L’indirizzo a cui inviare la risposta non è tra quelli registrati per l’app, perciò Entra ID non invia nulla.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Opening Outlook on the web by a company address of its own? Use outlook.office.com instead.', 'Apri Outlook sul Web da un indirizzo aziendale personalizzato? Usa invece outlook.office.com.'), tellPublisher],
        admin: [both('For an app of your own, add the address from the message to its registration. If the app id in the message is Microsoft’s (Outlook on the web), the registration is not yours to change.', 'Per un’app vostra aggiungi alla registrazione l’indirizzo del messaggio. Se l’ID app del messaggio è di Microsoft (Outlook sul Web), la registrazione non è modificabile da te.')],
        developer: [
          both('Nested app authentication: register brk-multihub://your-host as a single-page application address, host only, no path.', 'Autenticazione annidata: registra brk-multihub://tuo-host come indirizzo per applicazione a pagina singola, solo host, senza percorso.'),
          both('Fallback window: register the exact https address of the redirect page: scheme, port, letter case and closing slash count.', 'Finestra di ripiego: registra l’esatto indirizzo https della pagina di reindirizzamento: contano schema, porta, maiuscole e barra finale.'),
        ],
      },
      guides: ['app-registration'],
      evidence: [both('Address and app id in the message; they name the app, not the attempt', 'Indirizzo e ID app nel messaggio; indicano l’app, non il tentativo'), request],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts50011-reply-url-mismatch',
      sources: [errorReference, { name: 'office-js#5540', date: '2025-03-26' }],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50013',
      name: 'InvalidAssertion',
      happened: both(
        'The token that a server handed in on your behalf was refused: expired, malformed, from an issuer that does not fit the version asked for, or not the kind of refresh token required.',
        'Il token presentato da un server per tuo conto è stato rifiutato: scaduto, malformato, di un emittente che non corrisponde alla versione richiesta o non del tipo di token di aggiornamento necessario.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [both('Close and reopen the add-in, so that it fetches a fresh token.', 'Chiudi e riapri il componente, così recupera un token nuovo.'), tellPublisher],
        developer: [
          both('On-behalf-of takes the access token whose aud is your own API, not an ID token and not a Graph token.', 'On-behalf-of richiede il token di accesso con aud uguale alla tua API, non un token ID né un token di Graph.'),
          both('Check exp against the server’s clock, and that requestedAccessTokenVersion fits the endpoint.', 'Controlla exp rispetto all’orologio del server e che requestedAccessTokenVersion corrisponda all’endpoint.'),
        ],
      },
      guides: ['app-registration'],
      evidence: [both('aud, iss, ver and exp of the token handed in (not the token)', 'aud, iss, ver ed exp del token presentato (non il token)'), request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50027',
      name: 'InvalidJwtToken',
      happened: both(
        'A token in the request failed inspection: a claim missing, doubled or not fitting (nonce, sub, issuer, audience), the time outside its validity, or a broken signature.',
        'Un token della richiesta non ha superato il controllo: un’attestazione mancante, doppia o incongrua (nonce, sub, emittente, destinatario), orario fuori validità o firma non valida.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Check that date, time and time zone of the device set themselves, then sign in again.', 'Verifica che data, ora e fuso orario del dispositivo siano automatici, poi accedi di nuovo.')],
        admin: [both('For an external ID provider, compare its issuer address and client id with your configuration.', 'Per un provider ID esterno confronta indirizzo dell’emittente e ID client con la tua configurazione.')],
        developer: [both('The text after the number names the check that failed: start there. Decode the token locally and never paste it into a website.', 'Il testo dopo il numero indica il controllo fallito: parti da lì. Decodifica il token in locale e non incollarlo mai in un sito.')],
      },
      evidence: [both('The sentence after the number; claim names, issuer and times', 'La frase dopo il numero; nomi delle attestazioni, emittente e orari'), request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50147',
      name: 'MissingCodeChallenge',
      happened: both(
        'The code challenge, which ties a sign-in to the app that began it, has the wrong length.',
        'Il code challenge, che lega un accesso all’app che lo ha iniziato, ha una lunghezza errata.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('A verifier has 43 to 128 characters; with S256 the challenge is its SHA-256 in base64url without padding, always 43. Leave it to MSAL.', 'Il verifier ha da 43 a 128 caratteri; con S256 il challenge è il suo SHA-256 in base64url senza riempimento, sempre 43. Lascialo fare a MSAL.')],
      },
      evidence: [both('Length of the challenge and its method', 'Lunghezza del challenge e metodo'), request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70000',
      name: 'InvalidGrant',
      happened: both(
        'The saved sign-in (refresh token) was refused. Microsoft names as a reason that it is bound to a device or connection which this request did not prove.',
        'L’accesso salvato (token di aggiornamento) è stato rifiutato. Come motivo Microsoft indica un legame con un dispositivo o una connessione che questa richiesta non ha dimostrato.',
      ),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Sign out and sign in again on this device.', 'Disconnettiti e accedi di nuovo su questo dispositivo.')],
        developer: [both('On invalid_grant, discard the refresh token and ask the person. Do not carry tokens from one machine or client to another.', 'Con invalid_grant scarta il token di aggiornamento e chiedi alla persona. Non trasferire token da una macchina o da un client all’altro.')],
      },
      evidence: [request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70001',
      name: 'UnauthorizedClient',
      happened: both(
        'The app is disabled, or is unknown in this organisation: older answers used this number for both, newer ones say 700016 for an unknown app.',
        'L’app è disabilitata o sconosciuta in questa organizzazione: le risposte più vecchie usavano questo numero per entrambi i casi, quelle nuove indicano 700016 per un’app sconosciuta.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Ask your administrator whether the app named in the message is allowed in your organisation.', 'Chiedi all’amministratore se l’app indicata nel messaggio è ammessa nell’organizzazione.')],
        admin: [both('Enterprise applications, the app, Properties: “Enabled for users to sign-in” has to be Yes. Missing there? Grant consent, which adds it.', 'Applicazioni aziendali, l’app, Proprietà: «Abilitata per l’accesso degli utenti» dev’essere Sì. Non c’è? Concedi il consenso, che la aggiunge.')],
        developer: [both('Compare client id and tenant of the request with the registration, including the cloud (public or national).', 'Confronta ID client e tenant della richiesta con la registrazione, compreso il cloud (pubblico o nazionale).')],
      },
      guides: ['service-principal-enable', 'admin-consent'],
      evidence: [request],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts70001-app-not-found-in-directory',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70002',
      name: 'InvalidClient',
      happened: both(
        'The credentials in the token request were not accepted, typically a wrong client secret. In older texts this number opens the message and the true cause follows as a second number.',
        'Le credenziali nella richiesta del token non sono state accettate, di solito per un segreto client errato. Nei testi più vecchi questo numero apre il messaggio e la vera causa segue come secondo numero.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('If you keep the app’s secret, check its expiry date under Certificates & secrets and make a new one in time.', 'Se gestisci il segreto dell’app, controllane la scadenza in Certificati e segreti e creane uno nuovo per tempo.')],
        developer: [
          both('Read the second AADSTS number, if there is one: that is the error to solve.', 'Leggi il secondo numero AADSTS, se c’è: è quello l’errore da risolvere.'),
          both('Secret: send its value (not the secret’s id), URL-encoded in a form post, and never from an add-in’s browser code.', 'Segreto: invia il valore (non l’ID del segreto), codificato per URL nel form post, e mai dal codice browser di un componente.'),
        ],
      },
      guides: ['app-registration'],
      evidence: [request, both('Expiry date of the secret', 'Data di scadenza del segreto')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70003',
      name: 'UnsupportedGrantType',
      happened: both(
        'The app asked for a token in a manner (grant type) that Entra ID does not offer here.',
        'L’app ha chiesto un token con una modalità (tipo di concessione) che Entra ID qui non offre.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('Check the spelling of grant_type and whether endpoint, authority and kind of account allow it; people sign in with authorization_code.', 'Controlla come è scritto grant_type e se endpoint, autorità e tipo di account lo consentono; per le persone usa authorization_code.')],
      },
      evidence: [request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70004',
      name: 'InvalidRedirectUri',
      happened: both(
        'The redirect address in the app’s request matches neither a registered one nor one of the always allowed. Close relative of 50011, seen from the OpenID Connect side.',
        'L’indirizzo di reindirizzamento nella richiesta non corrisponde né a quelli registrati né a quelli sempre ammessi. Parente stretto di 50011, visto dal lato OpenID Connect.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('Register the address under the platform that fits (single-page app, web, mobile and desktop) and send the same one in both the authorize and the token request.', 'Registra l’indirizzo sotto la piattaforma adatta (pagina singola, Web, mobile e desktop) e invia lo stesso sia nella richiesta authorize sia in quella del token.')],
      },
      guides: ['app-registration'],
      evidence: [both('Redirect address as sent', 'Indirizzo di reindirizzamento inviato'), request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS70005',
      name: 'UnsupportedResponseType',
      happened: both(
        'The app asked for an answer it may not have: tokens straight from the authorize address without that being enabled, or an ID token without the openid scope.',
        'L’app ha chiesto una risposta che non può avere: token direttamente dall’indirizzo authorize senza che sia abilitato, oppure un token ID senza l’ambito openid.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [signInAgain],
        developer: [
          both('Move to response_type=code with PKCE (MSAL.js 2 or later) instead of enabling the implicit flow.', 'Passa a response_type=code con PKCE (MSAL.js 2 o successivo) invece di abilitare il flusso implicito.'),
          both('Where an ID token is really wanted, add openid to the scopes.', 'Se serve davvero un token ID, aggiungi openid agli ambiti.'),
        ],
      },
      guides: ['app-registration'],
      evidence: [both('response_type and scope of the request', 'response_type e scope della richiesta'), request],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
