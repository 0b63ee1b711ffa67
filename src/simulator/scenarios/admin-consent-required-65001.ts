import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'admin-consent-required-65001',
  title: text({ en: 'Only an administrator can approve', it: 'Può approvare solo un amministratore' }),
  story: text({
    en: 'Adele’s company lets only administrators approve add-ins, and nobody has approved this one. She is told so and cannot accept by herself.',
    it: 'Nell’azienda di Adele solo gli amministratori approvano i componenti, e nessuno ha approvato questo. Le viene detto e non può accettare da sola.',
  }),
  play: text({ en: 'Choose Sign in, then go back from the window that asks for an administrator.', it: 'Scegli Accedi, poi torna indietro dalla finestra che chiede un amministratore.' }),
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes (2024-04-24)',
    'https://learn.microsoft.com/office/dev/add-ins/publish/publish-nested-app-auth-add-in (2025-12-15)',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { consent: 'admin' },
});
