import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What only those who run or administer the backend meet: at its start, and on the routes for admins. No page of the add-in does. */
export const operationErrors = defineErrors({
  'configuration-invalid': {
    remedyIsWith: 'developer',
    says: text({ en: 'The configuration cannot be used: {problems}', it: 'La configurazione non è utilizzabile: {problems}' }),
    remedy: text({ en: 'Correct each value that is named there.', it: 'Correggi ogni valore indicato.' }),
  },
  'port-taken': {
    remedyIsWith: 'developer',
    says: text({ en: 'Port {port} is taken by another program.', it: 'La porta {port} è occupata da un altro programma.' }),
    remedy: text({ en: 'End that program, or set PORT to another number.', it: 'Chiudi quel programma o imposta PORT su un altro numero.' }),
  },
  'not-ready': {
    status: 503,
    remedyIsWith: 'developer',
    says: text({ en: 'This instance is not ready for calls: {missing}.', it: 'Questa istanza non è pronta per le chiamate: {missing}.' }),
    remedy: text({ en: 'Send them to another instance; the log says what {missing} waits for.', it: 'Inviale a un’altra istanza; il registro dice che cosa attende {missing}.' }),
  },
  'revocation-invalid': {
    remedyIsWith: 'developer',
    says: text({ en: 'This is no revocation: {problem}', it: 'Questa non è una revoca: {problem}' }),
    remedy: text({ en: 'Run the command without arguments to see its forms.', it: 'Esegui il comando senza argomenti per vederne le forme.' }),
  },
  'request-invalid': {
    status: 400,
    remedyIsWith: 'developer',
    says: text({ en: 'The request does not have the form that this route asks for.', it: 'La richiesta non ha la forma richiesta da questo indirizzo.' }),
    remedy: text({ en: 'Compare it with the description of the route in /openapi.json.', it: 'Confrontala con la descrizione in /openapi.json.' }),
  },
  'body-too-large': {
    status: 413,
    remedyIsWith: 'developer',
    says: text({ en: 'The body of the request is larger than this route takes.', it: 'Il corpo della richiesta supera la dimensione accettata da questo indirizzo.' }),
    remedy: text({ en: 'Send it in smaller parts.', it: 'Invialo in parti più piccole.' }),
  },
  'media-type-unsupported': {
    status: 415,
    remedyIsWith: 'developer',
    says: text({ en: 'The body of the request is of a kind that this route does not read.', it: 'Il corpo della richiesta è di un tipo che questo indirizzo non legge.' }),
    remedy: text({ en: 'Send JSON, with Content-Type: application/json.', it: 'Invia JSON, con Content-Type: application/json.' }),
  },
  'role-missing': {
    status: 403,
    remedyIsWith: 'admin',
    says: text({ en: 'This account does not hold the role that the route asks for: {role}.', it: 'Questo account non ha il ruolo richiesto: {role}.' }),
    remedy: text({ en: 'Assign the app role {role} to the account in Enterprise applications, then sign in again.', it: 'Assegna il ruolo app {role} all’account in Applicazioni aziendali, poi accedi di nuovo.' }),
  },
});
