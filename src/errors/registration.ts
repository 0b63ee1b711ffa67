import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit check registration` and `naa-kit register` cannot go on with. */
export const registrationErrors = defineErrors({
  'registration-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'The registration is no whole JSON: it may have been cut when it was copied.', it: 'La registrazione non è un JSON intero: forse è stata troncata durante la copia.' }),
    remedy: text({ en: 'Download the manifest of the app registration again, or use az ad app show, and give that file.', it: 'Scarica di nuovo il manifesto della registrazione app, o usa az ad app show, e indica quel file.' }),
  },
  'registration-unknown': {
    remedyIsWith: 'user',
    says: text({ en: 'The JSON holds no app registration with the client id of the add-in.', it: 'Il JSON non contiene alcuna registrazione app con l’ID client del componente.' }),
    remedy: text({ en: 'Give the manifest of the app registration, not that of the add-in; for a registration of another client id give that with --client-id, and its pages with --origin.', it: 'Indica il manifesto della registrazione app, non quello del componente; per una registrazione con un altro ID client indicalo con --client-id, e l’origine delle sue pagine con --origin.' }),
  },
  'registration-missing': {
    remedyIsWith: 'developer',
    says: text({ en: 'The tenant has no app registration {clientId}.', it: 'Il tenant non contiene la registrazione app {clientId}.' }),
    remedy: text({ en: 'Sign in to the tenant that {clientId} is registered in, name another one with --client-id, or let naa-kit register --apply --create create one.', it: 'Accedi al tenant in cui {clientId} è registrato, indicane un altro con --client-id, oppure fanne creare una con naa-kit register --apply --create.' }),
  },
  'registration-closed': {
    remedyIsWith: 'admin',
    says: text({ en: 'Microsoft Graph refuses this without the permission {permission}.', it: 'Microsoft Graph lo rifiuta senza l’autorizzazione {permission}.' }),
    remedy: text({ en: 'Consent to {permission} for the application you sign in with, or bring a token that has it.', it: 'Acconsenti a {permission} per l’applicazione con cui accedi, oppure fornisci un token che la contiene.' }),
  },
  'registration-not-told': {
    remedyIsWith: 'user',
    says: text({ en: 'Microsoft Graph did not answer with the registration (status {status}).', it: 'Microsoft Graph non ha risposto con la registrazione (stato {status}).' }),
    remedy: text({ en: 'Try again later; with status 429 after some minutes ({status} was answered).', it: 'Riprova più tardi; con lo stato 429 dopo qualche minuto (la risposta è stata {status}).' }),
  },
  'registration-name-taken': {
    remedyIsWith: 'developer',
    says: text({ en: 'A registration of that name is there already: {clientId}.', it: 'Esiste già una registrazione con quel nome: {clientId}.' }),
    remedy: text({ en: 'Leave --create out and give --client-id {clientId}, or choose another --name.', it: 'Ometti --create e indica --client-id {clientId}, oppure scegli un altro --name.' }),
  },
  'registration-changed': {
    remedyIsWith: 'user',
    says: text({ en: 'Somebody changed the registration while the question stood. Nothing was written.', it: 'Qualcuno ha modificato la registrazione mentre la domanda era aperta. Non è stato scritto nulla.' }),
    remedy: text({ en: 'Start again and look at the new difference.', it: 'Ricomincia e controlla la nuova differenza.' }),
  },
  'registration-in-part': {
    remedyIsWith: 'user',
    says: text({ en: 'Not everything of the registration was told, so a change could lose what was not ({parts}).', it: 'La registrazione non è stata indicata per intero, quindi una modifica potrebbe perdere il resto ({parts}).' }),
    remedy: text({ en: 'Give the whole manifest, as Entra lets it be downloaded; missing: {parts}.', it: 'Indica il manifesto intero, come lo si scarica da Entra; mancano: {parts}.' }),
  },
  'apply-not-confirmed': {
    remedyIsWith: 'user',
    says: text({ en: 'Nobody is there to agree to the changes, so nothing was written.', it: 'Non c’è nessuno che possa confermare le modifiche, quindi non è stato scritto nulla.' }),
    remedy: text({ en: 'Run it on a terminal, or give --yes.', it: 'Esegui il comando in un terminale, oppure indica --yes.' }),
  },
});
