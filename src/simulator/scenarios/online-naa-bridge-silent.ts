import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-naa-bridge-silent',
  title: text({ en: 'The bridge never answers', it: 'Il ponte non risponde mai' }),
  story: text({
    en: 'Outlook on the web offers its bridge but answers no message. MSAL itself would wait for ever; the add-in gives up in time and offers a sign-in window.',
    it: 'Outlook sul web offre il ponte ma non risponde a nessun messaggio. MSAL aspetterebbe per sempre; il componente rinuncia in tempo e offre una finestra di accesso.',
  }),
  play: text({ en: 'Choose Sign in when the add-in offers it.', it: 'Scegli Accedi quando il componente lo propone.' }),
  sources: [
    'https://github.com/OfficeDev/office-js/issues/4824',
    'https://github.com/OfficeDev/office-js/issues/6275',
  ],
  client: { ...clients.web, sets: ['DialogApi 1.2', 'DialogOrigin 1.1', 'NestedAppAuth 1.1'], bridge: 'silent' },
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
