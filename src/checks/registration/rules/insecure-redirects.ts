import { saying, text } from '../../../contracts/text.ts';
import { redirectPage, rule } from '../rule.ts';

const says = text({ en: 'The redirect URI {uri} is not encrypted: whoever listens gets the codes.', it: 'L’URI di reindirizzamento {uri} non è cifrato: chi ascolta ottiene i codici.' });

const onThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/?#]|$)/i;

export default rule({
  id: 'insecure-redirects',
  title: text({ en: 'No redirect URI over http', it: 'Nessun URI di reindirizzamento su http' }),
  severity: 'hinders',
  cure: text({ en: 'Remove it, or serve the page by https; http is allowed on localhost alone.', it: 'Toglilo, oppure pubblica la pagina in https; http è ammesso solo su localhost.' }),
  sources: [redirectPage],
  needs: ['redirects'],
  look: ({ registration: { redirects } }) => redirects
    .filter(({ uri }) => /^http:/i.test(uri) && !onThisMachine.test(uri))
    .map(({ uri, at }) => ({ says: saying(says, { uri }), at })),
});
