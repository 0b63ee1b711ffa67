import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'onprem-exchange-se',
  title: text({ en: 'Exchange Server', it: 'Exchange Server' }),
  story: text({
    en: 'Bruno’s mailbox is on his company’s own Exchange Server. There the identity token is still given, and the backend accepts it.',
    it: 'La cassetta postale di Bruno è sul server Exchange della sua azienda. Lì il token di identità viene ancora dato e il servizio lo accetta.',
  }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens (2025-11-03)',
    'https://learn.microsoft.com/office/dev/add-ins/outlook/authentication (2026-02-02)',
    'https://learn.microsoft.com/javascript/api/requirement-sets/outlook/outlook-api-requirement-sets (2026-06-23)',
  ],
  client: clients.windowsOnPremises,
  mailbox: { of: 'bruno', accountType: 'enterprise', ewsUrl: 'exchange', restUrl: 'exchange' },
  exchangeTokens: 'issued',
});
