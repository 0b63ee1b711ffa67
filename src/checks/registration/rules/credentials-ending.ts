import { saying, text } from '../../../contracts/text.ts';
import { dayOf, lastOf } from '../credential-ends.ts';
import { manifestPage, rule } from '../rule.ts';

const soonMs = 30 * 24 * 60 * 60 * 1000;

const over = text({ en: 'All secrets and certificates have ended, the last on {day}: the backend can no longer act on people’s behalf.', it: 'Tutti i segreti e i certificati sono scaduti, l’ultimo il {day}: il backend non può più agire per conto degli utenti.' });
const soon = text({ en: 'The last secret or certificate ends on {day}.', it: 'L’ultimo segreto o certificato scade il {day}.' });

export default rule({
  id: 'credentials-ending',
  title: text({ en: 'A credential that lasts', it: 'Una credenziale che dura' }),
  severity: 'hinders',
  cure: text({ en: 'Certificates and secrets: add a new certificate, give it to the backend, then remove the old one. Where no server uses them, remove them all.', it: 'Certificati e segreti: aggiungi un nuovo certificato, configuralo nel backend, poi rimuovi il vecchio. Se nessun server li usa, rimuovili tutti.' }),
  entry: 'AADSTS7000222',
  sources: [manifestPage],
  needs: ['credentials'],
  look: ({ registration: { credentials }, nowMs }) => {
    const last = lastOf(credentials);
    if (last === undefined || last.endsMs > nowMs + soonMs) return [];
    return [{ says: saying(last.endsMs <= nowMs ? over : soon, { day: dayOf(last.endsMs) }), at: last.at }];
  },
});
