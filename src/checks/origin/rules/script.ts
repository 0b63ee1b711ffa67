import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const gone = text({ en: 'The script {path}, which a page loads, answers with {status}.', it: 'Lo script {path}, che una pagina carica, risponde con {status}.' });
const another = text({ en: 'The script {path}, which a page loads, comes as {type}, not as a script.', it: 'Lo script {path}, che una pagina carica, arriva come {type}, non come script.' });

export default rule({
  id: 'script',
  title: text({ en: 'Scripts of the pages', it: 'Script delle pagine' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Deploy pages and scripts of one build together, and keep the scripts of the last one for some days: a pane that is open still asks for them.', it: 'Distribuisci insieme pagine e script della stessa compilazione e conserva per qualche giorno gli script della precedente: un riquadro aperto li chiede ancora.' }),
  sources: [{ name: text({ en: 'WHATWG HTML, fetching of scripts; RFC 9110, status codes', it: 'WHATWG HTML, caricamento degli script; RFC 9110, codici di stato' }), date: '2022-06-01' }],
  concerns: ({ scripts, lostScripts }) => scripts.length + lostScripts.length > 0,
  *look({ lostScripts }) {
    for (const script of lostScripts) {
      const { status, url: { pathname: path } } = script;
      yield { says: status === 200 ? saying(another, { path, type: header(script, 'content-type') ?? '?' }) : saying(gone, { path, status }) };
    }
  },
});
