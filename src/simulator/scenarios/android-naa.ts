import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'android-naa',
  title: text({ en: 'Outlook for Android', it: 'Outlook per Android' }),
  story: text({
    en: 'Adele opens the message on her Android phone. The phone knows only Mailbox 1.5, yet it has nested app authentication and signs the add-in in.',
    it: 'Adele apre il messaggio sul suo telefono Android. Il telefono conosce solo Mailbox 1.5, ma ha l’autenticazione annidata e fa accedere il componente.',
  }),
  sources: [
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets (2026-03-31)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
  ],
  client: clients.android,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
