import { text, type Text } from '../../contracts/text.ts';
import type { Certainty, Consent, Rule, Skipped, Tier, Trouble } from '../../scanner/index.ts';

export const words = {
  nothing: text({ en: 'No place was found that leans on legacy tokens.', it: 'Non è stato trovato alcun punto che dipenda dai token legacy.' }),
  nothingNew: text({ en: 'No place was found that leans on legacy tokens and is not known from the baseline.', it: 'Oltre a quelli noti dal file di riferimento non è stato trovato alcun punto che dipenda dai token legacy.' }),
  summary: text({ en: 'Places: {places}; files read: {files}; not opened: {skipped}.', it: 'Punti: {places}; file letti: {files}; non aperti: {skipped}.' }),
  category: text({ en: '{category} ({places})', it: '{category} ({places})' }),
  labelled: text({ en: '{label}: {what}', it: '{label}: {what}' }),
  place: text({ en: '{place}  {found}  ({notes})', it: '{place}  {found}  ({notes})' }),
  through: text({ en: 'leads to {place}', it: 'porta a {place}' }),
  graph: text({ en: '{operation} in Microsoft Graph: {call}; {scope}', it: '{operation} in Microsoft Graph: {call}; {scope}' }),
  graphUnknown: text({ en: 'Microsoft’s list names no call for it', it: 'l’elenco di Microsoft non indica alcuna chiamata' }),
  scope: text({ en: 'least scope {scope}, {consent}', it: 'ambito minimo {scope}, {consent}' }),
  scopeUnknown: text({ en: 'scope not confirmed', it: 'ambito non confermato' }),
  vendored: text({ en: 'built or foreign code', it: 'codice compilato o di terzi' }),
  mentions: text({ en: 'Only mentioned, in comments, tests or documents: {places} (shown with --mentions).', it: 'Solo menzionati, in commenti, test o documenti: {places} (mostrati con --mentions).' }),
  skipped: text({ en: 'Not opened', it: 'Non aperti' }),
  troubles: text({ en: 'Read less well', it: 'Letti meno bene' }),
  title: text({ en: 'Places that lean on legacy tokens', it: 'Punti che dipendono dai token legacy' }),
  next: text({ en: 'An order of work: naa-kit scan --plan. What can safely be changed: naa-kit fix.', it: 'Un ordine di lavoro: naa-kit scan --plan. Ciò che si può modificare in sicurezza: naa-kit fix.' }),
  made: text({ en: 'Made on {today}.', it: 'Creato il {today}.' }),
  overview: text({ en: 'Overview', it: 'Panoramica' }),
  categoryColumn: text({ en: 'Category', it: 'Categoria' }),
  placesColumn: text({ en: 'Places', it: 'Punti' }),
  ignored: text({ en: 'Ignored by a comment', it: 'Ignorati da un commento' }),
  ignoredOne: text({ en: '{place}  {found}: {reason}', it: '{place}  {found}: {reason}' }),
  known: text({ en: 'Known from the baseline and not shown: {places}.', it: 'Noti dal file di riferimento e non mostrati: {places}.' }),
  listed: text({ en: '{why}: {count} ({examples})', it: '{why}: {count} ({examples})' }),
} as const;

/** Names of what a rule says. */
export const labels = {
  does: text({ en: 'Today', it: 'Oggi' }),
  breaks: text({ en: 'What breaks', it: 'Che cosa smette di funzionare' }),
  since: text({ en: 'Since when', it: 'Da quando' }),
  instead: text({ en: 'Instead', it: 'Al suo posto' }),
  effort: text({ en: 'Effort', it: 'Impegno' }),
} as const;

export const consentNames: Readonly<Record<Consent, Text<never>>> = {
  'admin-by-default': text({ en: 'for which Microsoft’s managed consent policy asks for an administrator', it: 'per il quale i criteri di consenso gestiti da Microsoft richiedono un amministratore' }),
  'not-confirmed': text({ en: 'whether people may grant it themselves is not confirmed', it: 'se le persone possano concederlo da sole non è confermato' }),
};

export const certaintyNames: Readonly<Record<Certainty, Text<never>>> = {
  certain: text({ en: 'certain', it: 'certo' }),
  likely: text({ en: 'likely', it: 'probabile' }),
  mention: text({ en: 'mention', it: 'menzione' }),
};

export const tierNames: Readonly<Record<Tier, Text<never>>> = {
  direct: text({ en: 'direct', it: 'diretto' }),
  dependent: text({ en: 'dependent', it: 'dipendente' }),
};

export const effortNames: Readonly<Record<Rule['effort'], Text<never>>> = {
  minutes: text({ en: 'minutes a place', it: 'minuti per punto' }),
  hours: text({ en: 'hours', it: 'ore' }),
  days: text({ en: 'days', it: 'giorni' }),
};

export const skippedNames: Readonly<Record<Skipped['why'], Text<never>>> = {
  'vendored-tree': text({ en: 'folders of package managers and builds', it: 'cartelle di gestori di pacchetti e compilazioni' }),
  'vendored-file': text({ en: 'copies of libraries', it: 'copie di librerie' }),
  ignored: text({ en: 'ignored by .gitignore', it: 'ignorati da .gitignore' }),
  binary: text({ en: 'no text', it: 'non sono testo' }),
  unreadable: text({ en: 'could not be read', it: 'non leggibili' }),
  symlink: text({ en: 'links, read where they lead', it: 'collegamenti, letti dove portano' }),
  'symlink-loop': text({ en: 'links that lead back', it: 'collegamenti che tornano indietro' }),
  'outside-symlink': text({ en: 'links that lead outside', it: 'collegamenti che portano fuori' }),
  'too-large': text({ en: 'larger than 64 MB', it: 'più grandi di 64 MB' }),
};

export const troubleNames: Readonly<Record<Trouble['what'], Text<never>>> = {
  'not-parsed': text({ en: 'with mistakes in their syntax; read word by word', it: 'con errori di sintassi; letti parola per parola' }),
  'ignore-without-reason': text({ en: 'with a naa-kit-ignore comment that gives no reason, and therefore ignores nothing', it: 'con un commento naa-kit-ignore senza motivo, che quindi non ignora nulla' }),
  encoding: text({ en: 'neither UTF-8 nor UTF-16; read as Latin-1', it: 'né UTF-8 né UTF-16; letti come Latin-1' }),
};
