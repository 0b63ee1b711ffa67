import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const served = text({ en: '{count} source maps are served, such as {name}: everybody can read the source with its comments.', it: 'Vengono serviti {count} file source map, come {name}: chiunque può leggere il codice sorgente con i commenti.' });

export default rule({
  id: 'source-maps',
  title: text({ en: 'Source maps', it: 'Source map' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Keep them off the server, if the source is not public anyway.', it: 'Non pubblicarle sul server, se il codice sorgente non è comunque pubblico.' }),
  sources: [{ name: 'ECMA-426, Source map format', date: '2024-12-01' }],
  *look({ sourceMaps }) {
    if (sourceMaps[0]) yield { says: saying(served, { count: sourceMaps.length, name: sourceMaps[0].url.pathname }) };
  },
});
