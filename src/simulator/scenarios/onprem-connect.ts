import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'onprem-connect',
  title: text({ en: 'Exchange Server, before the move', it: 'Exchange Server, prima dello spostamento' }),
  story: text({
    en: 'Bruno is signed in by the token of his company’s Exchange Server, and his mailbox will move to the cloud. He connects his work account while both can be proven, and keeps the account he has.',
    it: 'Bruno ha eseguito l’accesso con il token dell’Exchange Server della sua azienda e la sua cassetta postale passerà al cloud. Collega il suo account aziendale finché entrambi si possono provare e conserva l’account che ha.',
  }),
  play: text({ en: 'Press “Connect my work account”.', it: 'Premi «Collega il mio account aziendale».' }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens (2025-11-03)',
    'https://learn.microsoft.com/office/dev/add-ins/outlook/authentication (2026-02-02)',
    'Linking by two proofs is a decision of this kit. IdentityAPI beside an Exchange Server mailbox: not confirmed; without it a sign-in window does the same.',
  ],
  client: { ...clients.windowsOnPremises, sets: [...clients.windowsOnPremises.sets, 'IdentityAPI 1.3'] },
  mailbox: { of: 'bruno', accountType: 'enterprise', ewsUrl: 'exchange', restUrl: 'exchange' },
  exchangeTokens: 'issued',
});
