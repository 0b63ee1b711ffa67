import { text } from '../../contracts/text.ts';
import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { labels, step } from '../words.ts';

const answers = text({ en: 'The service of this add-in answers (status {status}).', it: 'Il servizio di questo componente risponde (stato {status}).' });
const ailing = text({ en: 'The service of this add-in answers with a fault of its own (status {status}).', it: 'Il servizio di questo componente risponde con un proprio errore (stato {status}).' });
const address = both('Address of the service', 'Indirizzo del servizio');

export default defineAudit({
  id: 'backend-reachable',
  needs: ['backend'],
  mayUse: ['app', 'host'],
  title: both('Can the service of this add-in be reached?', 'Il servizio di questo componente è raggiungibile?'),
  judge({ backend: { reachable, status }, app, host }) {
    const evidence = [...(app ? [{ label: address, value: app.backendOrigin }] : []), ...(status === null ? [] : [{ label: labels.status, value: status }])];
    if (!reachable) {
      const isOffline = host?.isOnline === false;
      return {
        outcome: 'fail', severity: 'blocks', owner: isOffline ? 'user' : 'developer', evidence, confidence: isOffline ? 'certain' : 'likely',
        says: told(isOffline ? both('There is no network connection, so the service cannot be asked.', 'Non c’è connessione di rete, quindi il servizio non può essere interrogato.') : both('The service of this add-in does not answer. The page cannot tell whether it is down, blocked by a proxy, or refuses this origin (CORS).', 'Il servizio di questo componente non risponde. Dalla pagina non si può capire se è fermo, bloccato da un proxy o se rifiuta questa origine (CORS).')),
        steps: {
          user: [step('Check the connection and try again in a few minutes.', 'Controlla la connessione e riprova tra qualche minuto.')],
          // Without network there is nothing that others could look at.
          ...(isOffline ? {} : { admin: [step('Check that the address of the service is allowed by proxy and firewall.', 'Verifica che proxy e firewall consentano l’indirizzo del servizio.')],
          developer: [step('Check that the service runs and that its allowed origins hold the origin of the pane.', 'Verifica che il servizio sia attivo e che tra le origini ammesse ci sia quella del riquadro.')] }),
        },
      };
    }
    if (status !== null && status >= 500) return { outcome: 'fail', severity: 'blocks', owner: 'developer', evidence, says: told(ailing, { status }), steps: { user: [step('Try again in a few minutes.', 'Riprova tra qualche minuto.')], developer: [step('Look into the log of the service at this time.', 'Controlla il registro del servizio a quest’ora.')] } };
    return { outcome: 'pass', evidence, says: told(answers, { status: status ?? '?' }) };
  },
});
