import { text } from '../../contracts/text.ts';

/** Words of the Outlook page itself. */
export const texts = {
  product: text({ en: 'Simulated Outlook', it: 'Outlook simulato' }),
  pickers: text({ en: 'What is played', it: 'Che cosa si simula' }),
  scenario: text({ en: 'Situation', it: 'Situazione' }),
  language: text({ en: 'Language', it: 'Lingua' }),
  theme: text({ en: 'Theme', it: 'Tema' }),
  site: text({ en: 'Add-in on', it: 'Componente su' }),
  again: text({ en: 'Start again', it: 'Ricomincia' }),
  story: text({ en: 'The situation', it: 'La situazione' }),
  play: text({ en: 'Your part:', it: 'La tua parte:' }),
  openAdmin: text({ en: 'Open the page of migration progress', it: 'Apri la pagina dell’avanzamento della migrazione' }),
  sources: text({ en: 'Where this is known from', it: 'Da dove lo sappiamo' }),
  client: text({ en: 'Client', it: 'Client' }),
  mailbox: text({ en: 'Mailbox', it: 'Cassetta postale' }),
  signsInAs: text({ en: 'Signs in as', it: 'Accede come' }),
  folders: text({ en: 'Folders', it: 'Cartelle' }),
  messages: text({ en: 'Messages', it: 'Messaggi' }),
  message: text({ en: 'Message', it: 'Messaggio' }),
  to: text({ en: 'To {name}', it: 'A {name}' }),
  addIn: text({ en: 'Add-in', it: 'Componente aggiuntivo' }),
  addInFrame: text({ en: 'Add-in for this message', it: 'Componente aggiuntivo per questo messaggio' }),
  starting: text({ en: 'Starting the situation …', it: 'Avvio della situazione …' }),
  unknown: text({ en: 'There is no situation “{scenario}”. Choose another one above.', it: 'Non esiste la situazione “{scenario}”. Scegline un’altra qui sopra.' }),
  labLost: text({ en: 'The lab does not answer. See whether it is still running, then start again.', it: 'Il laboratorio non risponde. Controlla che sia ancora in esecuzione, poi ricomincia.' }),
  dialogOpen: text({ en: 'The add-in has opened a window of its own.', it: 'Il componente ha aperto una propria finestra.' }),
  dialogClose: text({ en: 'Close that window', it: 'Chiudi quella finestra' }),
} as const;

export const themeNames = {
  light: text({ en: 'Light', it: 'Chiaro' }),
  dark: text({ en: 'Dark', it: 'Scuro' }),
  'high-contrast': text({ en: 'High contrast', it: 'Contrasto elevato' }),
} as const;

export const siteNames = {
  cross: text({ en: 'another site (as in life)', it: 'un altro sito (come nella realtà)' }),
  same: text({ en: 'the same site', it: 'lo stesso sito' }),
} as const;

/** By `hostName/platform`, since Outlook for Mac and classic Outlook give the same name. */
export const clientNames: Readonly<Record<string, ReturnType<typeof text>>> = {
  'OutlookWebApp/OfficeOnline': text({ en: 'Outlook on the web', it: 'Outlook sul web' }),
  'newOutlookWindows/OfficeOnline': text({ en: 'New Outlook for Windows', it: 'Nuovo Outlook per Windows' }),
  'Outlook/PC': text({ en: 'Classic Outlook for Windows', it: 'Outlook classico per Windows' }),
  'Outlook/Mac': text({ en: 'Outlook for Mac', it: 'Outlook per Mac' }),
  'OutlookIOS/iOS': text({ en: 'Outlook for iOS', it: 'Outlook per iOS' }),
  'OutlookAndroid/Android': text({ en: 'Outlook for Android', it: 'Outlook per Android' }),
};

/** Words of the broker's window. */
export const windowTexts = {
  account: text({ en: 'Signed in as {name}', it: 'Accesso eseguito come {name}' }),
  consentTitle: text({ en: 'Permission requested', it: 'Autorizzazione richiesta' }),
  consentAsks: text({ en: 'The add-in at {origin} would like to:', it: 'Il componente su {origin} vorrebbe:' }),
  consentSignIn: text({ en: 'know who you are: your name and your account', it: 'sapere chi sei: nome e account' }),
  consentService: text({ en: 'call its own service in your name', it: 'chiamare il proprio servizio a tuo nome' }),
  consentNote: text({ en: 'Accept only if you trust it. In this lab nothing leaves your computer.', it: 'Accetta solo se ti fidi. In questo laboratorio nulla esce dal tuo computer.' }),
  accept: text({ en: 'Accept', it: 'Accetta' }),
  cancel: text({ en: 'Cancel', it: 'Annulla' }),
  adminTitle: text({ en: 'Need admin approval', it: 'Serve l’approvazione di un amministratore' }),
  adminSays: text({ en: 'Only an administrator of your organisation can approve the add-in at {origin}. Ask one to do it, then come back.', it: 'Solo un amministratore della tua organizzazione può approvare il componente su {origin}. Chiedigli di farlo, poi torna qui.' }),
  back: text({ en: 'Back without approval', it: 'Torna senza approvazione' }),
  refusedTitle: text({ en: 'You cannot get there from here', it: 'Da qui non puoi accedere' }),
  refusedSays: text({ en: 'Your sign-in was recognised, but a rule of your organisation does not allow it.', it: 'L’accesso è stato riconosciuto, ma una regola della tua organizzazione non lo consente.' }),
  brokenTitle: text({ en: 'Something went wrong [4usqa]', it: 'Si è verificato un problema [4usqa]' }),
  brokenSays: text({ en: 'Outlook could not finish the sign-in. Give these lines to your administrator:', it: 'Outlook non ha potuto completare l’accesso. Dai queste righe al tuo amministratore:' }),
  details: text({ en: 'Details for your administrator', it: 'Dettagli per l’amministratore' }),
  close: text({ en: 'Close', it: 'Chiudi' }),
} as const;
