import { text, type Text } from '../../contracts/text.ts';

/** What the panel says by itself; what it found is said by the engine. */
export const words = {
  looking: text({ en: 'Looking around…', it: 'Verifica in corso…' }),
  findings: text({ en: 'Who can do what', it: 'Chi può fare cosa' }),
  nothingToDo: text({ en: 'Nobody has to do anything.', it: 'Nessuno deve fare nulla.' }),
  inOrder: text({ en: 'Checked: in order or good to know ({count})', it: 'Verificato: in ordine o utile da sapere ({count})' }),
  notKnown: text({ en: 'Could not be checked ({count})', it: 'Non verificabile ({count})' }),
  evidence: text({ en: 'What was seen', it: 'Che cosa è stato rilevato' }),
  doesItPass: text({ en: 'Does it pass?', it: 'Passa da sé?' }),
  steps: text({ en: 'What to do', it: 'Cosa fare' }),
  confidence: text({ en: 'How sure this is: {confidence}', it: 'Quanto è sicuro: {confidence}' }),
  moreAbout: text({ en: 'What {code} means', it: 'Cosa significa {code}' }),
  doAbout: text({ en: 'What to do about {code}', it: 'Cosa fare per {code}' }),
  microsoftSays: text({ en: 'Microsoft’s page on it', it: 'La pagina di Microsoft' }),
  lookUp: text({ en: 'Look it up at Microsoft', it: 'Cercalo presso Microsoft' }),
  copy: text({ en: 'Copy', it: 'Copia' }),
  copyNamed: text({ en: 'Copy: {what}', it: 'Copia: {what}' }),
  copied: text({ en: 'Copied.', it: 'Copiato.' }),

  paste: text({ en: 'Paste an error', it: 'Incolla un errore' }),
  pasteHint: text({ en: 'Any text from a window, a mail or a log. It stays on this device.', it: 'Qualsiasi testo da una finestra, una mail o un registro. Resta su questo dispositivo.' }),
  errorText: text({ en: 'Text of the error', it: 'Testo dell’errore' }),
  nothingRecognised: text({ en: 'Nothing known was recognised in this text. Paste more of it: the code, the tag or the whole page.', it: 'In questo testo non è stato riconosciuto nulla di noto. Incollane di più: il codice, il tag o l’intera pagina.' }),
  readAsSettings: text({ en: 'These are the organisation’s settings for EWS. The answers above now take them into account.', it: 'Queste sono le impostazioni EWS dell’organizzazione. Le risposte qui sopra ora ne tengono conto.' }),
  unknownCode: text({ en: '{code} was recognised, but we do not know what it means. Microsoft’s look-up page may.', it: '{code} è stato riconosciuto, ma non ne conosciamo il significato. Forse lo conosce la pagina di ricerca di Microsoft.' }),
  onlyStart: text({ en: 'The text is very long: only its first million characters were read.', it: 'Il testo è molto lungo: è stato letto solo il primo milione di caratteri.' }),
  alsoFound: text({ en: 'Also in the text', it: 'Anche nel testo' }),
  ids: text({ en: 'For support', it: 'Per l’assistenza' }),
  correlationId: text({ en: 'Correlation id', it: 'ID di correlazione' }),
  traceId: text({ en: 'Trace id', it: 'ID di traccia' }),
  timestamp: text({ en: 'Time', it: 'Ora' }),
  toNote: text({ en: 'Note down before asking for help', it: 'Da annotare prima di chiedere aiuto' }),
  whoCanFix: text({ en: 'Who can fix it', it: 'Chi può risolvere' }),
  sources: text({ en: 'From', it: 'Fonti' }),

  least: text({ en: 'Least role', it: 'Ruolo minimo' }),
  portal: text({ en: 'Where', it: 'Dove' }),
  actsWithin: text({ en: 'Takes effect', it: 'Ha effetto' }),
  verify: text({ en: 'How to check', it: 'Come verificare' }),
  undo: text({ en: 'How to undo', it: 'Come annullare' }),
  guide: text({ en: 'Step by step: {title}', it: 'Passo per passo: {title}' }),

  road: text({ en: 'The road: what ended, what comes', it: 'La strada: che cosa è finito, che cosa arriva' }),
  picture: text({ en: 'Time line: {past} dates past, {replaced} of them replaced by later announcements, {now} running, {coming} coming.', it: 'Linea del tempo: {past} date passate, di cui {replaced} sostituite da annunci successivi, {now} in corso, {coming} in arrivo.' }),
  today: text({ en: 'Today', it: 'Oggi' }),
  past: text({ en: 'Past', it: 'Passato' }),
  now: text({ en: 'Now', it: 'In corso' }),
  coming: text({ en: 'Coming', it: 'In arrivo' }),
  replaced: text({ en: 'Replaced', it: 'Sostituito' }),
  replacedShort: text({ en: 'replaced by a later announcement', it: 'sostituito da un annuncio successivo' }),
  nextDate: text({ en: 'The next date for you', it: 'La prossima data per te' }),
  noNextDate: text({ en: 'No announced date changes anything for this mailbox.', it: 'Nessuna data annunciata cambia qualcosa per questa cassetta postale.' }),
  meansForYou: text({ en: 'What this means for you', it: 'Che cosa significa per te' }),
  meansForMailbox: text({ en: 'For you ({place})', it: 'Per te ({place})' }),
  ahead: text({ en: 'Running and coming ({count})', it: 'In corso e in arrivo ({count})' }),
  allDates: text({ en: 'All {count} dates as a table', it: 'Tutte le {count} date in una tabella' }),
  when: text({ en: 'When', it: 'Quando' }),
  what: text({ en: 'What', it: 'Che cosa' }),
  disagree: text({ en: 'Sources disagree', it: 'Le fonti non concordano' }),
  readUntil: text({ en: 'Newest source read: {date}. What lies after it is as announced.', it: 'Fonte più recente letta: {date}. Ciò che viene dopo è come annunciato.' }),

  handOn: text({ en: 'Hand it on', it: 'Passa le informazioni' }),
  copyReport: text({ en: 'Copy report for IT', it: 'Copia il report per l’IT' }),
  reportCopied: text({ en: 'Copied. It holds no token and no e-mail address.', it: 'Copiato. Non contiene token né indirizzi e-mail.' }),
  saveText: text({ en: 'Save report (text)', it: 'Salva il report (testo)' }),
  saveJson: text({ en: 'Save report (JSON)', it: 'Salva il report (JSON)' }),
  saved: text({ en: 'Handed to the browser for saving. Where Outlook does not allow that, copy the report instead.', it: 'Passato al browser per il salvataggio. Se Outlook non lo consente, copia il report.' }),
  mail: text({ en: 'Message to your administrator', it: 'Messaggio per il tuo amministratore' }),
  mailHint: text({ en: 'Read it, change it if you like, and send it from your mailbox.', it: 'Leggilo, modificalo se vuoi e invialo dalla tua cassetta postale.' }),
  admin: text({ en: 'For administrators', it: 'Per gli amministratori' }),
  adminHint: text({ en: 'Paste settings of the organisation, open a sign-in log: what stands in the way of this add-in, and who has to act.', it: 'Incolla le impostazioni dell’organizzazione, apri un registro degli accessi: che cosa ostacola questo componente e chi deve intervenire.' }),
  openAdmin: text({ en: 'Check the tenant…', it: 'Verifica il tenant…' }),
  copyMail: text({ en: 'Copy message', it: 'Copia il messaggio' }),
} as const;

export const placeNames: Readonly<Record<'cloud' | 'on-premises', Text<never>>> = {
  cloud: text({ en: 'mailbox in the cloud', it: 'cassetta postale nel cloud' }),
  'on-premises': text({ en: 'mailbox on Exchange Server', it: 'cassetta postale su Exchange Server' }),
};

export const placeTitles: Readonly<Record<'cloud' | 'on-premises' | 'unclear', Text<never>>> = {
  cloud: text({ en: 'For a mailbox in the cloud, where Outlook says yours is.', it: 'Per una cassetta postale nel cloud, dove secondo Outlook è la tua.' }),
  'on-premises': text({ en: 'For a mailbox on Exchange Server, where Outlook says yours is.', it: 'Per una cassetta postale su Exchange Server, dove secondo Outlook è la tua.' }),
  unclear: text({ en: 'It is not clear where your mailbox is, so both are told.', it: 'Non è chiaro dove si trovi la tua cassetta postale, perciò si dicono entrambe le cose.' }),
};

export const kindNames: Readonly<Record<'transient' | 'structural' | 'expected' | 'defect', Text<never>>> = {
  transient: text({ en: 'Yes, by itself or with a retry', it: 'Sì, da sé o riprovando' }),
  structural: text({ en: 'No: it stays until someone changes something', it: 'No: resta finché qualcuno non cambia qualcosa' }),
  expected: text({ en: 'It works as designed; a step is asked for', it: 'È il comportamento previsto; serve un passaggio' }),
  defect: text({ en: 'Not before the product is mended', it: 'Non prima che il prodotto venga corretto' }),
};

export const confidenceNames: Readonly<Record<string, Text<never>>> = {
  certain: text({ en: 'certain', it: 'certo' }),
  likely: text({ en: 'likely', it: 'probabile' }),
  hint: text({ en: 'only a hint', it: 'solo un indizio' }),
  confirmed: text({ en: 'confirmed by Microsoft', it: 'confermato da Microsoft' }),
  reported: text({ en: 'reported by people who met it', it: 'segnalato da chi l’ha incontrato' }),
  'not confirmed': text({ en: 'not confirmed', it: 'non confermato' }),
};

export const roleTitles: Readonly<Record<'user' | 'admin' | 'developer', Text<never>>> = {
  user: text({ en: 'You', it: 'Tu' }),
  admin: text({ en: 'Your administrator', it: 'Il tuo amministratore' }),
  developer: text({ en: 'The vendor of the add-in or app', it: 'Il fornitore del componente o dell’app' }),
};
