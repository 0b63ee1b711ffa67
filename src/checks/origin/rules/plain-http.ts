import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const open = text({ en: 'http://{host} answers with {status} instead of leading to https.', it: 'http://{host} risponde con {status} invece di portare a https.' });

export default rule({
  id: 'plain-http',
  title: text({ en: 'Without TLS', it: 'Senza TLS' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Redirect everything to https (301 or 308), or close port 80.', it: 'Reindirizza tutto a https (301 o 308) oppure chiudi la porta 80.' }),
  sources: [{ name: 'RFC 6797, HTTP Strict Transport Security, 7.2', date: '2012-11-01' }],
  concerns: ({ plain }) => plain !== null,
  *look({ plain, pane }) {
    const location = header(plain!, 'location') ?? '';
    const leadsToTls = plain!.status >= 300 && plain!.status < 400 && /^https:/i.test(location);
    // Refused altogether is as good.
    if (!leadsToTls && plain!.status < 400) yield { says: saying(open, { host: pane.url.hostname, status: plain!.status }) };
  },
});
