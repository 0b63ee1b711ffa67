import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'Entra issues tokens of version 1 for this API (the setting is {version}), which the backend refuses.', it: 'Per questa API Entra rilascia token della versione 1 (l’impostazione è {version}), che il backend rifiuta.' });

export default rule({
  id: 'token-version',
  title: text({ en: 'Version of the access tokens', it: 'Versione dei token di accesso' }),
  severity: 'blocks',
  cure: text({ en: 'Manifest: set requestedAccessTokenVersion inside api to 2 (accessTokenAcceptedVersion in the old form).', it: 'Manifesto: imposta requestedAccessTokenVersion dentro api su 2 (accessTokenAcceptedVersion nel vecchio formato).' }),
  sources: [manifestPage],
  needs: ['tokenVersion'],
  look: ({ registration: { tokenVersion } }) => (tokenVersion.value === 2 ? [] : [{ says: saying(says, { version: String(tokenVersion.value) }), at: tokenVersion.at }]),
});
