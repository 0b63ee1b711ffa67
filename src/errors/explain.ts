import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What `naa-kit explain` cannot read. */
export const explainErrors = defineErrors({
  'input-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'There is no text to read for {command}.', it: 'Non c’è alcun testo da leggere per {command}.' }),
    remedy: text({ en: 'Give a text or a file, or pipe one in: {command} -', it: 'Indica un testo o un file, oppure invialo tramite pipe: {command} -' }),
  },
  'input-not-found': {
    remedyIsWith: 'user',
    says: text({ en: 'There is no file {name}.', it: 'Il file {name} non esiste.' }),
    remedy: text({ en: 'Check the path of {name}. A text that is no file goes in quotes, or is piped in.', it: 'Controlla il percorso di {name}. Un testo che non è un file va tra virgolette o tramite pipe.' }),
  },
  'input-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'The file {name} cannot be read.', it: 'Il file {name} non è leggibile.' }),
    remedy: text({ en: 'Check the rights on {name} and that it is a file.', it: 'Controlla i diritti su {name} e che sia un file.' }),
  },
  'lines-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'Lines without a readable id and text were left out: {lines}.', it: 'Sono state tralasciate righe senza id e testo leggibili: {lines}.' }),
    remedy: text({ en: 'A line is a JSON object with id and text (lines {lines}).', it: 'Una riga è un oggetto JSON con id e text (righe {lines}).' }),
  },
});
