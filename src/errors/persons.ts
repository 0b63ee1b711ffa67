import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What only callers of the routes about persons meet: integrators' pages, admins and operators. */
export const personErrors = defineErrors({
  'entra-required': {
    status: 403,
    remedyIsWith: 'developer',
    says: text({ en: 'This needs a sign-in with Entra ID; an Exchange token does not suffice.', it: 'Qui serve un accesso con Entra ID; un token di Exchange non basta.' }),
    remedy: text({ en: 'Send an Entra access token with Authorization: Bearer.', it: 'Invia un token di accesso di Entra con Authorization: Bearer.' }),
  },
  'person-unknown': {
    status: 404,
    remedyIsWith: 'developer',
    says: text({ en: 'No person was ever given this id.', it: 'Questo ID non è mai stato dato a nessuna persona.' }),
    remedy: text({ en: 'Use the id that GET /api/me answers with.', it: 'Usa l’ID contenuto nella risposta di GET /api/me.' }),
  },
  'identity-unknown': {
    status: 404,
    remedyIsWith: 'developer',
    says: text({ en: 'This person does not hold that identity.', it: 'Questa persona non possiede quell’identità.' }),
    remedy: text({ en: 'Read the person’s identities first.', it: 'Leggi prima le identità della persona.' }),
  },
  'mapping-unreadable': {
    status: 400,
    remedyIsWith: 'admin',
    says: text({ en: 'The mapping cannot be read: {problem}.', it: 'La mappatura non è leggibile: {problem}.' }),
    remedy: text({ en: 'Send CSV with the columns objectId, amurl, msexchuid or objectId, vendorAccount, or JSON with rows of these names ({problem}).', it: 'Invia un CSV con le colonne objectId, amurl, msexchuid oppure objectId, vendorAccount, o un JSON con righe di questi nomi ({problem}).' }),
  },
  'mapping-changed': {
    status: 409,
    remedyIsWith: 'admin',
    says: text({ en: 'The mapping, or what it would do now, is not what the report showed.', it: 'La mappatura, o ciò che farebbe ora, non è quanto mostrato nel rapporto.' }),
    remedy: text({ en: 'Ask for a new report, review it, and apply that one.', it: 'Richiedi un nuovo rapporto, controllalo e applica quello.' }),
  },
  'vendor-proof-refused': {
    status: 403,
    remedyIsWith: 'user',
    says: text({ en: 'The vendor’s own sign-in does not confirm this account.', it: 'L’accesso del fornitore non conferma questo account.' }),
    remedy: text({ en: 'Sign in to the vendor’s account once more and try again.', it: 'Accedi di nuovo all’account del fornitore e riprova.' }),
  },
  'vendor-unavailable': {
    status: 503,
    remedyIsWith: 'developer',
    says: text({ en: 'The vendor’s own system does not answer.', it: 'Il sistema del fornitore non risponde.' }),
    remedy: text({ en: 'Try again shortly; the log names the kind of failure.', it: 'Riprova tra poco; il registro indica il tipo di errore.' }),
  },
  'email-not-verified': {
    status: 403,
    remedyIsWith: 'admin',
    says: text({ en: 'No verified e-mail address of a domain that is bound to this organisation leads to an account.', it: 'Nessun indirizzo e-mail verificato di un dominio legato a questa organizzazione conduce a un account.' }),
    remedy: text({ en: 'Link the account by the vendor’s sign-in or by an admin’s mapping.', it: 'Collega l’account con l’accesso del fornitore o con la mappatura di un amministratore.' }),
  },
});
