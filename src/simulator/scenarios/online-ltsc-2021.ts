import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-ltsc-2021',
  title: text({ en: 'Outlook LTSC 2021', it: 'Outlook LTSC 2021' }),
  story: text({
    en: 'Adele’s company uses Outlook LTSC 2021, which never got nested app authentication. Office single sign-on works there and is used instead.',
    it: 'L’azienda di Adele usa Outlook LTSC 2021, che non ha mai avuto l’autenticazione annidata. Lì funziona l’accesso unico di Office, che si usa al suo posto.',
  }),
  sources: [
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
    'https://github.com/OfficeDev/office-js/issues/5640',
    'https://learn.microsoft.com/javascript/api/requirement-sets/common/identity-api-requirement-sets',
    'https://learn.microsoft.com/office/dev/add-ins/develop/troubleshoot-sso-in-office-add-ins (2026-01-12)',
  ],
  client: clients.ltsc2021,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
