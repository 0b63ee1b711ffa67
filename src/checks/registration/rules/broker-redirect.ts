import { saying, text } from '../../../contracts/text.ts';
import { naaPage, rule } from '../rule.ts';

const missing = text({ en: 'The redirect URI {uri} is missing: without it Outlook may not ask for tokens in the add-in’s place.', it: 'Manca l’URI di reindirizzamento {uri}: senza, Outlook non può chiedere token per conto del componente.' });
const elsewhere = text({ en: 'The redirect URI {uri} is registered, but not under Single-page application.', it: 'L’URI di reindirizzamento {uri} è registrato, ma non sotto Applicazione a pagina singola.' });

export default rule({
  id: 'broker-redirect',
  title: text({ en: 'Redirect URI of nested app authentication', it: 'URI di reindirizzamento dell’autenticazione annidata delle app' }),
  severity: 'blocks',
  cure: text({ en: 'Authentication, platform Single-page application: add it, behind an https address.', it: 'Autenticazione, piattaforma Applicazione a pagina singola: aggiungilo, dopo un indirizzo https.' }),
  entry: 'AADSTS700046',
  sources: [naaPage],
  needs: ['redirects'],
  look: ({ registration: { redirects }, wanted: { broker: uri } }) => {
    const found = redirects.filter((redirect) => redirect.uri === uri);
    if (found.some(({ platform }) => platform === 'spa')) return [];
    const [wrong] = found;
    return [wrong ? { says: saying(elsewhere, { uri }), at: wrong.at } : { says: saying(missing, { uri }) }];
  },
});
