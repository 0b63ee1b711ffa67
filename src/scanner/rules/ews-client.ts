import { text } from '../../contracts/text.ts';
import { methodUses, nameAtRunTime } from '../javascript/api-uses.ts';
import { callsOn, importsOf } from '../javascript/library-uses.ts';
import { scriptsNamed } from '../markup/script-search.ts';
import { namesAsMailboxMember } from '../text/token-search.ts';
import { dependenciesNamed } from '../text/package-search.ts';
import { rule } from '../rule.ts';

const name = 'makeEwsRequestAsync';
const library = /^easyews(\b|\/|$)/i;

export default rule({
  id: 'ews-client',
  category: 'ews-client',
  does: text({ en: 'Sends an EWS request from the add-in through Outlook.', it: 'Invia una richiesta EWS dal componente tramite Outlook.' }),
  breaks: text({ en: 'In Exchange Online such requests are refused with the end of legacy tokens. Exchange Server still answers.', it: 'In Exchange Online queste richieste sono rifiutate con la fine dei token legacy. Exchange Server risponde ancora.' }),
  since: 'makeews-stops',
  instead: text({ en: 'Call Microsoft Graph with an access token from nested app authentication, or Office.js where it has the operation.', it: 'Usa Microsoft Graph con un token di accesso dell’autenticazione per app annidate, o Office.js dove ha l’operazione.' }),
  effort: 'days',
  needles: [name, 'easyEws', 'easyews', nameAtRunTime],
  names: [name],
  *javascript(view) {
    yield* methodUses(view, name);
    yield* callsOn(view, /^easyEws$/i);
    yield* importsOf(view, library);
  },
  markup: (view) => scriptsNamed(view, /easyews/i),
  json: (view) => dependenciesNamed(view, library),
  tokens: (view) => namesAsMailboxMember(view, name),
});
