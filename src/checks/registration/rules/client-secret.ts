import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'The registration has a client secret. Pages need none, and a secret cannot be told from its copy.', it: 'La registrazione ha un segreto client. Alle pagine non serve, e un segreto non si distingue dalla sua copia.' });

export default rule({
  id: 'client-secret',
  title: text({ en: 'Client secrets', it: 'Segreti client' }),
  severity: 'notes',
  cure: text({ en: 'Remove the secret when no server uses it; otherwise change to a certificate or a managed identity.', it: 'Rimuovi il segreto se nessun server lo usa; altrimenti passa a un certificato o a un’identità gestita.' }),
  sources: [manifestPage],
  needs: ['credentials'],
  look: ({ registration: { credentials } }) => credentials.filter(({ kind }) => kind === 'secret').map(({ at }) => ({ says: saying(says, {}), at })),
});
