import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** Why two accounts are not linked by two proofs; the pane meets these. */
export const linkErrors = defineErrors({
  'exchange-proof-missing': {
    remedyIsWith: 'admin',
    says: text({ en: 'Outlook gave no token of Exchange Server, so the account of this mailbox cannot be proven now.', it: 'Outlook non ha fornito un token di Exchange Server, perciò ora non è possibile provare l’account di questa cassetta postale.' }),
    remedy: text({ en: 'If the mailbox is on Exchange Server, try again later; if it has moved to the cloud, the vendor or your administrator can connect the account.', it: 'Se la cassetta postale è su Exchange Server, riprova più tardi; se è già nel cloud, possono collegare l’account il fornitore o il tuo amministratore.' }),
  },
  'link-ticket-gone': {
    status: 410,
    remedyIsWith: 'user',
    says: text({ en: 'The time for linking the two accounts is over, or it was used already.', it: 'Il tempo per collegare i due account è scaduto, oppure è già stato usato.' }),
    remedy: text({ en: 'Start linking once more.', it: 'Ricomincia il collegamento.' }),
  },
  'exchange-token-spent': {
    status: 409,
    remedyIsWith: 'user',
    says: text({ en: 'This Exchange token was already used for linking, and counts only once.', it: 'Questo token di Exchange è già stato usato per un collegamento e vale una volta sola.' }),
    remedy: text({ en: 'Reopen the add-in later, so that Outlook gives a new token, and try again.', it: 'Riapri il componente più tardi, in modo che Outlook fornisca un nuovo token, e riprova.' }),
  },
  'exchange-token-stale': {
    status: 403,
    remedyIsWith: 'developer',
    says: text({ en: 'Outlook gave an Exchange token that is too old. For linking it must be fresh.', it: 'Outlook ha fornito un token di Exchange troppo vecchio. Per il collegamento deve essere recente.' }),
    remedy: text({ en: 'Restart Outlook and try again; if this repeats, ask the vendor to allow older tokens.', it: 'Riavvia Outlook e riprova; se si ripete chiedi al fornitore di ammettere token più vecchi.' }),
  },
});
