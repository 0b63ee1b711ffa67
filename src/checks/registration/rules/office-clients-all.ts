import { saying, text } from '../../../contracts/text.ts';
import { clientsOf } from '../pre-authorised-clients.ts';
import { rule, ssoPage } from '../rule.ts';
import { officeClients } from '../wanted.ts';

const says = text({ en: 'Office SSO gives no token to clients that are not pre-authorised: {missing}.', it: 'Office SSO non fornisce token ai client non preautorizzati: {missing}.' });

export default rule({
  id: 'office-clients-all',
  title: text({ en: 'All clients of Office', it: 'Tutti i client Office' }),
  severity: 'notes',
  cure: text({ en: 'Add ea5a67f6-b6f3-4338-b240-c655ddc3cc8e, which stands for all of them, unless some are left out on purpose.', it: 'Aggiungi ea5a67f6-b6f3-4338-b240-c655ddc3cc8e, che vale per tutti, a meno che alcuni non siano esclusi di proposito.' }),
  entry: 'OFFICE13005',
  sources: [ssoPage],
  needs: ['preAuthorised', 'scopes'],
  look: ({ registration, wanted: { scopeName } }) => {
    const clients = clientsOf(registration, scopeName);
    const missing = officeClients.single.filter((id) => !clients.has(id));
    const isPart = !clients.has(officeClients.all) && missing.length > 0 && missing.length < officeClients.single.length;
    return isPart ? [{ says: saying(says, { missing: missing.join(', ') }) }] : [];
  },
});
