import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'graph-second-factor',
  title: text({ en: 'Graph wants a second factor', it: 'Graph vuole un secondo fattore' }),
  story: text({
    en: 'Adele signs in with a password only, which is enough for the add-in. For her mail in Microsoft Graph a rule wants a second factor: Entra names the claims, the backend hands them back, and with a token that has them GET /api/mail/latest answers. The pane itself asks for no mail.',
    it: 'Adele accede con la sola password, e al componente basta. Per la sua posta in Microsoft Graph una regola vuole un secondo fattore: Entra indica le attestazioni, il servizio le rimanda e con un token che le contiene GET /api/mail/latest risponde. Il riquadro da solo non chiede posta.',
  }),
  sources: ['https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow (2024-01-10)', 'https://learn.microsoft.com/entra/identity-platform/claims-challenge'],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  graph: { conditionalAccess: 'second-factor' },
});
