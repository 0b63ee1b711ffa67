import type { PathName } from '../contracts/path.ts';
import { text, type Text } from '../contracts/text.ts';
import type { Owner } from '../errors/index.ts';

export const texts = {
  signingIn: text({ en: 'Signing you in…', it: 'Accesso in corso…' }),
  signedInAs: text({ en: 'Signed in as {name}', it: 'Accesso eseguito come {name}' }),
  signedInFor: text({ en: 'Signed in for the mailbox of {name}', it: 'Accesso eseguito per la cassetta postale di {name}' }),
  signedIn: text({ en: 'Signed in', it: 'Accesso eseguito' }),
  organisation: text({ en: 'Organisation', it: 'Organizzazione' }),
  exchangeServer: text({ en: 'Exchange Server', it: 'Exchange Server' }),
  account: text({ en: 'Your account here', it: 'Il tuo account in questo servizio' }),
  path: text({ en: 'Way of signing in', it: 'Metodo di accesso' }),
  why: text({ en: 'Why this way', it: 'Perché questo metodo' }),
  oldAccountRecognised: text({ en: 'Your earlier account was recognised.', it: 'Il tuo account precedente è stato riconosciuto.' }),
  newAccount: text({ en: 'This is your first sign-in here.', it: 'È il tuo primo accesso qui.' }),
  oneClick: text({ en: 'One click is needed', it: 'Serve un clic' }),
  signIn: text({ en: 'Sign in', it: 'Accedi' }),
  otherAccount: text({ en: 'Another account', it: 'Un altro account' }),
  accountAndMailbox: text({ en: 'Outlook signed in as {account}; this mailbox is {mailbox}.', it: 'Outlook ha usato l’account {account}; questa cassetta postale è {mailbox}.' }),
  continueAs: text({ en: 'Continue as {account}', it: 'Continua come {account}' }),
  serviceTrouble: text({ en: 'The service cannot be reached', it: 'Il servizio non è raggiungibile' }),
  finishInWindow: text({ en: 'Finish in the window that opened…', it: 'Completa l’accesso nella finestra che si è aperta…' }),
  stopWaiting: text({ en: 'Stop waiting', it: 'Non attendere' }),
  correlation: text({ en: 'Correlation id', it: 'ID di correlazione' }),
  vendorSupport: text({ en: 'Help from the vendor', it: 'Assistenza del fornitore' }),
  partMissing: text({ en: 'A part of this add-in could not be loaded. Check the connection and reopen the pane.', it: 'Non è stato possibile caricare una parte di questo componente aggiuntivo. Controlla la connessione e riapri il riquadro.' }),
  cannot: text({ en: 'You cannot be signed in now', it: 'Ora non è possibile accedere' }),
  whoCanFix: text({ en: 'Who can fix it', it: 'Chi può risolvere il problema' }),
  whatHelps: text({ en: 'What to do', it: 'Cosa fare' }),
  whatItMeans: text({ en: 'What {code} means', it: 'Cosa significa {code}' }),
  tryAgain: text({ en: 'Try again', it: 'Riprova' }),
  tryOther: text({ en: 'Try another way', it: 'Prova un altro metodo' }),
  useOtherAccount: text({ en: 'Choose another account', it: 'Scegli un altro account' }),
  whyNotOtherwise: text({ en: 'Why not in another way', it: 'Perché non con un altro metodo' }),
  details: text({ en: 'How this came about', it: 'Dettagli dell’accesso' }),
  waysToSignIn: text({ en: 'Ways of signing in, in order', it: 'Metodi di accesso, in ordine' }),
  taken: text({ en: 'Used', it: 'Usato' }),
  possible: text({ en: 'Possible', it: 'Possibile' }),
  failed: text({ en: 'Failed', it: 'Non riuscito' }),
  notTaken: text({ en: 'Not used', it: 'Non usato' }),
  steps: text({ en: 'Steps', it: 'Passaggi' }),
  step: text({ en: 'Step', it: 'Passaggio' }),
  result: text({ en: 'Result', it: 'Esito' }),
  milliseconds: text({ en: 'ms', it: 'ms' }),
  copy: text({ en: 'Copy details', it: 'Copia i dettagli' }),
  copied: text({ en: 'Copied. It holds no token and no e-mail address.', it: 'Copiato. Non contiene token né indirizzi e-mail.' }),
  notCopied: text({ en: 'Copying was not allowed. The text is below.', it: 'La copia non è stata consentita. Il testo è qui sotto.' }),
} as const;

export const pathTitles: Readonly<Record<PathName, Text<never>>> = {
  naa: text({ en: 'Outlook’s own sign-in (NAA)', it: 'Accesso integrato di Outlook (NAA)' }),
  'office-sso': text({ en: 'Office single sign-on', it: 'Single Sign-On (SSO) di Office' }),
  dialog: text({ en: 'Sign-in window', it: 'Finestra di accesso' }),
  'exchange-identity': text({ en: 'Exchange identity token', it: 'Token di identità di Exchange' }),
};

export const ownerTitles: Readonly<Record<Owner, Text<never>>> = {
  user: text({ en: 'You', it: 'Tu' }),
  admin: text({ en: 'Your administrator', it: 'Il tuo amministratore' }),
  developer: text({ en: 'The vendor of this add-in', it: 'Il fornitore di questo componente aggiuntivo' }),
  microsoft: text({ en: 'Microsoft', it: 'Microsoft' }),
  nobody: text({ en: 'Nobody', it: 'Nessuno' }),
};
