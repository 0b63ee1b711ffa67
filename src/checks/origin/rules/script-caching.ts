import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const asked = text({ en: '{name} has its version in its name but is asked for again each time (Cache-Control: {value}).', it: '{name} ha la versione nel nome ma viene richiesto ogni volta (Cache-Control: {value}).' });

export default rule({
  id: 'script-caching',
  title: text({ en: 'Caching of scripts', it: 'Memorizzazione degli script' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Send Cache-Control: public, max-age=31536000, immutable with files that have a hash in their name.', it: 'Invia Cache-Control: public, max-age=31536000, immutable con i file che hanno un hash nel nome.' }),
  sources: [{ name: 'RFC 8246, HTTP Immutable Responses', date: '2017-09-01' }],
  *look({ scripts }) {
    const script = scripts.find((answer) => {
      const value = header(answer, 'cache-control') ?? '';
      return /[.-][0-9a-f]{8,64}\.(?:m?js)$/i.test(answer.url.pathname) && !/\bimmutable\b/i.test(value) && Number(/\bmax-age\s*=\s*"?(\d{1,10})/i.exec(value)?.[1] ?? 0) < 86_400;
    });
    // One stands for all: the server sends the same header with each.
    if (script) yield { says: saying(asked, { name: script.url.pathname, value: header(script, 'cache-control') ?? '-' }) };
  },
});
