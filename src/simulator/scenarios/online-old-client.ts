import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-old-client',
  title: text({ en: 'An old Outlook', it: 'Un vecchio Outlook' }),
  story: text({
    en: 'Chiara’s Outlook 2019 reports neither nested app authentication nor Office single sign-on. One click opens a sign-in window. (The older web view of that client is not played.)',
    it: 'Outlook 2019 di Chiara non dichiara né l’autenticazione annidata né l’accesso unico di Office. Un clic apre una finestra di accesso. (Il motore web più vecchio di quel client non è simulato.)',
  }),
  play: text({ en: 'Choose Sign in when the add-in offers it.', it: 'Scegli Accedi quando il componente lo propone.' }),
  sources: [
    'https://github.com/OfficeDev/office-js-docs-reference/blob/01f2cee40818e86d28f665fcd6cb0f8474bcb31c/docs/requirement-sets/outlook/outlook-api-requirement-sets.md (2024-09-24)',
  ],
  client: clients.outlook2019,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
