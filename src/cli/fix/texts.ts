import { text } from '../../contracts/text.ts';

export const words = {
  written: text({ en: 'Written: {files} files, {places} places changed.', it: 'Scritti: {files} file, {places} punti modificati.' }),
  would: text({ en: 'Would change {files} files and {places} places. Nothing is written without --write.', it: 'Modificherebbe {files} file e {places} punti. Senza --write non viene scritto nulla.' }),
  nothing: text({ en: 'Nothing can safely be changed.', it: 'Nulla può essere modificato in sicurezza.' }),
  steps: text({ en: 'To do because of these changes', it: 'Da fare per via di queste modifiche' }),
  left: text({ en: 'Left as it is ({places})', it: 'Lasciato com’è ({places})' }),
  leftGroup: text({ en: '{category}: {why}', it: '{category}: {why}' }),
  byHand: text({ en: 'By hand: {what}', it: 'A mano: {what}' }),
} as const;
