import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-legacy-refused',
  title: text({ en: 'A moved mailbox that says it has not', it: 'Una cassetta postale migrata che si dichiara ancora locale' }),
  story: text({
    en: 'Chiara’s mailbox moved to the cloud, but Outlook still calls it an Exchange Server mailbox and names no server. The old token call is refused with 9018, and the add-in goes on to a sign-in window.',
    it: 'La cassetta postale di Chiara è passata nel cloud, ma Outlook la dice ancora su Exchange Server e non nomina alcun server. La vecchia chiamata è rifiutata con 9018 e il componente passa a una finestra di accesso.',
  }),
  play: text({ en: 'Choose Sign in when the add-in offers it.', it: 'Scegli Accedi quando il componente lo propone.' }),
  sources: [
    'https://github.com/OfficeDev/office-js/issues/3465',
    'https://github.com/OfficeDev/office-js/issues/5516',
    'https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes (2026-06-30)',
    'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens (2025-11-03)',
  ],
  client: clients.outlook2019,
  mailbox: { of: 'chiara', accountType: 'enterprise', ewsUrl: undefined, restUrl: undefined },
  exchangeTokens: 'refused',
});
