import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'new-outlook-naa',
  title: text({ en: 'New Outlook for Windows', it: 'Nuovo Outlook per Windows' }),
  story: text({
    en: 'Chiara, of another company, uses the new Outlook for Windows. It behaves like Outlook on the web and signs the add-in in by itself.',
    it: 'Chiara, di un’altra azienda, usa il nuovo Outlook per Windows. Si comporta come Outlook sul web e fa accedere il componente da solo.',
  }),
  sources: [
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets (2026-03-31)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
  ],
  client: clients.newOutlook,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
