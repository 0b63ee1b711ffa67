import { text } from '../../contracts/text.ts';

/** What the view for administrators says by itself; what was found is said by the engine. */
export const words = {
  title: text({ en: 'For administrators', it: 'Per gli amministratori' }),
  back: text({ en: 'Back to this Outlook', it: 'Torna a questo Outlook' }),
  stays: text({ en: 'What you paste or open here is read on this device and goes nowhere.', it: 'Ciò che incolli o apri qui viene letto su questo dispositivo e non va da nessuna parte.' }),
  app: text({ en: 'Application id of the add-in', it: 'ID applicazione del componente aggiuntivo' }),
  notAnId: text({ en: 'An application id looks like 00000000-0000-0000-0000-000000000000.', it: 'Un ID applicazione ha la forma 00000000-0000-0000-0000-000000000000.' }),

  settings: text({ en: 'Settings of the organisation', it: 'Impostazioni dell’organizzazione' }),
  run: text({ en: 'In Exchange Online PowerShell, after Connect-ExchangeOnline; View-Only Organization Management is enough:', it: 'In PowerShell per Exchange Online, dopo Connect-ExchangeOnline; basta View-Only Organization Management:' }),
  copyCommands: text({ en: 'Copy the commands', it: 'Copia i comandi' }),
  copied: text({ en: 'Copied.', it: 'Copiato.' }),
  outputs: text({ en: 'Their outputs', it: 'I loro risultati' }),
  outputsHint: text({ en: 'Paste everything, with the lines of the commands.', it: 'Incolla tutto, con le righe dei comandi.' }),
  day: text({ en: 'Day they were taken', it: 'Giorno in cui sono stati ottenuti' }),
  dayHint: text({ en: 'Only for older outputs: a setting meant different things on different days.', it: 'Solo per risultati meno recenti: un’impostazione ha avuto significati diversi in giorni diversi.' }),
  onlyStart: text({ en: 'The text is very long: only its first million characters were read.', it: 'Il testo è molto lungo: è stato letto solo il primo milione di caratteri.' }),
  noOutput: text({ en: 'No output of these commands was found in the text. Property names have to be in English, as PowerShell prints them.', it: 'Nel testo non è stato trovato alcun risultato di questi comandi. I nomi delle proprietà devono essere in inglese, come li scrive PowerShell.' }),

  log: text({ en: 'Sign-in log', it: 'Registro degli accessi' }),
  logHint: text({ en: 'Entra admin center > Monitoring & health > Sign-in logs, filtered by the application id, then Download as CSV or JSON; Reports Reader is enough. Open the files of interactive and non-interactive sign-ins together.', it: 'Interfaccia di amministrazione di Microsoft Entra > Monitoraggio e integrità > Log di accesso, con il filtro dell’ID applicazione, poi Scarica in CSV o JSON; basta Lettore report. Apri insieme i file degli accessi interattivi e non interattivi.' }),
  open: text({ en: 'Open sign-in logs…', it: 'Apri i log di accesso…' }),
  opened: text({ en: 'Opened: {names}', it: 'File aperti: {names}' }),
  reading: text({ en: 'Reading…', it: 'Lettura in corso…' }),
  tooLarge: text({ en: 'The file is larger than {most} MB. Filter the log by application or by time and download it again.', it: 'Il file supera {most} MB. Filtra il registro per applicazione o per periodo e scaricalo di nuovo.' }),
  unreadable: text({ en: 'The browser could not read the file. Open it again.', it: 'Il browser non è riuscito a leggere il file. Aprilo di nuovo.' }),

  graph: text({ en: 'Microsoft Graph', it: 'Microsoft Graph' }),
  graphHint: text({ en: 'Reads the enterprise app, consent, Conditional Access and failed sign-ins of the add-in with your own account, and changes nothing. What your account may not see is told as not known.', it: 'Legge l’app aziendale, il consenso, l’accesso condizionale e gli accessi non riusciti del componente con il tuo account e non modifica nulla. Ciò che il tuo account non può vedere risulta non noto.' }),
  graphConsent: text({ en: 'Outlook may ask you to grant this add-in, for your account: {permissions}. To take that back: Entra admin center > Enterprise applications > the add-in > Permissions.', it: 'Outlook può chiederti di concedere a questo componente, per il tuo account: {permissions}. Per revocarlo: Interfaccia di amministrazione di Microsoft Entra > Applicazioni aziendali > il componente > Autorizzazioni.' }),
  askGraph: text({ en: 'Read from Microsoft Graph', it: 'Leggi da Microsoft Graph' }),
  graphRead: text({ en: 'Read from Microsoft Graph.', it: 'Letto da Microsoft Graph.' }),
  graphSilent: text({ en: 'Microsoft Graph did not answer, or did not take the token of this account.', it: 'Microsoft Graph non ha risposto o non ha accettato il token di questo account.' }),
  graphNoToken: text({ en: 'Outlook gave no token for Microsoft Graph: its own sign-in (NAA) is needed here.', it: 'Outlook non ha fornito un token per Microsoft Graph: qui serve il suo accesso integrato (NAA).' }),
  needsId: text({ en: 'An application id is needed above.', it: 'Serve un ID applicazione qui sopra.' }),

  result: text({ en: 'Verdict', it: 'Verdetto' }),
  fine: text({ en: 'Nothing in what was read has to be put right.', it: 'In ciò che è stato letto non c’è nulla da correggere.' }),
  problem: text({ en: 'Something has to be put right.', it: 'C’è qualcosa da correggere.' }),
  incomplete: text({ en: 'Not everything can be judged:', it: 'Non si può giudicare tutto:' }),
  missing: text({ en: 'Not judged:', it: 'Non giudicato:' }),
  nothingYet: text({ en: 'The verdict stands here once something was pasted or opened.', it: 'Il verdetto compare qui quando qualcosa è stato incollato o aperto.' }),
  onDay: text({ en: 'The settings are judged for {day}.', it: 'Le impostazioni sono giudicate per il giorno {day}.' }),
  copyResult: text({ en: 'Copy the verdict', it: 'Copia il verdetto' }),
  resultCopied: text({ en: 'Copied. It holds no e-mail address.', it: 'Copiato. Non contiene indirizzi e-mail.' }),
} as const;

/** Here the reader is the administrator. */
export const names = {
  user: text({ en: 'The people concerned', it: 'Le persone interessate' }),
  admin: text({ en: 'You, as administrator', it: 'Tu, come amministratore' }),
} as const;
