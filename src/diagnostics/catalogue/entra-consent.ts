import { both, defineFamily } from '../entry.ts';
import { errorReference, tellAdmin } from '../recurring.ts';

const appAndScopes = both('Client id of the app, permissions it asked for, correlation id and time', 'ID client dell’app, autorizzazioni richieste, ID di correlazione e ora');

export default defineFamily({
  id: 'entra-consent',
  title: both('Consent and assignment', 'Consenso e assegnazione'),
  entries: [
    {
      id: 'AADSTS65001',
      name: 'DelegationDoesNotExist',
      happened: both('Nobody has yet agreed that this add-in may be used with your account.', 'Nessuno ha ancora acconsentito all’uso di questo componente con il tuo account.'),
      owners: ['user', 'admin', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in and accept. If no Accept button appears, your organisation wants an administrator to agree for everyone.', 'Scegli Accedi e accetta. Se non compare il pulsante Accetta, la tua organizzazione vuole che un amministratore acconsenta per tutti.')],
        admin: [
          both('Grant consent for the organisation with the consent address of the app.', 'Concedi il consenso dell’organizzazione con l’indirizzo di consenso dell’app.'),
          both('Under Microsoft’s managed consent policy people cannot agree to most mail and calendar permissions themselves: switch the admin consent workflow on, so that they can ask.', 'Con il criterio di consenso gestito da Microsoft le persone non possono accettare da sole gran parte delle autorizzazioni per posta e calendario: attiva il flusso di richiesta del consenso.'),
        ],
        developer: [
          both('A silent request never shows the question: ask interactively once. Ask for the scope of your own API first, for Graph scopes only when they are needed.', 'Una richiesta silenziosa non mostra mai la domanda: chiedi una volta in modo interattivo. Richiedi prima l’ambito della tua API, quelli di Graph solo quando servono.'),
          both('The new Outlook may report the same cause only as InteractionRequired from OneAuth, without this number.', 'Il nuovo Outlook può segnalare la stessa causa solo come InteractionRequired di OneAuth, senza questo numero.'),
        ],
      },
      guides: ['admin-consent', 'consent-policy'],
      evidence: [appAndScopes],
      sources: [errorReference, { name: 'MC1163922', date: '2025-10-02' }],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS90094',
      name: 'AdminConsentRequired',
      happened: both('An administrator has to agree before people of your organisation can use this add-in.', 'Un amministratore deve acconsentire prima che le persone della tua organizzazione possano usare questo componente.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Ask your administrator to grant consent for the organisation to this add-in’s app.', 'Chiedi al tuo amministratore di concedere il consenso dell’organizzazione all’app di questo componente.')],
        admin: [both('Grant consent for the organisation with the consent address of the app.', 'Concedi il consenso dell’organizzazione con l’indirizzo di consenso dell’app.')],
      },
      guides: ['admin-consent'],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS65004',
      name: 'UserDeclinedConsent',
      happened: both(
        'Somebody chose Cancel or closed the page on which the app asked for permissions, so it has none.',
        'Qualcuno ha scelto Annulla o ha chiuso la pagina in cui l’app chiedeva le autorizzazioni, quindi non ne ha.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Sign in again, read what the app wants and choose Accept. If you do not trust the list, leave it and ask your administrator.', 'Accedi di nuovo, leggi cosa chiede l’app e scegli Accetta. Se l’elenco non ti convince, fermati e chiedi all’amministratore.')],
        admin: [both('If you refused on purpose, remove the add-in from people’s mailboxes too. Otherwise open the consent address again: an answer with admin_consent=True beside this error was still a refusal.', 'Se il rifiuto era voluto, rimuovi anche il componente dalle cassette postali. Altrimenti riapri l’indirizzo di consenso: una risposta con admin_consent=True accanto a questo errore resta un rifiuto.')],
        developer: [both('Say before the page opens why each permission is needed, and do not reopen it by yourself.', 'Spiega prima di aprire la pagina perché serve ogni autorizzazione e non riaprirla automaticamente.')],
      },
      guides: ['admin-consent'],
      evidence: [appAndScopes],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS65005',
      name: 'MisconfiguredApplication',
      happened: both(
        'The app asked for a resource that its own registration does not list, or that cannot be found; for a SAML app its identifier may be wrong.',
        'L’app ha chiesto una risorsa che la sua registrazione non elenca o che non si trova; per un’app SAML l’identificatore può essere errato.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('You cannot mend this: pass the code and the app’s name on to whoever gave you the app.', 'Non puoi rimediare: comunica il codice e il nome dell’app a chi te l’ha fornita.')],
        admin: [both('After the publisher’s correction, remove the old consent and grant it anew. SAML app: compare the Identifier (Entity ID) on both sides.', 'Dopo la correzione di chi pubblica l’app, rimuovi il vecchio consenso e concedilo di nuovo. App SAML: confronta l’Identificatore (ID entità) sui due lati.')],
        developer: [both('Add the resource under API permissions, and request it by the same identifier (v2: scope api://…/name or https://…/name).', 'Aggiungi la risorsa in Autorizzazioni API e richiedila con lo stesso identificatore (v2: ambito api://…/nome o https://…/nome).')],
      },
      guides: ['app-registration', 'admin-consent'],
      evidence: [appAndScopes, both('Resource named in the message', 'Risorsa indicata nel messaggio')],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts650056-misconfigured-app',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50105',
      name: 'EntitlementGrantsNotFound',
      happened: both(
        'This app is only for people assigned to it in your organisation, and you are not (or only through a group inside another group, which does not count).',
        'Questa app è riservata alle persone assegnate dalla tua organizzazione e tu non lo sei (o solo tramite un gruppo annidato in un altro, che non vale).',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Ask your administrator to assign you to the app named in the message.', 'Chiedi all’amministratore di assegnarti all’app indicata nel messaggio.')],
        admin: [
          both('Enterprise application, Users and groups, Add: the person or a group of direct members (Cloud Application Administrator).', 'Applicazione aziendale, Utenti e gruppi, Aggiungi: la persona o un gruppo di cui è membro diretto (amministratore di applicazioni cloud).'),
          both('If everybody may use it, set “Assignment required?” to No.', 'Se possono usarla tutti, imposta «Assegnazione obbligatoria?» su No.'),
        ],
      },
      guides: ['user-assignment'],
      evidence: [appAndScopes],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts50105-user-not-assigned-role',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS52004',
      name: 'DelegationDoesNotExistForLinkedIn',
      happened: both(
        'You have not agreed to connect your work account with LinkedIn, and the request was for LinkedIn data. It says nothing about the add-in’s other permissions.',
        'Non hai acconsentito a collegare l’account di lavoro a LinkedIn e la richiesta riguardava dati di LinkedIn. Non dice nulla delle altre autorizzazioni del componente.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Open a profile card with the LinkedIn section, choose to connect the accounts, and accept.', 'Apri una scheda profilo con la sezione LinkedIn, scegli di collegare gli account e accetta.'), tellAdmin],
        admin: [both('No such offer shown? See Users, User settings, LinkedIn account connections.', 'La proposta non compare? Guarda Utenti, Impostazioni utente, Connessioni agli account LinkedIn.')],
      },
      evidence: [appAndScopes],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
