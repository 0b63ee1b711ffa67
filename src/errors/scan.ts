import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit scan` cannot begin with. */
export const scanErrors = defineErrors({
  'scan-folder-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'There is no readable folder at {folder}.', it: 'In {folder} non c’è alcuna cartella leggibile.' }),
    remedy: text({ en: 'Give the folder of the add-in and its server: naa-kit scan ./my-add-in ({folder} is none).', it: 'Indica la cartella del componente e del suo server: naa-kit scan ./mio-componente ({folder} non lo è).' }),
  },
});
