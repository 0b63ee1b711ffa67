import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'approved-client-app-530021',
  title: text({ en: 'Only approved apps may sign in', it: 'Solo le app approvate possono accedere' }),
  story: text({
    en: 'Adele’s company asks phones for an approved client app. Outlook is one, the add-in inside it can never be. Her administrator has to replace that old rule; leaving the add-in out of it does not help.',
    it: 'L’azienda di Adele richiede sui telefoni un’app client approvata. Outlook lo è, il componente al suo interno non può esserlo mai. L’amministratore deve sostituire la vecchia regola; escluderne il componente non serve.',
  }),
  play: text({ en: 'Choose Sign in and close the window that refuses.', it: 'Scegli Accedi e chiudi la finestra che rifiuta.' }),
  sources: [
    'https://github.com/OfficeDev/office-js/issues/5315',
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7730',
    'https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app (2026-03-24)',
    'Status that a real bridge gives for it: not confirmed.',
  ],
  client: clients.ios,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { conditionalAccess: 'approved-client-app' },
});
