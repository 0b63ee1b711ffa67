import { saying, text } from '../../../contracts/text.ts';
import { clientsOf } from '../pre-authorised-clients.ts';
import { rule } from '../rule.ts';

const says = text({ en: 'The add-in {clientId} is not pre-authorised for its own scope: people are asked to consent to its own server.', it: 'Il componente {clientId} non è preautorizzato per il proprio ambito: agli utenti viene chiesto il consenso per il suo stesso server.' });

export default rule({
  id: 'own-client',
  title: text({ en: 'The add-in is a client of its own API', it: 'Il componente è client della propria API' }),
  severity: 'hinders',
  cure: text({ en: 'Expose an API, Add a client application: its own client id, with the scope ticked.', it: 'Esponi un’API, Aggiungi un’applicazione client: il suo ID client, con l’ambito selezionato.' }),
  entry: 'AADSTS65001',
  sources: [{ name: 'Office-Add-in-samples, Outlook-Add-in-SSO-NAA-Identity', date: '2026-08-20' }],
  needs: ['preAuthorised', 'scopes'],
  look: ({ registration, wanted: { clientId, scopeName } }) => (clientsOf(registration, scopeName).has(clientId) ? [] : [{ says: saying(says, { clientId }) }]),
});
