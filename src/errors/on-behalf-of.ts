import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What the routes meet that ask Microsoft Graph on a person's behalf. The pane calls none of them by itself, so it does not carry these sentences. */
export const onBehalfOfErrors = defineErrors({
  'on-behalf-of-not-configured': {
    status: 501,
    remedyIsWith: 'developer',
    says: text({ en: 'This service is not set up to ask Microsoft Graph on your behalf.', it: 'Questo servizio non è configurato per interrogare Microsoft Graph per tuo conto.' }),
    remedy: text({ en: 'Give the service a certificate, or another credential of its own.', it: 'Fornisci al servizio un certificato o un’altra credenziale propria.' }),
  },
  'mailbox-not-in-cloud': {
    status: 403,
    remedyIsWith: 'nobody',
    says: text({ en: 'Microsoft Graph has no mailbox of yours: it is on an Exchange Server, or there is none.', it: 'Microsoft Graph non ha una tua cassetta postale: è su un server Exchange, oppure non esiste.' }),
    remedy: text({ en: 'This part works once the mailbox is in Exchange Online.', it: 'Questa parte funziona quando la cassetta postale è in Exchange Online.' }),
  },
  'consent-required': {
    status: 403,
    remedyIsWith: 'admin',
    says: text({ en: 'Nobody has agreed yet that this service may read that in Microsoft Graph for you.', it: 'Nessuno ha ancora acconsentito a che questo servizio legga quei dati in Microsoft Graph per te.' }),
    remedy: text({ en: 'An administrator grants consent for the organisation.', it: 'Un amministratore concede il consenso per l’organizzazione.' }),
  },
  'assertion-refused': {
    status: 401,
    remedyIsWith: 'user',
    says: text({ en: 'Microsoft Entra ID no longer gives another token for this one.', it: 'Microsoft Entra ID non rilascia più un altro token per questo.' }),
    remedy: text({ en: 'Request a new token; sign in again if this repeats.', it: 'Richiedi un nuovo token; se si ripete, accedi di nuovo.' }),
  },
  'on-behalf-of-refused': {
    status: 403,
    remedyIsWith: 'admin',
    says: text({ en: 'Microsoft Entra ID does not let this service act on your behalf.', it: 'Microsoft Entra ID non permette a questo servizio di agire per tuo conto.' }),
    remedy: text({ en: 'Send the number and the trace id to your administrator: the sign-in log names the rule.', it: 'Invia il numero e l’ID di traccia al tuo amministratore: il registro degli accessi indica la regola.' }),
  },
  'on-behalf-of-misconfigured': {
    status: 500,
    remedyIsWith: 'developer',
    says: text({ en: 'Microsoft Entra ID does not accept how this service asks for a token to Microsoft Graph.', it: 'Microsoft Entra ID non accetta il modo in cui questo servizio chiede un token per Microsoft Graph.' }),
    remedy: text({ en: 'Check the certificate, the permissions and the tenant of the app registration.', it: 'Verifica il certificato, le autorizzazioni e il tenant della registrazione dell’app.' }),
  },
  'graph-refused': {
    status: 403,
    remedyIsWith: 'admin',
    says: text({ en: 'Microsoft Graph refused what was asked.', it: 'Microsoft Graph ha rifiutato la richiesta.' }),
    remedy: text({ en: 'Check the permission of the app and the rights of the account.', it: 'Verifica l’autorizzazione dell’app e i diritti dell’account.' }),
  },
  'microsoft-unavailable': {
    status: 503,
    remedyIsWith: 'microsoft',
    says: text({ en: '{service} gives no answer now and should be asked again in {seconds} seconds at the earliest.', it: '{service} ora non risponde; va interrogato di nuovo tra non meno di {seconds} secondi.' }),
    remedy: text({ en: 'Try again in {seconds} seconds.', it: 'Riprova tra {seconds} secondi.' }),
  },
});
