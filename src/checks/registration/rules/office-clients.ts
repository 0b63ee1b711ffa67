import { saying, text } from '../../../contracts/text.ts';
import { clientsOf } from '../pre-authorised-clients.ts';
import { rule, ssoPage } from '../rule.ts';
import { officeClients } from '../wanted.ts';

const says = text({ en: 'Office ({id}) is not pre-authorised for the scope: Office SSO gives no token.', it: 'Office ({id}) non è preautorizzato per l’ambito: Office SSO non fornisce token.' });

export default rule({
  id: 'office-clients',
  title: text({ en: 'Office is a client of the add-in’s API', it: 'Office è client dell’API del componente' }),
  severity: 'hinders',
  cure: text({ en: 'Expose an API, Add a client application: that id, with the scope ticked. Add-ins without Office SSO can leave it out.', it: 'Esponi un’API, Aggiungi un’applicazione client: quell’ID, con l’ambito selezionato. I componenti senza Office SSO possono farne a meno.' }),
  entry: 'OFFICE13005',
  sources: [ssoPage],
  needs: ['preAuthorised', 'scopes'],
  look: ({ registration, wanted: { scopeName } }) => {
    const clients = clientsOf(registration, scopeName);
    return [officeClients.all, ...officeClients.single].some((id) => clients.has(id)) ? [] : [{ says: saying(says, { id: officeClients.all }) }];
  },
});
