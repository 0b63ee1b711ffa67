import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

/** Two weeks: time enough to act, and short enough that a renewal which runs by itself should be done. */
const soonDays = 14;
const dayMs = 24 * 60 * 60 * 1000;
const soon = text({ en: 'The certificate runs out on {day}, in {days} days.', it: 'Il certificato scade il {day}, tra {days} giorni.' });

export default rule({
  id: 'certificate-ending',
  title: text({ en: 'End of the certificate', it: 'Scadenza del certificato' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Renew it, and look at why the renewal did not run by itself.', it: 'Rinnovalo e verifica perché il rinnovo non è avvenuto da sé.' }),
  sources: [{ name: text({ en: 'RFC 5280, validity; the two weeks are this kit’s own choice', it: 'RFC 5280, validità; le due settimane sono una scelta di questo kit' }), date: '2008-05-01' }],
  concerns: ({ handshake: { refusal } }) => refusal !== 'CERT_HAS_EXPIRED',
  *look({ handshake: { validTo }, now }) {
    const days = Math.floor((validTo.getTime() - now.getTime()) / dayMs);
    if (days < soonDays) yield { says: saying(soon, { day: validTo.toISOString().slice(0, 10), days }) };
  },
});
