import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'ios-naa',
  title: text({ en: 'Outlook for iOS', it: 'Outlook per iOS' }),
  story: text({
    en: 'Chiara opens the message on her iPhone. The phone knows only Mailbox 1.5, yet it has nested app authentication and signs the add-in in.',
    it: 'Chiara apre il messaggio sul suo iPhone. Il telefono conosce solo Mailbox 1.5, ma ha l’autenticazione annidata e fa accedere il componente.',
  }),
  sources: [
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets (2026-03-31)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
    'https://github.com/OfficeDev/office-js/issues/5001',
  ],
  client: clients.ios,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
