import { saying, text } from '../../../contracts/text.ts';
import { redirectPage, rule } from '../rule.ts';

const says = text({ en: 'The redirect URI {uri} has a wildcard: any host or page it covers can receive the add-in’s codes.', it: 'L’URI di reindirizzamento {uri} contiene un carattere jolly: qualsiasi host o pagina compresi possono ricevere i codici del componente.' });

export default rule({
  id: 'wildcard-redirects',
  title: text({ en: 'No wildcard in a redirect URI', it: 'Nessun carattere jolly negli URI di reindirizzamento' }),
  severity: 'hinders',
  cure: text({ en: 'Write the addresses of your pages instead.', it: 'Scrivi invece gli indirizzi delle tue pagine.' }),
  sources: [redirectPage],
  needs: ['redirects'],
  look: ({ registration: { redirects } }) => redirects.filter(({ uri }) => uri.includes('*')).map(({ uri, at }) => ({ says: saying(says, { uri }), at })),
});
