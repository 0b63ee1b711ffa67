import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-naa-first-consent',
  title: text({ en: 'First time: consent is asked', it: 'Prima volta: si chiede il consenso' }),
  story: text({
    en: 'Nobody has approved the add-in for Adele yet. Signing in silently is refused, so the add-in needs one click; then Outlook asks her.',
    it: 'Nessuno ha ancora approvato il componente per Adele. L’accesso silenzioso è rifiutato, perciò serve un clic; poi Outlook le chiede il consenso.',
  }),
  play: text({ en: 'Choose Sign in in the add-in, then Accept in Outlook’s window.', it: 'Scegli Accedi nel componente, poi Accetta nella finestra di Outlook.' }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in (2025-12-15)',
    'https://learn.microsoft.com/office/dev/add-ins/publish/publish-nested-app-auth-add-in (2025-12-15)',
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes (2024-04-24)',
  ],
  client: clients.web,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { consent: 'user' },
});
