import { saying, text } from '../../../contracts/text.ts';
import { dayOf, lastOf } from '../credential-ends.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'A secret or certificate ended on {day}; another one lasts longer.', it: 'Un segreto o un certificato è scaduto il {day}; un altro dura di più.' });

export default rule({
  id: 'credentials-ended',
  title: text({ en: 'No credential that has ended', it: 'Nessuna credenziale scaduta' }),
  severity: 'notes',
  cure: text({ en: 'Certificates and secrets: remove what has ended.', it: 'Certificati e segreti: rimuovi ciò che è scaduto.' }),
  sources: [manifestPage],
  needs: ['credentials'],
  look: ({ registration: { credentials }, nowMs }) => {
    const last = lastOf(credentials);
    return credentials.flatMap(({ endsMs, at }) => (endsMs !== null && endsMs <= nowMs && at !== last?.at ? [{ says: saying(says, { day: dayOf(endsMs) }), at }] : []));
  },
});
