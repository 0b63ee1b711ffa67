import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What the lab refuses so that no page from outside can use it, and what it cannot find. */
export const labErrors = defineErrors({
  'lab-not-built': {
    remedyIsWith: 'developer',
    says: text({ en: 'The pages of the lab are not built.', it: 'Le pagine del laboratorio non sono compilate.' }),
    remedy: text({ en: 'Run `npm run build` first; `npm start` does both.', it: 'Esegui prima `npm run build`; `npm start` fa entrambe le cose.' }),
  },
  'lab-packages-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'Not all packages that the lab needs are installed. This installs them: npm install --save-dev {packages}', it: 'Non tutti i pacchetti che servono al laboratorio sono installati. Questo li installa: npm install --save-dev {packages}' }),
    remedy: text({ en: 'Run that npm command where this kit is installed, then start the lab again.', it: 'Esegui quel comando npm dove è installato questo kit, poi riavvia il laboratorio.' }),
  },
  'add-in-address-unusable': {
    remedyIsWith: 'developer',
    says: text({ en: 'The page to show must have an https address, or an http address on this machine.', it: 'La pagina da mostrare deve avere un indirizzo https, o un indirizzo http su questo computer.' }),
    remedy: text({ en: 'Write for example: naa-kit lab --add-in https://localhost:3000/taskpane.html', it: 'Scrivi per esempio: naa-kit lab --add-in https://localhost:3000/taskpane.html' }),
  },
  'add-in-unreachable': {
    remedyIsWith: 'developer',
    status: 502,
    says: text({ en: 'The page given with --add-in does not answer, answers too slowly, or is too large.', it: 'La pagina indicata con --add-in non risponde, risponde troppo lentamente o è troppo grande.' }),
    remedy: text({ en: 'Start its server, open its address in a browser tab, then reload.', it: 'Avvia il suo server, apri il suo indirizzo in una scheda del browser, poi ricarica.' }),
  },
  'lab-host-refused': {
    remedyIsWith: 'user',
    status: 421,
    says: text({ en: 'This part of the lab does not answer under that name.', it: 'Questa parte del laboratorio non risponde con quel nome.' }),
    remedy: text({ en: 'Use the address that the lab printed when it started.', it: 'Usa l’indirizzo che il laboratorio ha mostrato all’avvio.' }),
  },
  'lab-origin-refused': {
    remedyIsWith: 'nobody',
    status: 403,
    says: text({ en: 'The lab takes this request from its own pages only.', it: 'Il laboratorio accetta questa richiesta solo dalle proprie pagine.' }),
    remedy: text({ en: 'Nothing to repair: another site tried to use the lab.', it: 'Nulla da correggere: un altro sito ha provato a usare il laboratorio.' }),
  },
  'lab-request-invalid': {
    remedyIsWith: 'developer',
    status: 400,
    says: text({ en: 'The lab cannot read this request.', it: 'Il laboratorio non riesce a leggere questa richiesta.' }),
    remedy: text({ en: 'Send the JSON that the lab’s own pages send.', it: 'Invia il JSON che inviano le pagine del laboratorio.' }),
  },
  'tenant-unknown': {
    remedyIsWith: 'user',
    says: text({ en: 'The lab plays no such tenant. It has {ids}.', it: 'Il laboratorio non ha questo tenant. Ha {ids}.' }),
    remedy: text({ en: 'Name one of {ids} after --tenant.', it: 'Indica uno tra {ids} dopo --tenant.' }),
  },
  'scenario-unknown': {
    remedyIsWith: 'user',
    status: 404,
    says: text({ en: 'The lab has no such situation.', it: 'Il laboratorio non ha questa situazione.' }),
    remedy: text({ en: 'Choose one from the list at the top of the page.', it: 'Scegline una dall’elenco in cima alla pagina.' }),
  },
});
