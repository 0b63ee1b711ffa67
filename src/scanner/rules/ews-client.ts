import { text } from '../../contracts/text.ts';
import { methodUses, nameAtRunTime } from '../javascript/api-uses.ts';
import { operationsIn } from '../graph-calls.ts';
import { callsOn, importsOf } from '../javascript/library-uses.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { scriptsNamed } from '../markup/script-search.ts';
import { namesAsMailboxMember } from '../text/token-search.ts';
import { dependenciesNamed } from '../text/package-search.ts';
import type { TokenView } from '../text/token-view.ts';
import { rule, type Hit } from '../rule.ts';

const name = 'makeEwsRequestAsync';
const library = /^easyews(\b|\/|$)/i;
/** The address that names the XML of EWS. */
const schema = 'exchange/services/2006';

/** The operations of requests that are put together here: what each needs instead is told at its place. */
function* requestsIn(view: JavaScriptView): Generator<Hit> {
  for (const literal of view.literals) {
    for (const { index, graph } of operationsIn(literal.text)) yield { offset: view.offsetIn(literal, index), found: graph.operation, tier: 'dependent', certainty: 'likely', graph };
  }
}

function* requestsInCode({ code }: TokenView): Generator<Hit> {
  for (const { kind, text: one, offset } of code) {
    if (kind === 'string') for (const { index, graph } of operationsIn(one)) yield { offset: offset + index, found: graph.operation, tier: 'dependent', certainty: 'likely', graph };
  }
}

export default rule({
  id: 'ews-client',
  category: 'ews-client',
  does: text({ en: 'Sends an EWS request from the add-in through Outlook.', it: 'Invia una richiesta EWS dal componente tramite Outlook.' }),
  breaks: text({ en: 'In Exchange Online such requests are refused with the end of legacy tokens. Exchange Server still answers.', it: 'In Exchange Online queste richieste sono rifiutate con la fine dei token legacy. Exchange Server risponde ancora.' }),
  since: 'makeews-stops',
  instead: text({ en: 'Call Microsoft Graph with an access token from nested app authentication, or Office.js where it has the operation.', it: 'Usa Microsoft Graph con un token di accesso dell’autenticazione per app annidate, o Office.js dove ha l’operazione.' }),
  effort: 'days',
  needles: [name, schema, 'easyEws', 'easyews', nameAtRunTime],
  names: [name],
  *javascript(view) {
    yield* methodUses(view, name);
    yield* callsOn(view, /^easyEws$/i);
    yield* importsOf(view, library);
    yield* requestsIn(view);
  },
  markup: (view) => scriptsNamed(view, /easyews/i),
  json: (view) => dependenciesNamed(view, library),
  *tokens(view) {
    yield* namesAsMailboxMember(view, name);
    yield* requestsInCode(view);
  },
});
