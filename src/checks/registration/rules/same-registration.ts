import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'This is the registration {found}; the add-in signs in as {clientId}.', it: 'Questa è la registrazione {found}; il componente accede come {clientId}.' });

export default rule({
  id: 'same-registration',
  title: text({ en: 'Registration of this add-in', it: 'Registrazione di questo componente' }),
  severity: 'blocks',
  cure: text({ en: 'Check the registration of the add-in, or put the client id of this one into entra.clientId and the manifests.', it: 'Verifica la registrazione del componente, oppure scrivi l’ID client di questa in entra.clientId e nei manifesti.' }),
  sources: [manifestPage],
  needs: [],
  look: ({ registration: { clientId: found }, wanted: { clientId } }) => (found === clientId ? [] : [{ says: saying(says, { found, clientId }) }]),
});
