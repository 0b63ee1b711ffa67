import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'online-naa-reported-but-absent',
  title: text({ en: 'Reported, but not there', it: 'Dichiarata, ma assente' }),
  story: text({
    en: 'Outlook says that it supports nested app authentication, but no bridge comes. In the field this happens when a page loads the old office.js package instead of the hosted one.',
    it: 'Outlook dichiara l’autenticazione annidata, ma il ponte non arriva. Nella realtà succede quando una pagina carica il vecchio pacchetto office.js invece di quello servito dalla CDN.',
  }),
  play: text({ en: 'Choose Sign in when the add-in offers it.', it: 'Scegli Accedi quando il componente lo propone.' }),
  sources: [
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723',
  ],
  client: { ...clients.web, sets: ['DialogApi 1.2', 'DialogOrigin 1.1', 'NestedAppAuth 1.1'], bridge: 'absent' },
  mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
});
