import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const missing = text({ en: 'The icon {path} answers with {status}.', it: 'L’icona {path} risponde con {status}.' });
const kind = text({ en: 'The icon {path} comes as {type}.', it: 'L’icona {path} arriva come {type}.' });
const kept = text({ en: 'The icon {path} comes with Cache-Control: {value}. With such a directive Office shows a general icon instead.', it: 'L’icona {path} arriva con Cache-Control: {value}. Con una tale direttiva Office mostra un’icona generica.' });

export default rule({
  id: 'icons',
  title: text({ en: 'Icons of the manifest', it: 'Icone del manifesto' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Serve each icon as an image at its address, without a Cache-Control header.', it: 'Servi ogni icona come immagine al suo indirizzo, senza intestazione Cache-Control.' }),
  sources: [{ name: 'learn.microsoft.com, Image element', date: '2025-03-28' }],
  concerns: ({ icons }) => icons.length > 0,
  *look({ icons }) {
    for (const icon of icons) {
      const { pathname: path } = icon.url;
      const [type, value] = [header(icon, 'content-type') ?? '-', header(icon, 'cache-control')];
      if (icon.status !== 200) yield { says: saying(missing, { path, status: icon.status }) };
      else if (!/^image\//i.test(type)) yield { says: saying(kind, { path, type }) };
      else if (value && /\bno-(?:cache|store)\b|private|must-revalidate/i.test(value)) yield { says: saying(kept, { path, value }) };
    }
  },
});
