import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const expired = text({ en: 'The certificate ran out on {day}.', it: 'Il certificato è scaduto il {day}.' });
const otherName = text({ en: 'The certificate is of another name than {host}.', it: 'Il certificato è di un nome diverso da {host}.' });
const untrusted = text({ en: 'The certificate of {host} is not trusted here ({code}): an intermediate certificate is missing, it signed itself, or its authority is a private one.', it: 'Il certificato di {host} qui non è attendibile ({code}): manca un certificato intermedio, è autofirmato oppure la sua autorità è privata.' });

export default rule({
  id: 'certificate',
  title: text({ en: 'Certificate', it: 'Certificato' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Install a certificate for this name with its whole chain. For a private authority give its root to every device that opens the pane, and to this command by NODE_EXTRA_CA_CERTS.', it: 'Installa un certificato per questo nome con l’intera catena. Per un’autorità privata distribuisci la radice a ogni dispositivo che apre il riquadro, e a questo comando con NODE_EXTRA_CA_CERTS.' }),
  sources: [{ name: text({ en: 'RFC 5280 and RFC 6125; codes of Node and OpenSSL', it: 'RFC 5280 e RFC 6125; codici di Node e OpenSSL' }), date: '2011-03-01' }],
  *look({ handshake: { refusal, validTo }, pane: { url: { hostname: host } } }) {
    if (refusal === 'CERT_HAS_EXPIRED') yield { says: saying(expired, { day: validTo.toISOString().slice(0, 10) }) };
    else if (refusal === 'ERR_TLS_CERT_ALTNAME_INVALID') yield { says: saying(otherName, { host }) };
    else if (refusal !== null) yield { says: saying(untrusted, { host, code: refusal }) };
  },
});
