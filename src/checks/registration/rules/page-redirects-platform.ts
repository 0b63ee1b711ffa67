import { saying, text } from '../../../contracts/text.ts';
import { consentPage, rule } from '../rule.ts';

const says = text({ en: 'The redirect URI {uri} does not stand under Single-page application: a page cannot redeem its code.', it: 'L’URI di reindirizzamento {uri} non sta sotto Applicazione a pagina singola: una pagina non può riscattarne il codice.' });

export default rule({
  id: 'page-redirects-platform',
  title: text({ en: 'Platform of the sign-in pages', it: 'Piattaforma delle pagine di accesso' }),
  severity: 'hinders',
  cure: text({ en: 'Move it to the platform Single-page application, unless a server of yours redeems codes with it.', it: 'Spostalo sotto la piattaforma Applicazione a pagina singola, a meno che un tuo server non lo usi per riscattare codici.' }),
  entry: 'AADSTS9002326',
  sources: [consentPage, { name: 'office-js#5640', date: '2025-04-22' }],
  needs: ['redirects'],
  look: ({ registration: { redirects }, wanted: { pages } }) => redirects
    .filter(({ uri, platform }) => platform !== 'spa' && pages.includes(uri) && !redirects.some((other) => other.uri === uri && other.platform === 'spa'))
    .map(({ uri, at }) => ({ says: saying(says, { uri }), at })),
});
