import { text } from '../../contracts/text.ts';
import { asksForRest, methodUses, nameAtRunTime } from '../javascript/api-uses.ts';
import { rule } from '../rule.ts';
import { restTokenSenders } from '../text/bearer-use.ts';

const name = 'getCallbackTokenAsync';

export default rule({
  id: 'callback-token-rest',
  category: 'callback-token-rest',
  does: text({ en: 'Asks Outlook for a callback token of the Outlook REST service (isRest).', it: 'Chiede a Outlook un token di callback per il servizio Outlook REST (isRest).' }),
  breaks: text({ en: 'Exchange Online issues no such token any more, and the service it was for is retired. On Exchange Server the service was only ever a preview.', it: 'Exchange Online non emette più questo token, e il servizio per cui serviva è ritirato. Su Exchange Server il servizio era solo un’anteprima.' }),
  since: 'tokens-off-complete',
  instead: text({ en: 'Get an access token for Microsoft Graph with nested app authentication.', it: 'Ottieni un token di accesso per Microsoft Graph con l’autenticazione per app annidate.' }),
  effort: 'days',
  needles: [name, 'restUrl', 'RestUrl', 'outlookToken', nameAtRunTime],
  *javascript(view) {
    for (const { use, ...hit } of methodUses(view, name)) if (asksForRest(view, use)) yield hit;
    yield* restTokenSenders.javascript(view);
  },
  tokens: (view) => restTokenSenders.tokens(view),
});
