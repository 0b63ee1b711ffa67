import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'hybrid-mac-account-type-wrong',
  title: text({ en: 'Mac that names the wrong place', it: 'Mac che indica il posto sbagliato' }),
  story: text({
    en: 'Dario’s mailbox is on Exchange Server, but Outlook for Mac always says “office365”. The address of the server tells the truth, and the add-in uses the path that works there.',
    it: 'La cassetta postale di Dario è su Exchange Server, ma Outlook per Mac dice sempre “office365”. L’indirizzo del server dice la verità e il componente usa la via che lì funziona.',
  }),
  sources: [
    'https://github.com/OfficeDev/office-js/issues/6564',
    'https://github.com/OfficeDev/office-js/issues/6164',
    'https://github.com/EratoLab/erato/pull/896',
    'NAA and IdentityAPI on a Mac beside an Exchange Server mailbox: not confirmed; this client reports neither.',
  ],
  client: { ...clients.mac, mailboxSet: '1.5', sets: ['DialogApi 1.2', 'DialogOrigin 1.1'], bridge: 'absent' },
  mailbox: { of: 'dario', accountType: 'office365', ewsUrl: 'exchange', restUrl: 'exchange' },
  exchangeTokens: 'issued',
});
