import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'conditional-access-53003',
  title: text({ en: 'Conditional Access says no', it: 'L’accesso condizionale dice di no' }),
  story: text({
    en: 'A rule of Chiara’s company forbids this sign-in. Microsoft knows her and refuses all the same. Only her administrator can change that; trying again does not help.',
    it: 'Una regola dell’azienda di Chiara vieta questo accesso. Microsoft la conosce e rifiuta comunque. Solo il suo amministratore può cambiarlo; riprovare non serve.',
  }),
  play: text({ en: 'If the add-in asks for a click, choose Sign in and close the window that refuses.', it: 'Se il componente chiede un clic, scegli Accedi e chiudi la finestra che rifiuta.' }),
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes (2024-04-24)',
    'https://github.com/OfficeDev/office-js/issues/5315',
    'Status that a real bridge gives for it: not confirmed.',
  ],
  client: clients.windows,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { conditionalAccess: 'blocked' },
});
