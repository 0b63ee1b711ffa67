import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const plain = text({ en: '{path} loads {address} without TLS: browsers refuse it on a page over https.', it: '{path} carica {address} senza TLS: i browser lo rifiutano in una pagina https.' });

export default rule({
  id: 'mixed-content',
  title: text({ en: 'Everything over TLS', it: 'Tutto tramite TLS' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Write https in the address, or serve the file yourself.', it: 'Scrivi https nell’indirizzo, oppure servi il file tu stesso.' }),
  sources: [{ name: 'W3C, Mixed Content', date: '2023-02-23' }],
  *look({ pane, dialog, redirect }) {
    for (const answer of [pane, dialog, redirect]) for (const { address } of answer?.page.loads ?? []) if (/^http:\/\//i.test(address)) yield { says: saying(plain, { path: answer!.url.pathname, address }) };
  },
});
