import { text, type Text } from '../../contracts/text.ts';
import type { EntryKind, EntryOwner, Finding, Role } from '../../diagnostics/index.ts';

export const words = {
  nothing: text({ en: 'No known error was recognised in this text. Give all that was shown: numbers, names and ids, not a summary.', it: 'In questo testo non è stato riconosciuto alcun errore noto. Indica tutto ciò che è apparso: numeri, nomi e ID, non un riassunto.' }),
  lookUp: text({ en: 'Microsoft’s look-up page for sign-in numbers: {link}', it: 'Pagina di Microsoft per cercare i numeri di accesso: {link}' }),
  unknown: text({ en: 'This identifier was recognised, but the catalogue has no entry for it. Microsoft may know it: {link}', it: 'L’identificatore è stato riconosciuto, ma il catalogo non ha una voce. Forse Microsoft lo conosce: {link}' }),
  onlyGeneral: text({ en: 'Only general signs were found, none that names a cause.', it: 'Trovati solo indizi generici, nessuno che indichi una causa.' }),
  whoCanFix: text({ en: 'Who can fix it: {owners}', it: 'Chi può risolvere: {owners}' }),
  kind: text({ en: 'Kind: {kind}', it: 'Tipo: {kind}' }),
  alsoFound: text({ en: 'Also found', it: 'Trovati anche' }),
  noteDown: text({ en: 'To note down', it: 'Da annotare' }),
  correlationId: text({ en: 'Correlation id: {id}', it: 'ID di correlazione: {id}' }),
  traceId: text({ en: 'Trace id: {id}', it: 'ID di traccia: {id}' }),
  timestamp: text({ en: 'Time: {id}', it: 'Ora: {id}' }),
  guides: text({ en: 'Guides for administrators (their commands: --role admin)', it: 'Guide per amministratori (con i comandi: --role admin)' }),
  guide: text({ en: 'Guide: {title}', it: 'Guida: {title}' }),
  least: text({ en: 'Least role: {role}', it: 'Ruolo minimo: {role}' }),
  portal: text({ en: 'Portal: {path}', it: 'Portale: {path}' }),
  takes: text({ en: 'Takes effect: {takes}', it: 'Ha effetto: {takes}' }),
  verify: text({ en: 'How to check: {verify}', it: 'Come verificare: {verify}' }),
  undo: text({ en: 'How to undo: {undo}', it: 'Come annullare: {undo}' }),
  sources: text({ en: 'Sources ({confidence}): {sources}', it: 'Fonti ({confidence}): {sources}' }),
  more: text({ en: 'Microsoft’s page: {link}', it: 'Pagina di Microsoft: {link}' }),
  nameOnly: text({ en: 'Microsoft publishes nothing but the name of this one.', it: 'Di questo Microsoft pubblica solo il nome.' }),
  support: text({ en: 'What support asks for', it: 'Ciò che chiede l’assistenza' }),
  restsOn: text({ en: 'What this rests on:', it: 'Su che cosa si basa:' }),
  evidence: text({ en: '{label}: {value}', it: '{label}: {value}' }),
} as const;

export const ownerNames: Readonly<Record<EntryOwner, Text<never>>> = {
  user: text({ en: 'the person', it: 'la persona' }),
  admin: text({ en: 'an administrator', it: 'un amministratore' }),
  developer: text({ en: 'the developer of the app', it: 'chi sviluppa l’app' }),
  microsoft: text({ en: 'Microsoft', it: 'Microsoft' }),
};

export const kindNames: Readonly<Record<EntryKind, Text<never>>> = {
  transient: text({ en: 'passes by itself or with a retry', it: 'passa da sé o riprovando' }),
  structural: text({ en: 'stays until somebody changes a setting or code', it: 'resta finché qualcuno non cambia un’impostazione o il codice' }),
  expected: text({ en: 'asks for a step and works as designed', it: 'richiede un passaggio ed è il comportamento previsto' }),
  defect: text({ en: 'a fault of a product', it: 'un difetto di un prodotto' }),
};

export const roleNames: Readonly<Record<Role, Text<never>>> = {
  user: text({ en: 'What the person can do', it: 'Cosa può fare la persona' }),
  admin: text({ en: 'What an administrator can do', it: 'Cosa può fare un amministratore' }),
  developer: text({ en: 'What the developer can do', it: 'Cosa può fare chi sviluppa' }),
};

export const outcomeNames: Readonly<Record<Finding['outcome'], Text<never>>> = {
  fail: text({ en: 'problem', it: 'problema' }),
  crashed: text({ en: 'could not be checked', it: 'verifica non riuscita' }),
  info: text({ en: 'note', it: 'nota' }),
  unknown: text({ en: 'not known', it: 'non noto' }),
  pass: text({ en: 'fine', it: 'a posto' }),
};

export const confidenceNames = {
  confirmed: text({ en: 'confirmed by Microsoft', it: 'confermato da Microsoft' }),
  reported: text({ en: 'reported by those who met it', it: 'segnalato da chi l’ha incontrato' }),
  'not confirmed': text({ en: 'not confirmed', it: 'non confermato' }),
} as const;
