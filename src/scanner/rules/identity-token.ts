import { text } from '../../contracts/text.ts';
import { methodUses, nameAtRunTime } from '../javascript/api-uses.ts';
import { isOnShim } from '../javascript/shim-name.ts';
import { namesAsMailboxMember } from '../text/token-search.ts';
import { rule } from '../rule.ts';

const name = 'getUserIdentityTokenAsync';

export default rule({
  id: 'identity-token',
  category: 'identity-token',
  does: text({ en: 'Asks Outlook for an Exchange identity token, which says who the user is.', it: 'Chiede a Outlook un token di identità di Exchange, che dice chi è l’utente.' }),
  breaks: text({ en: 'Exchange Online issues no such token any more: the call fails. Exchange Server still issues it.', it: 'Exchange Online non emette più questo token: la chiamata fallisce. Exchange Server lo emette ancora.' }),
  since: 'tokens-off-complete',
  instead: text({ en: 'Sign in with nested app authentication (MSAL) and send an access token for your own API; keep this call only for mailboxes on Exchange Server.', it: 'Accedi con l’autenticazione per app annidate (MSAL) e invia un token di accesso per la tua API; tieni questa chiamata solo per le cassette postali su Exchange Server.' }),
  effort: 'days',
  needles: [name, nameAtRunTime],
  names: [name],
  javascript: function* (view) {
    for (const hit of methodUses(view, name)) if (!isOnShim(view, hit.use)) yield hit;
  },
  tokens: (view) => namesAsMailboxMember(view, name),
});
