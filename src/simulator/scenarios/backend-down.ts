import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'backend-down',
  title: text({ en: 'The add-in’s service is down', it: 'Il servizio del componente è fermo' }),
  story: text({
    en: 'Signing in works, but the add-in’s own service does not answer. The mistake is not Adele’s and not Microsoft’s.',
    it: 'L’accesso riesce, ma il servizio del componente non risponde. Non è colpa di Adele né di Microsoft.',
  }),
  sources: [
    'Own situation of this kit: the service refuses connections.',
  ],
  client: clients.windows,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  backend: { state: 'down' },
});
