import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const says = text({ en: '{uri} is the first redirect URI of its list: an admin consent address without a redirect of its own then fails.', it: '{uri} è il primo URI di reindirizzamento del suo elenco: un indirizzo di consenso amministratore senza un proprio reindirizzamento allora fallisce.' });

export default rule({
  id: 'broker-redirect-order',
  title: text({ en: 'Broker redirect URIs do not come first', it: 'Gli URI di reindirizzamento del broker non sono i primi' }),
  severity: 'hinders',
  cure: text({ en: 'Put an https address before it.', it: 'Metti prima un indirizzo https.' }),
  entry: 'AADSTS7000471',
  sources: [{ name: 'office-js#5196', date: '2025-01-17' }],
  needs: ['firstRedirects'],
  look: ({ registration: { firstRedirects } }) => firstRedirects.filter(({ uri }) => /^brk-/i.test(uri)).map(({ uri, at }) => ({ says: saying(says, { uri }), at })),
});
