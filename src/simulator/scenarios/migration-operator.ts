import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'migration-operator',
  title: text({ en: 'Migration progress, for who runs the service', it: 'Avanzamento della migrazione, per chi gestisce il servizio' }),
  story: text({
    en: 'Chiara works for Fabrikam, which runs the service for itself and for Contoso. Her role as operator shows all companies, and each alone.',
    it: 'Chiara lavora per Fabrikam, che gestisce il servizio per sé e per Contoso. Il suo ruolo di gestore mostra tutte le aziende, e ciascuna da sola.',
  }),
  play: text({ en: 'open the page of migration progress and sign in.', it: 'apri la pagina dell’avanzamento e accedi.' }),
  sources: ['https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps'],
  client: clients.web,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  progress: { roles: ['Migration.Operator'] },
});
