import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'offline',
  title: text({ en: 'No network', it: 'Senza rete' }),
  story: text({
    en: 'Chiara’s computer has lost its connection. Outlook still shows her mail, but nobody can sign in or call a service.',
    it: 'Il computer di Chiara ha perso la connessione. Outlook mostra ancora la posta, ma nessuno può accedere né chiamare un servizio.',
  }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes (2026-06-30)',
    'Bridge status NO_NETWORK: read in @azure/msal-browser 5.29.0.',
  ],
  client: clients.windows,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  network: 'offline',
});
