import { saying, text } from '../../../contracts/text.ts';
import { naaPage, rule } from '../rule.ts';

const says = text({ en: 'The redirect URI {uri} is not the bare origin, so it matches nothing.', it: 'L’URI di reindirizzamento {uri} non è la sola origine, quindi non corrisponde a nulla.' });

export default rule({
  id: 'broker-redirect-form',
  title: text({ en: 'Broker redirect URIs are origins', it: 'Gli URI di reindirizzamento del broker sono origini' }),
  severity: 'hinders',
  cure: text({ en: 'Write the scheme, the host and the port alone: no path, no trailing slash.', it: 'Scrivi solo schema, host e porta: nessun percorso, nessuna barra finale.' }),
  sources: [naaPage],
  needs: ['redirects'],
  look: ({ registration: { redirects } }) => redirects
    .filter(({ uri }) => /^brk-/i.test(uri) && !/^brk-[\w-]+:\/\/[^/?#\s]+$/i.test(uri))
    .map(({ uri, at }) => ({ says: saying(says, { uri }), at })),
});
