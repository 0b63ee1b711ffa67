import { saying, text } from '../../../contracts/text.ts';
import type { RegistrationFault } from '../rule.ts';
import { consentPage, rule } from '../rule.ts';

const window = text({ en: 'The redirect URI {uri} is missing under Single-page application: the sign-in window of Outlook in a browser comes back by it.', it: 'Sotto Applicazione a pagina singola manca l’URI di reindirizzamento {uri}: vi ritorna la finestra di accesso di Outlook nel browser.' });
const dialog = text({ en: 'The redirect URI {uri} is missing under Single-page application: the sign-in window of desktop clients comes back by it.', it: 'Sotto Applicazione a pagina singola manca l’URI di reindirizzamento {uri}: vi ritorna la finestra di accesso dei client desktop.' });
const consent = text({ en: 'The redirect URI {uri} is missing under Single-page application: the admin consent ends there.', it: 'Sotto Applicazione a pagina singola manca l’URI di reindirizzamento {uri}: lì termina il consenso amministratore.' });

export default rule({
  id: 'page-redirects',
  title: text({ en: 'Redirect URIs of the sign-in pages', it: 'URI di reindirizzamento delle pagine di accesso' }),
  severity: 'hinders',
  cure: text({ en: 'Authentication, platform Single-page application: add it, letter for letter.', it: 'Autenticazione, piattaforma Applicazione a pagina singola: aggiungilo, lettera per lettera.' }),
  entry: 'AADSTS50011',
  sources: [consentPage],
  needs: ['redirects'],
  look: ({ registration: { redirects }, wanted: { pages } }) => [window, dialog, consent].flatMap((missing, index): RegistrationFault[] => {
    const uri = pages[index]!;
    return redirects.some((redirect) => redirect.uri === uri) ? [] : [{ says: saying(missing, { uri }) }];
  }),
});
