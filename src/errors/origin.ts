import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit check origin` cannot reach. */
export const originErrors = defineErrors({
  'origin-unreachable': {
    remedyIsWith: 'user',
    says: text({ en: 'No answer came from {host}.', it: 'Da {host} non è arrivata alcuna risposta.' }),
    remedy: text({ en: 'Check the name {host}, the connection and the proxy; this command uses no proxy.', it: 'Controlla il nome {host}, la connessione e il proxy; questo comando non usa proxy.' }),
  },
  'origin-inside': {
    remedyIsWith: 'user',
    says: text({ en: '{host} leads into a private network, which nobody named.', it: '{host} porta in una rete privata che nessuno ha indicato.' }),
    remedy: text({ en: 'If {host} is your own server inside the company, give --inside.', it: 'Se {host} è un tuo server all’interno dell’azienda, indica --inside.' }),
  },
  'origin-not-https': {
    remedyIsWith: 'user',
    says: text({ en: '{address} is no https address of a page.', it: '{address} non è un indirizzo https di una pagina.' }),
    remedy: text({ en: 'Give the address of the pane as the manifest has it, over https: https://addin.contoso.com/taskpane.html instead of {address}.', it: 'Indica l’indirizzo del riquadro come sta nel manifesto, tramite https: https://addin.contoso.com/taskpane.html al posto di {address}.' }),
  },
});
