import type { GraphRequest } from '../../checks/registration/requests.ts';
import { text, type Text } from '../../contracts/text.ts';

export const words = {
  title: text({ en: 'App registration of {name}', it: 'Registrazione app di {name}' }),
  right: text({ en: 'Nothing has to be added or repaired.', it: 'Non c’è nulla da aggiungere o correggere.' }),
  would: text({ en: 'To be added or repaired ({count}):', it: 'Da aggiungere o correggere ({count}):' }),
  creates: text({ en: 'A new registration would be created and completed, in {count} requests:', it: 'Verrebbe creata e completata una nuova registrazione, in {count} richieste:' }),
  change: text({ en: '{what}: {adds}', it: '{what}: {adds}' }),
  left: text({ en: 'Left to you, since nothing is taken away', it: 'Resta a te, perché nulla viene tolto' }),
  leftOne: text({ en: '{title}: {says} {cure}', it: '{title}: {says} {cure}' }),
  consent: text({ en: 'Address for an administrator to consent for the whole tenant', it: 'Indirizzo con cui un amministratore acconsente per l’intero tenant' }),
  consentLater: text({ en: 'The address for administrators comes when the registration has its client id: naa-kit register --client-id <client id>.', it: 'L’indirizzo per gli amministratori si ottiene quando la registrazione ha l’ID client: naa-kit register --client-id <ID client>.' }),
  next: text({ en: 'As a script: --format azure-cli or powershell. Through Microsoft Graph, after asking: --apply. Without either nothing is sent.', it: 'Come script: --format azure-cli o powershell. Tramite Microsoft Graph, dopo una conferma: --apply. Senza di essi non viene inviato nulla.' }),
  ask: text({ en: 'Write this to the tenant? [y/N] ', it: 'Scrivere questo nel tenant? [s/N] ' }),
  declined: text({ en: 'Nothing was written.', it: 'Non è stato scritto nulla.' }),
  done: text({ en: 'What was done', it: 'Che cosa è stato fatto' }),
  refused: text({ en: 'refused by Microsoft Graph ({code}, status {status}); it takes {permission} and this role: {role}', it: 'rifiutato da Microsoft Graph ({code}, stato {status}); servono {permission} e questo ruolo: {role}' }),
  unclear: text({ en: 'not known whether it was written: no clear answer ({code}, status {status}). Run the command again to see', it: 'non è noto se sia stato scritto: nessuna risposta chiara ({code}, stato {status}). Riesegui il comando per verificarlo' }),
  created: text({ en: 'Created, with the client id {clientId}: write it into entra.clientId and entra.scope, or give it with --client-id.', it: 'Creata, con l’ID client {clientId}: scrivilo in entra.clientId ed entra.scope, oppure indicalo con --client-id.' }),
  again: text({ en: 'Run the command again when this is settled: what is done stays, what is missing is added.', it: 'Riesegui il comando quando la causa è risolta: ciò che è fatto resta, ciò che manca viene aggiunto.' }),
  checked: text({ en: 'Read again: everything the add-in needs is there.', it: 'Riletta: c’è tutto ciò che serve al componente.' }),
  stillOpen: text({ en: 'Read again: something is still open. naa-kit check registration --graph tells what.', it: 'Riletta: resta qualcosa di aperto. naa-kit check registration --graph dice che cosa.' }),
  notChecked: text({ en: 'It could not be read again yet; naa-kit check registration --graph tells how it stands.', it: 'Non è ancora stato possibile rileggerla; naa-kit check registration --graph dice com’è.' }),
} as const;

export const outcomes = {
  done: text({ en: 'done', it: 'fatto' }),
  'not-tried': text({ en: 'not tried', it: 'non tentato' }),
} as const;

export const partNames: Readonly<Record<GraphRequest['does'], Text<never>>> = {
  creation: text({ en: 'New registration', it: 'Nuova registrazione' }),
  audience: text({ en: 'Accounts that may sign in', it: 'Account che possono accedere' }),
  'token-version': text({ en: 'Version of the access tokens', it: 'Versione dei token di accesso' }),
  'identifier-uri': text({ en: 'Application ID URI', it: 'URI ID applicazione' }),
  scope: text({ en: 'Scope, enabled', it: 'Ambito, abilitato' }),
  'pre-authorised': text({ en: 'Pre-authorised clients', it: 'Client preautorizzati' }),
  redirects: text({ en: 'Redirect URIs of the single-page application', it: 'URI di reindirizzamento dell’applicazione a pagina singola' }),
  permissions: text({ en: 'Permissions', it: 'Autorizzazioni' }),
};
