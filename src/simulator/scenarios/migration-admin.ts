import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'migration-admin',
  title: text({ en: 'Migration progress, for the admin of a company', it: 'Avanzamento della migrazione, per l’amministratore di un’azienda' }),
  story: text({
    en: 'Adele administers Contoso, half of whose mailboxes are still on Exchange Server. For six weeks people have come by the old way and by the new one, and the backend has counted them. Her role shows her own company.',
    it: 'Adele amministra Contoso, metà delle cui cassette postali è ancora su Exchange Server. Per sei settimane le persone sono arrivate con il vecchio metodo e con il nuovo, e il servizio le ha contate. Il suo ruolo le mostra la propria azienda.',
  }),
  play: text({ en: 'open the page of migration progress and sign in.', it: 'apri la pagina dell’avanzamento e accedi.' }),
  sources: ['https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps'],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  progress: { roles: ['Migration.Admin'] },
});
