import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

/** A quarter of an hour: whoever has the pane open meanwhile sees the old version no longer than that. */
const mostSeconds = 15 * 60;
const long = text({ en: '{path} may be kept for {seconds} seconds (Cache-Control: {value}): after a deployment people still run the old page, whose scripts may be gone.', it: '{path} può essere conservata per {seconds} secondi (Cache-Control: {value}): dopo una distribuzione si usa ancora la vecchia pagina, i cui script potrebbero non esserci più.' });

export default rule({
  id: 'html-caching',
  title: text({ en: 'Caching of pages', it: 'Memorizzazione delle pagine' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Send Cache-Control: no-cache with every page.', it: 'Invia Cache-Control: no-cache con ogni pagina.' }),
  sources: [{ name: text({ en: 'RFC 9111, HTTP Caching; the quarter of an hour is this kit’s own choice', it: 'RFC 9111, HTTP Caching; il quarto d’ora è una scelta di questo kit' }), date: '2022-06-01' }],
  *look({ pane, dialog }) {
    for (const answer of [pane, dialog]) {
      const value = answer ? header(answer, 'cache-control') ?? '' : '';
      const seconds = Number(/\bmax-age\s*=\s*"?(\d{1,10})/i.exec(value)?.[1] ?? 0);
      if (seconds > mostSeconds && !/\bno-(?:cache|store)\b/i.test(value)) yield { says: saying(long, { path: answer!.url.pathname, seconds, value }) };
    }
  },
});
