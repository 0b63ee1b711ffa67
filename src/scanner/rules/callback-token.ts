import { text } from '../../contracts/text.ts';
import { asksForRest, methodUses, nameAtRunTime } from '../javascript/api-uses.ts';
import { namesAsMailboxMember } from '../text/token-search.ts';
import { rule, type Hit } from '../rule.ts';
import { exchangeTokenSenders } from '../text/bearer-use.ts';

const name = 'getCallbackTokenAsync';

export default rule({
  id: 'callback-token',
  category: 'callback-token',
  does: text({ en: 'Asks Outlook for a callback token, with which a server reads the mailbox through EWS.', it: 'Chiede a Outlook un token di callback, con cui un server legge la cassetta postale tramite EWS.' }),
  breaks: text({ en: 'Exchange Online issues no such token any more: the call fails. Exchange Server still issues it.', it: 'Exchange Online non emette più questo token: la chiamata fallisce. Exchange Server lo emette ancora.' }),
  since: 'tokens-off-complete',
  instead: text({ en: 'Get an access token with nested app authentication and read the mailbox through Microsoft Graph, from the add-in or on behalf of the user from the server.', it: 'Ottieni un token di accesso con l’autenticazione per app annidate e leggi la cassetta postale con Microsoft Graph, dal componente o per conto dell’utente dal server.' }),
  effort: 'days',
  needles: [name, 'OAuthCredentials', 'Exchange.asmx', 'wsUrl', 'ews_url', 'attachmentToken', 'X-EWS', 'x-ews', nameAtRunTime],
  names: [name],
  *javascript(view) {
    for (const hit of methodUses(view, name)) if (!asksForRest(view, hit.use)) yield hit as Hit;
    yield* exchangeTokenSenders.javascript(view);
  },
  *tokens(view) {
    yield* namesAsMailboxMember(view, name);
    yield* exchangeTokenSenders.tokens(view);
  },
});
