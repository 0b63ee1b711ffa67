import { both, defineFamily, lookUpPage } from '../entry.ts';
import { errorReference, openTicket } from '../recurring.ts';

const interactively = both(
  'Treat the OAuth answer interaction_required as “ask now”: repeat the request interactively for the same resource and pass on the claims that came with it.',
  'Tratta la risposta OAuth interaction_required come «chiedi ora»: ripeti la richiesta in modo interattivo per la stessa risorsa e inoltra le attestazioni ricevute.',
);
const idsAndMethod = both('Correlation id, time, second factor used', 'ID di correlazione, ora, secondo fattore usato');

export default defineFamily({
  id: 'entra-mfa',
  title: both('Second factor and external checks', 'Secondo fattore e controlli esterni'),
  entries: [
    {
      id: 'AADSTS50072',
      name: 'UserStrongAuthEnrollmentRequiredInterrupt',
      happened: both('Sign-in paused: you have no second factor yet and have to set one up on the spot.', 'Accesso in pausa: non hai ancora un secondo fattore e devi configurarlo subito.'),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in and follow the set-up: an authenticator app, a security key or a phone number.', 'Scegli Accedi e segui la configurazione: app di autenticazione, chiave di sicurezza o numero di telefono.')],
        admin: [both('If the person cannot register (new phone, no phone), issue a Temporary Access Pass (Authentication Administrator).', 'Se la persona non può registrarsi (telefono nuovo o assente), rilascia un pass di accesso temporaneo (amministratore dell’autenticazione).')],
        developer: [interactively],
      },
      evidence: [idsAndMethod],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50074',
      name: 'UserStrongAuthClientAuthNRequiredInterrupt',
      happened: both('A second factor was asked for and was not given, or not in time.', 'È stato chiesto un secondo fattore che non è stato fornito, o non in tempo.'),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [
          both('Start the sign-in again and answer the prompt on your phone; have it at hand and online.', 'Riavvia l’accesso e rispondi alla richiesta sul telefono; tienilo a portata di mano e in linea.'),
          both('No prompt arrives? Choose “Sign in another way”. Lost or changed phone: ask your administrator to reset your methods.', 'Non arriva nulla? Scegli «Accedi in un altro modo». Telefono perso o cambiato: chiedi all’amministratore di reimpostare i metodi.'),
        ],
        admin: [both('Have the person register again: Users, Authentication methods, Require re-register (Authentication Administrator).', 'Fai registrare di nuovo la persona: Utenti, Metodi di autenticazione, Richiedi nuova registrazione (amministratore dell’autenticazione).')],
        developer: [interactively],
      },
      guides: ['sign-in-log'],
      evidence: [idsAndMethod],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50076',
      name: 'UserStrongAuthClientAuthNRequired',
      happened: both(
        'For this resource a second factor is needed now: an administrator changed a rule, or you are in another place than before. The silent attempt could not ask you.',
        'Per questa risorsa ora serve un secondo fattore: un amministratore ha cambiato una regola o sei in un luogo diverso. Il tentativo silenzioso non poteva chiedertelo.',
      ),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in and confirm with your second factor.', 'Scegli Accedi e conferma con il secondo fattore.')],
        admin: [both('Nothing is broken. To see which policy asks, open this sign-in in the log, Conditional Access tab.', 'Non c’è nulla di guasto. Per vedere quale criterio lo chiede apri questo accesso nel registro, scheda Accesso condizionale.')],
        developer: [
          interactively,
          both('A sign-in with user name and password in code can never pass this: use an interactive flow, or an app identity for unattended work.', 'Un accesso con nome utente e password nel codice non può superarlo: usa un flusso interattivo, o un’identità applicativa per lavori senza presidio.'),
        ],
      },
      guides: ['sign-in-log'],
      evidence: [idsAndMethod, both('Network or place, if it changed', 'Rete o luogo, se sono cambiati')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50079',
      name: 'UserStrongAuthEnrollmentRequired',
      happened: both(
        'A rule now wants a second factor from you, and none is on record: either you never registered one, or your company’s own sign-in server did not say it had checked one.',
        'Una regola ora ti chiede un secondo fattore e non ne risulta alcuno: non ne hai mai registrato uno, oppure il server di accesso aziendale non ha dichiarato di averlo verificato.',
      ),
      owners: ['user', 'developer', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Open aka.ms/mfasetup, register a method, then choose Sign in here again.', 'Apri aka.ms/mfasetup, registra un metodo, poi scegli di nuovo Accedi qui.')],
        admin: [both('Federated domain: make the federation server send the multifactor claim, or let Entra ID do the check itself.', 'Dominio federato: fai inviare al server di federazione l’attestazione a più fattori, o lascia che la verifica la faccia Entra ID.')],
        developer: [interactively],
      },
      evidence: [both('Whether the domain is federated; correlation id and time', 'Se il dominio è federato; ID di correlazione e ora')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50086',
      name: 'SasNonRetryableError',
      happened: both(
        'Microsoft publishes only the name, SasNonRetryableError. Next to 50087 it suggests at most a failure of the second-factor service that a retry does not cure.',
        'Microsoft pubblica solo il nome, SasNonRetryableError. Accanto a 50087 fa pensare al massimo a un errore del servizio del secondo fattore che non passa riprovando.',
      ),
      owners: ['microsoft', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Try another second factor if you have one; otherwise send the correlation id to your administrator.', 'Prova un altro secondo fattore se ne hai uno; altrimenti invia l’ID di correlazione all’amministratore.')],
        admin: [both('See in the sign-in log which method failed, and whether others with the same method succeed.', 'Guarda nel registro degli accessi quale metodo è fallito e se ad altri con lo stesso metodo riesce.'), openTicket],
      },
      evidence: [idsAndMethod],
      link: lookUpPage,
      sources: [errorReference],
      confidence: 'not confirmed',
      nameOnly: true,
    },
    {
      id: 'AADSTS50087',
      name: 'SasRetryableError',
      happened: both('The service that checks the second factor stumbled for a moment.', 'Il servizio che verifica il secondo fattore ha avuto un intoppo momentaneo.'),
      owners: ['microsoft', 'user'],
      kind: 'transient',
      steps: {
        user: [both('Wait a minute and sign in again, with another method if it repeats.', 'Attendi un minuto e accedi di nuovo, con un altro metodo se si ripete.')],
        admin: [both('Many people at once? Look at the service health page before changing anything.', 'Succede a molti insieme? Guarda la pagina sullo stato dei servizi prima di cambiare qualcosa.')],
      },
      evidence: [idsAndMethod],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50158',
      name: 'ExternalSecurityChallenge',
      happened: both(
        'A check by another company’s service (for example its second factor or terms page) was required and not passed.',
        'Era richiesto un controllo presso un servizio di un’altra azienda (per esempio il suo secondo fattore o una pagina di condizioni) e non è stato superato.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in and go through the extra page to its end; allow pop-ups if it does not show.', 'Scegli Accedi e completa la pagina aggiuntiva; consenti i popup se non compare.')],
        admin: [both('If the page was passed and this returns, look at the log of the external provider and at the custom control in your policy.', 'Se la pagina è stata superata e l’errore ritorna, guarda il registro del provider esterno e il controllo personalizzato nel criterio.')],
        developer: [both('Do not expect it to be solved silently: the extra page needs a window the person can see.', 'Non contare di risolverlo in silenzio: la pagina aggiuntiva ha bisogno di una finestra visibile alla persona.')],
      },
      guides: ['sign-in-log'],
      evidence: [both('Name of the external provider, correlation id, time', 'Nome del provider esterno, ID di correlazione, ora')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50161',
      name: 'InvalidExternalSecurityChallengeConfiguration',
      happened: both(
        'The outside provider answered, but its answer lacks a statement that your organisation’s rule asks for.',
        'Il provider esterno ha risposto, ma nella risposta manca un’attestazione richiesta dalla regola della tua organizzazione.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Nothing you enter changes this. Send the correlation id and the name of the extra check to your administrator.', 'Nulla di ciò che inserisci può cambiarlo. Invia all’amministratore l’ID di correlazione e il nome del controllo aggiuntivo.')],
        admin: [both('Compare the claims requested in the custom control with those the provider is set to send; the provider’s support knows the second half.', 'Confronta le attestazioni richieste nel controllo personalizzato con quelle che il provider invia; per queste ultime chiedi al suo supporto.')],
      },
      evidence: [both('Definition of the custom control, claims in the provider’s answer', 'Definizione del controllo personalizzato, attestazioni nella risposta del provider')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50166',
      name: 'ExternalClaimsProviderThrottled',
      happened: both(
        'The request could not be delivered to the outside provider; the name says it was being throttled.',
        'Non è stato possibile consegnare la richiesta al provider esterno; il nome indica che era soggetta a limitazione.',
      ),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [both('Wait some minutes and sign in again.', 'Attendi alcuni minuti e accedi di nuovo.')],
        admin: [both('If it lasts, ask the provider about its limits and look for an app that signs in too often.', 'Se dura, chiedi al provider quali limiti applica e cerca un’app che accede troppo spesso.')],
      },
      evidence: [both('Times of several attempts, name of the provider', 'Ore di più tentativi, nome del provider')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50170',
      name: 'MissingExternalClaimsProviderMapping',
      happened: both(
        'A policy refers to an outside check for which the directory holds no link to a provider.',
        'Un criterio richiama un controllo esterno per il quale la directory non contiene alcun collegamento a un provider.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Your part is done; pass the correlation id on to your administrator.', 'La tua parte è fatta; passa l’ID di correlazione all’amministratore.')],
        admin: [both('Open the policy’s grant controls: remove the leftover custom control or add its definition again (Conditional Access Administrator).', 'Apri i controlli di concessione del criterio: rimuovi il controllo personalizzato rimasto o aggiungine di nuovo la definizione (amministratore dell’accesso condizionale).')],
      },
      guides: ['sign-in-log'],
      evidence: [both('Policy name from the sign-in log', 'Nome del criterio dal registro degli accessi')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50177',
      name: 'ExternalChallengeNotSupportedForPassthroughUsers',
      happened: both(
        'The rule wants an outside check, which does not work for accounts that are passed through from another provider without an account here.',
        'La regola vuole un controllo esterno, che non funziona per account trasmessi da un altro provider e privi di un account qui.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Sign in with an account of this organisation if you own one; otherwise ask to be invited as a guest.', 'Accedi con un account di questa organizzazione se ne hai uno; altrimenti chiedi di essere invitato come guest.')],
        admin: [both('Invite the person as a guest, or take pass-through accounts out of the policy that carries the external control and protect them otherwise.', 'Invita la persona come guest, oppure togli gli account pass-through dal criterio con il controllo esterno e proteggili in altro modo.')],
      },
      evidence: [both('Home provider of the account, policy name', 'Provider di origine dell’account, nome del criterio')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
