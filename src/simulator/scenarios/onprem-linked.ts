import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'onprem-linked',
  title: text({ en: 'Exchange Server, already linked', it: 'Exchange Server, già collegato' }),
  story: text({
    en: 'Bruno’s mailbox is on Exchange Server, but he has already signed in with Entra ID, so the backend no longer takes his old token. The add-in goes on to Office single sign-on.',
    it: 'La cassetta postale di Bruno è su Exchange Server, ma lui ha già fatto accesso con Entra ID, perciò il servizio non accetta più il vecchio token. Il componente passa all’accesso unico di Office.',
  }),
  sources: [
    'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens (2025-11-03)',
    'https://learn.microsoft.com/office/dev/add-ins/outlook/authentication (2026-02-02)',
    'Decision of this kit: once linked, the old path is closed (protection against downgrade). IdentityAPI beside an Exchange Server mailbox: not confirmed.',
  ],
  client: { ...clients.windowsOnPremises, sets: [...clients.windowsOnPremises.sets, 'IdentityAPI 1.3'] },
  mailbox: { of: 'bruno', accountType: 'enterprise', ewsUrl: 'exchange', restUrl: 'exchange' },
  exchangeTokens: 'issued',
  backend: { linked: ['bruno'] },
});
