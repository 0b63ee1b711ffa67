import { text, type Text } from '../contracts/text.ts';
import type { Owner } from '../errors/index.ts';

/** Of the explanation of a failure alone, so that a pane without one does not carry them. */
export const troubleTexts = {
  correlation: text({ en: 'Correlation id', it: 'ID di correlazione' }),
  whoCanFix: text({ en: 'Who can fix it', it: 'Chi può risolvere il problema' }),
  whatHelps: text({ en: 'What to do', it: 'Cosa fare' }),
  whatItMeans: text({ en: 'What {code} means', it: 'Cosa significa {code}' }),
  whyNotOtherwise: text({ en: 'Why not in another way', it: 'Perché non con un altro metodo' }),
} as const;

export const ownerTitles: Readonly<Record<Owner, Text<never>>> = {
  user: text({ en: 'You', it: 'Tu' }),
  admin: text({ en: 'Your administrator', it: 'Il tuo amministratore' }),
  developer: text({ en: 'The vendor of this add-in', it: 'Il fornitore di questo componente aggiuntivo' }),
  microsoft: text({ en: 'Microsoft', it: 'Microsoft' }),
  nobody: text({ en: 'Nobody', it: 'Nessuno' }),
};
