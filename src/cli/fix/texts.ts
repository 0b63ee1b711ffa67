import { text } from '../../contracts/text.ts';

export const words = {
  written: text({ en: 'Files written: {files}; places changed: {places}.', it: 'File scritti: {files}; punti modificati: {places}.' }),
  would: text({ en: 'Files to write: {files}; places to change: {places}. Nothing is written without --write.', it: 'File da scrivere: {files}; punti da modificare: {places}. Senza --write non viene scritto nulla.' }),
  nothing: text({ en: 'Nothing can safely be changed.', it: 'Nulla può essere modificato in sicurezza.' }),
  steps: text({ en: 'To do because of these changes', it: 'Da fare per via di queste modifiche' }),
  left: text({ en: 'Left as it is ({places})', it: 'Lasciato com’è ({places})' }),
  leftGroup: text({ en: '{category}: {why}', it: '{category}: {why}' }),
  byHand: text({ en: 'By hand: {what}', it: 'A mano: {what}' }),
} as const;
