import { saying, text } from '../../../contracts/text.ts';
import { officeJs } from '../outlook-hosts.ts';
import { rule } from '../rule.ts';

const own = text({ en: 'The pane loads a copy of office.js ({address}) instead of the one from Microsoft’s network. The package on npm stopped in April 2022 and has no bridge for NAA.', it: 'Il riquadro carica una copia di office.js ({address}) invece di quello della rete di Microsoft. Il pacchetto su npm è fermo ad aprile 2022 e non ha il ponte per la NAA.' });
const none = text({ en: 'The pane does not load office.js from Microsoft’s network.', it: 'Il riquadro non carica office.js dalla rete di Microsoft.' });

export default rule({
  id: 'office-js',
  title: text({ en: 'office.js', it: 'office.js' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Put <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"> into the head of the page; national clouds have addresses of their own.', it: 'Inserisci <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"> nell’intestazione della pagina; i cloud nazionali hanno indirizzi propri.' }),
  sources: [{ name: 'learn.microsoft.com, Referencing the Office JavaScript API library', date: '2026-03-06' }, { name: 'msal-js#7723', date: '2025-04-29' }],
  concerns: ({ pane }) => pane.page.isHtml && pane.status === 200,
  *look({ pane: { page: { scripts } } }) {
    const another = scripts.find((address) => !officeJs(address) && /(?:^|\/)office(?:\.debug)?\.js(?:$|[?#])/i.test(address));
    if (another) yield { says: saying(own, { address: another }) };
    else if (!scripts.some(officeJs)) yield { says: saying(none, {}) };
  },
});
