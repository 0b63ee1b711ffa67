import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-naa-cancelled',
  title: text({ en: 'The person presses Cancel', it: 'La persona preme Annulla' }),
  story: text({
    en: 'Outlook asks Adele for her consent, and she closes the question. Nothing is broken: the add-in says so and offers to try again.',
    it: 'Outlook chiede il consenso ad Adele e lei chiude la richiesta. Non c’è nessun guasto: il componente lo dice e offre di riprovare.',
  }),
  play: text({ en: 'Choose Sign in in the add-in, then Cancel in Outlook’s window.', it: 'Scegli Accedi nel componente, poi Annulla nella finestra di Outlook.' }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in (2025-12-15)',
    'https://github.com/OfficeDev/office-js/issues/5602',
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7280',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { consent: 'user' },
});
