import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const old = text({ en: 'The server speaks {protocol} although TLS 1.2 and 1.3 were offered. Today’s browsers refuse it.', it: 'Il server usa {protocol} benché siano stati offerti TLS 1.2 e 1.3. I browser attuali lo rifiutano.' });

export default rule({
  id: 'tls-protocol',
  title: text({ en: 'TLS version', it: 'Versione di TLS' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Switch on TLS 1.2 and 1.3, and older ones off.', it: 'Attiva TLS 1.2 e 1.3 e disattiva le versioni precedenti.' }),
  sources: [{ name: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1', date: '2021-03-01' }],
  *look({ handshake: { protocol } }) {
    if (!/^TLSv1\.[23]$/.test(protocol)) yield { says: saying(old, { protocol }) };
  },
});
