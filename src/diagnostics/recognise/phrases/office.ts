import type { PhraseTable } from '../phrase-table.ts';

/** Office.js's own messages and the words of its reference, where the number was left out or stands alone. */
export default {
  id: 'office',
  phrases: {
    OFFICE12006: ['dialog box was closed, usually because'],
    OFFICE12007: ['add-in already has an active dialog', 'dialog box is already opened from'],
    OFFICE12009: ['user chose to ignore the dialog box'],
    OFFICE12011: ['browser restrictions prevented us from creating', 'domain of the add-in host…security zone'],
    OFFICE13000: ['identity api is not supported for this add-in'],
    OFFICE13001: ['~user is not signed into office', '~user is not signed in to office'],
    OFFICE13012: ['~api is not supported in this platform', '~api is not supported on this platform'],
  },
} satisfies PhraseTable as PhraseTable;
