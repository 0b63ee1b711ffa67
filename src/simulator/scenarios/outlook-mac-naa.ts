import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'outlook-mac-naa',
  title: text({ en: 'Outlook for Mac', it: 'Outlook per Mac' }),
  story: text({
    en: 'Adele uses the new Outlook on her Mac. The bridge is there before the page starts, and Outlook signs the add-in in without a question.',
    it: 'Adele usa il nuovo Outlook sul Mac. Il ponte è pronto prima della pagina e Outlook fa accedere il componente senza domande.',
  }),
  sources: [
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets (2026-03-31)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
    'https://github.com/OfficeDev/office-js/issues/6564',
  ],
  client: clients.mac,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
