import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-naa',
  title: text({ en: 'Outlook on the web', it: 'Outlook sul web' }),
  story: text({
    en: 'Adele reads her mail in the browser. Her mailbox is in the cloud, her company has approved the add-in, and Outlook signs it in by itself. Nothing is asked.',
    it: 'Adele legge la posta nel browser. La sua cassetta postale è nel cloud, l’azienda ha approvato il componente e Outlook lo fa accedere da solo. Non viene chiesto nulla.',
  }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in (2025-12-15)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets (2026-03-31)',
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
