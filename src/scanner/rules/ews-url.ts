import { text } from '../../contracts/text.ts';
import { nameAtRunTime, propertyUses } from '../javascript/api-uses.ts';
import { literalsIn, stringsIn } from '../text/literal-search.ts';
import { namesOnMailbox } from '../text/token-search.ts';
import { rule } from '../rule.ts';

const address = /\/EWS\/Exchange\.asmx/i;

export default rule({
  id: 'ews-url',
  category: 'ews-url',
  does: text({ en: 'Takes the address of Exchange Web Services (EWS), to call it from a server.', it: 'Prende l’indirizzo di Exchange Web Services (EWS), per chiamarlo da un server.' }),
  breaks: text({ en: 'The callback tokens for it are gone in Exchange Online, and EWS itself is being switched off there.', it: 'In Exchange Online i token di callback per usarlo non ci sono più, e anche EWS viene disattivato.' }),
  since: 'ews-phased',
  instead: text({ en: 'Call Microsoft Graph for mailboxes in Exchange Online. Reading the address to learn where a mailbox lives may stay.', it: 'Usa Microsoft Graph per le cassette postali in Exchange Online. Leggere l’indirizzo per sapere dov’è la cassetta postale può restare.' }),
  effort: 'days',
  needles: ['ewsUrl', 'xchange.asmx', nameAtRunTime],
  names: ['ewsUrl'],
  *javascript(view) {
    yield* propertyUses(view, 'ewsUrl');
    yield* literalsIn(view, address, 'EWS/Exchange.asmx');
  },
  *tokens(view) {
    yield* stringsIn(view, address, 'EWS/Exchange.asmx');
    yield* namesOnMailbox(view, 'ewsUrl');
  },
});
