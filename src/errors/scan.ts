import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What stops `naa-kit scan` and `naa-kit fix`. */
export const scanErrors = defineErrors({
  'scan-folder-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'There is no readable folder at {folder}.', it: 'In {folder} non c’è alcuna cartella leggibile.' }),
    remedy: text({ en: 'Give the folder of the add-in and its server, such as ./my-add-in ({folder} is none).', it: 'Indica la cartella del componente e del suo server, come ./mio-componente ({folder} non lo è).' }),
  },
  'baseline-unreadable': {
    remedyIsWith: 'user',
    says: text({ en: 'The baseline file cannot be read, or is none of this kit.', it: 'Il file di riferimento non è leggibile o non è di questo kit.' }),
    remedy: text({ en: 'Write a new one with naa-kit scan --write-baseline FILE.', it: 'Scrivine uno nuovo con naa-kit scan --write-baseline FILE.' }),
  },
  'file-unwritable': {
    remedyIsWith: 'user',
    says: text({ en: 'The file {path} could not be written.', it: 'Non è stato possibile scrivere il file {path}.' }),
    remedy: text({ en: 'Check that the folder of {path} is there and may be written to, then run the command again.', it: 'Controlla che la cartella di {path} esista e sia scrivibile, poi esegui di nuovo il comando.' }),
  },
  'scan-words-unknown': {
    remedyIsWith: 'user',
    says: text({ en: '--fail-on does not know the word {word}.', it: '--fail-on non conosce la parola {word}.' }),
    remedy: text({ en: 'Instead of {word} name any, a certainty (certain, likely, mention), a tier (direct, dependent) or a category.', it: 'Al posto di {word} indica any, una certezza (certain, likely, mention), un livello (direct, dependent) o una categoria.' }),
  },
  'fix-settings-unusable': {
    remedyIsWith: 'user',
    says: text({ en: 'The settings cannot be used: {part} is missing or wrong.', it: 'Le impostazioni non sono utilizzabili: {part} manca o è errato.' }),
    remedy: text({ en: 'Write a JSON object with name, supportUrl, clientId, scope and backendOrigin into the file of --settings (docs/guides/fix.md); look at {part}.', it: 'Scrivi nel file di --settings un oggetto JSON con name, supportUrl, clientId, scope e backendOrigin (docs/guides/fix.md); controlla {part}.' }),
  },
  'fix-tree-not-clean': {
    remedyIsWith: 'user',
    says: text({ en: 'The folder is no clean git tree, so the changes could not be told from yours.', it: 'La cartella non è un albero git pulito, quindi le modifiche non si distinguerebbero dalle tue.' }),
    remedy: text({ en: 'Commit what is open and try again, or give --force.', it: 'Registra con un commit ciò che è aperto e riprova, oppure indica --force.' }),
  },
  'fix-leads-outside': {
    remedyIsWith: 'user',
    says: text({ en: 'A link at {path} leads elsewhere, so nothing was written there.', it: 'Un collegamento in {path} porta altrove, quindi lì non è stato scritto nulla.' }),
    remedy: text({ en: 'Put a file or folder in place of the link at {path}, or fix the folder it leads to.', it: 'Metti un file o una cartella al posto del collegamento in {path}, oppure esegui fix nella cartella a cui porta.' }),
  },
});
