import { text } from '../../contracts/text.ts';

export const words = {
  manifest: text({ en: 'Check of the manifest {subject}', it: 'Verifica del manifesto {subject}' }),
  origin: text({ en: 'Check of the origin {subject}', it: 'Verifica dell’origine {subject}' }),
  registration: text({ en: 'Check of the app registration {subject}', it: 'Verifica della registrazione app {subject}' }),
  fine: text({ en: 'Nothing wrong was found.', it: 'Non è stato trovato nulla di sbagliato.' }),
  problem: text({ en: 'Something has to be put right.', it: 'C’è qualcosa da correggere.' }),
  incomplete: text({ en: 'Nothing wrong was found, but not everything could be looked at.', it: 'Non è stato trovato nulla di sbagliato, ma non si è potuto esaminare tutto.' }),
  placed: text({ en: '{file}:{line}:{column}: {says}', it: '{file}:{line}:{column}: {says}' }),
  entry: text({ en: 'What people meet: {entry} (naa-kit explain {entry})', it: 'Ciò che si incontra: {entry} (naa-kit explain {entry})' }),
  cure: text({ en: 'Cure: {cure}', it: 'Rimedio: {cure}' }),
  source: text({ en: 'Source: {name} ({date})', it: 'Fonte: {name} ({date})' }),
  notReadTitle: text({ en: 'Not read', it: 'Non letti' }),
  notRead: text({ en: 'No whole answer came for {paths} in time, or it was too large: nothing of it was looked at.', it: 'Per {paths} non è arrivata in tempo una risposta completa, oppure era troppo grande: non ne è stato esaminato nulla.' }),
  looked: text({ en: 'Looked at and fine', it: 'Esaminati e a posto' }),
} as const;
