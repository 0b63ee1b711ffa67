import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'wrong-account',
  title: text({ en: 'Another account signs in', it: 'Accede un altro account' }),
  story: text({
    en: 'Outlook shows Adele’s mailbox, but signs add-ins in with Chiara’s account, which is in the same profile. Nothing fails, so the add-in must notice it and say it.',
    it: 'Outlook mostra la cassetta postale di Adele, ma fa accedere i componenti con l’account di Chiara, che è nello stesso profilo. Nulla fallisce: il componente deve accorgersene e dirlo.',
  }),
  sources: [
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7356',
    'https://github.com/OfficeDev/office-js/issues/3314',
  ],
  client: clients.windows,
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  brokerAccount: 'chiara',
});
