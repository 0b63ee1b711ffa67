import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'graph-consent-missing',
  title: text({ en: 'Graph: nobody has consented', it: 'Graph: nessuno ha acconsentito' }),
  story: text({
    en: 'Adele signs in, and the backend knows her. When it asks Microsoft Graph for her newest message on her behalf, Entra refuses: nobody has agreed that this application may read mail. The pane itself asks for no mail; call GET /api/mail/latest of the backend with its token.',
    it: 'Adele accede e il servizio la riconosce. Quando chiede a Microsoft Graph l’ultimo messaggio per suo conto, Entra rifiuta: nessuno ha acconsentito a che questa applicazione legga la posta. Il riquadro da solo non chiede posta; chiama GET /api/mail/latest del servizio con il suo token.',
  }),
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow (2024-01-10)',
    'Azure-Samples/ms-identity-javascript-tutorial#14 (2021-02-17)',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  graph: { consent: 'missing' },
});
