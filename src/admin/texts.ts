import type { ClientFamily, CountedPath, Standing } from '../contracts/migration.ts';
import { text, type Text } from '../contracts/text.ts';

export const texts = {
  title: text({ en: 'Migration progress', it: 'Avanzamento della migrazione' }),
  intro: text({ en: 'Who still comes with an old Exchange token, who has moved to Entra ID, and what holds the others. Counts only: no names, no addresses.', it: 'Chi arriva ancora con un vecchio token di Exchange, chi è passato a Entra ID e che cosa trattiene gli altri. Solo conteggi: né nomi né indirizzi.' }),
  signIn: text({ en: 'Sign in', it: 'Accedi' }),
  signInNeeds: text({ en: 'You need the app role Migration.Admin (your own organisation) or Migration.Operator (all organisations).', it: 'Serve il ruolo app Migration.Admin (la tua organizzazione) o Migration.Operator (tutte le organizzazioni).' }),
  finishInWindow: text({ en: 'Finish in the window that opened…', it: 'Completa l’accesso nella finestra che si è aperta…' }),
  windowAgain: text({ en: 'Open Microsoft’s window again', it: 'Riapri la finestra di Microsoft' }),
  loading: text({ en: 'Loading the counts…', it: 'Caricamento dei conteggi…' }),
  signedInAs: text({ en: 'Signed in as {name}', it: 'Accesso eseguito come {name}' }),
  language: text({ en: 'Language', it: 'Lingua' }),
  range: text({ en: 'Period', it: 'Periodo' }),
  lastDays: text({ en: 'Last {days} days', it: 'Ultimi {days} giorni' }),
  organisation: text({ en: 'Organisation', it: 'Organizzazione' }),
  allOrganisations: text({ en: 'All organisations', it: 'Tutte le organizzazioni' }),
  oneOrganisation: text({ en: 'Organisation {tenant}', it: 'Organizzazione {tenant}' }),
  refresh: text({ en: 'Refresh', it: 'Aggiorna' }),
  saveCsv: text({ en: 'Save as CSV', it: 'Salva come CSV' }),
  countedAt: text({ en: 'Counted {time}. Days end at midnight UTC.', it: 'Conteggio: {time}. I giorni terminano a mezzanotte UTC.' }),
  tryAgain: text({ en: 'Try again', it: 'Riprova' }),
  whoCanFix: text({ en: 'Who can fix it', it: 'Chi può risolvere il problema' }),
  whatHelps: text({ en: 'What to do', it: 'Cosa fare' }),
  whatItMeans: text({ en: 'What {code} means', it: 'Cosa significa {code}' }),
  otherAccount: text({ en: 'Sign in again', it: 'Accedi di nuovo' }),
  cannot: text({ en: 'The counts cannot be shown', it: 'Impossibile mostrare i conteggi' }),
  roleOperator: text({ en: 'Operators of the service need the role Migration.Operator instead, in their own organisation. Where all roles are defined: the registration guide, step 9.', it: 'I gestori del servizio hanno invece bisogno del ruolo Migration.Operator, nella propria organizzazione. Dove si definiscono i ruoli: guida alla registrazione, passo 9.' }),
  empty: text({ en: 'Nobody has come yet', it: 'Non è ancora arrivato nessuno' }),
  emptySays: text({ en: 'Counting begins with the first sign-in. If people use the add-in already, check that this page and the add-in call the same backend, and that counting is not switched off there.', it: 'Il conteggio inizia con il primo accesso. Se il componente è già in uso, controlla che questa pagina e il componente chiamino lo stesso servizio e che lì il conteggio non sia disattivato.' }),
  now: text({ en: 'Where people stand now', it: 'La situazione attuale' }),
  people: text({ en: 'People', it: 'Persone' }),
  inOrganisations: text({ en: 'Organisations: {tenants}', it: 'Organizzazioni: {tenants}' }),
  movedShare: text({ en: '{percent} % of those with an old account who still come', it: '{percent} % di chi ha un vecchio account e accede ancora' }),
  quietHint: text({ en: 'no sign-in for {days} days', it: 'nessun accesso da {days} giorni' }),
  standingChart: text({ en: 'How the move goes', it: 'Come procede la migrazione' }),
  standingSays: text({ en: 'People by where they stood at the end of each day.', it: 'Persone secondo la situazione alla fine di ogni giorno.' }),
  pathChart: text({ en: 'How people signed in each day', it: 'Come si accede ogni giorno' }),
  pathSays: text({ en: 'People of each day by the way they came. Who came by two ways is in both lines.', it: 'Persone di ogni giorno per metodo di accesso. Chi ha usato due metodi compare in entrambe le linee.' }),
  clientChart: text({ en: 'Which Outlook they used', it: 'Quale Outlook usano' }),
  clientSays: text({ en: 'Person-days over the period: one person on one day counts 1.', it: 'Giorni-persona nel periodo: una persona in un giorno conta 1.' }),
  table: text({ en: 'As a table', it: 'Come tabella' }),
  day: text({ en: 'Day', it: 'Giorno' }),
  client: text({ en: 'Outlook', it: 'Outlook' }),
  errors: text({ en: 'What holds them', it: 'Che cosa le trattiene' }),
  errorsSay: text({ en: 'Locked out: known, refused, and in by no other way that day. Detour: in by another way, because the first one failed in the add-in. Both in person-days. Unproven: refused calls of which nobody knows whose they are.', it: 'Escluse: note, respinte e senza altro accesso quel giorno. Deviazione: entrate con un altro metodo, perché il primo non è riuscito nel componente. Entrambe in giorni-persona. Non provate: chiamate respinte di cui non si sa di chi siano.' }),
  noErrors: text({ en: 'Nothing was refused in this period.', it: 'In questo periodo non è stato respinto nulla.' }),
  code: text({ en: 'What happened', it: 'Che cosa è successo' }),
  lockedOut: text({ en: 'Locked out', it: 'Escluse' }),
  detoured: text({ en: 'Detour', it: 'Deviazione' }),
  unproven: text({ en: 'Unproven calls', it: 'Chiamate non provate' }),
  tenantPathChart: text({ en: 'Organisations by the way their people came', it: 'Organizzazioni per metodo di accesso' }),
  tenantPathSays: text({ en: 'Organisations of each day with at least one person who came this way.', it: 'Organizzazioni di ogni giorno con almeno una persona che ha usato questo metodo.' }),
  tenants: text({ en: 'Organisations', it: 'Organizzazioni' }),
  tenantsSay: text({ en: 'Most people on the old way first. An Exchange Server that no organisation is named for stands for itself.', it: 'Prima quelle con più persone sul vecchio metodo. Un Exchange Server senza organizzazione indicata sta per sé.' }),
  showTenant: text({ en: 'Show {tenant} alone', it: 'Mostra solo {tenant}' }),
  moreTenants: text({ en: 'The first {shown} of {all}. The CSV file has all.', it: 'Le prime {shown} di {all}. Il file CSV le contiene tutte.' }),
};

export const standingTitles: Readonly<Record<Standing, Text<never>>> = {
  legacy: text({ en: 'Still on the old way', it: 'Ancora con il vecchio metodo' }),
  moved: text({ en: 'Moved over', it: 'Passate a Entra ID' }),
  entra: text({ en: 'Entra ID from the start', it: 'Entra ID fin dall’inizio' }),
  'quiet-legacy': text({ en: 'Stopped, last on the old way', it: 'Ferme, ultimo accesso con il vecchio metodo' }),
  'quiet-entra': text({ en: 'Stopped, last by Entra ID', it: 'Ferme, ultimo accesso con Entra ID' }),
};

export const pathTitles: Readonly<Record<CountedPath, Text<never>>> = {
  'exchange-identity': text({ en: 'Exchange identity token (old)', it: 'Token di identità di Exchange (vecchio)' }),
  naa: text({ en: 'Outlook’s own sign-in (NAA)', it: 'Accesso integrato di Outlook (NAA)' }),
  'office-sso': text({ en: 'Office single sign-on', it: 'Single Sign-On (SSO) di Office' }),
  dialog: text({ en: 'Sign-in window', it: 'Finestra di accesso' }),
  unknown: text({ en: 'Entra ID, way not said', it: 'Entra ID, metodo non indicato' }),
};

export const familyTitles: Readonly<Record<ClientFamily, Text<never>>> = {
  windows: text({ en: 'Windows (classic)', it: 'Windows (classico)' }),
  'new-outlook': text({ en: 'New Outlook', it: 'Nuovo Outlook' }),
  web: text({ en: 'Web', it: 'Web' }),
  mac: text({ en: 'Mac', it: 'Mac' }),
  ios: text({ en: 'iOS', it: 'iOS' }),
  android: text({ en: 'Android', it: 'Android' }),
  unknown: text({ en: 'Not said', it: 'Non indicato' }),
};

/** Who has the remedy of an error that other people met. */
export const remedyTitles = {
  user: text({ en: 'The person', it: 'La persona' }),
  admin: text({ en: 'An administrator', it: 'Un amministratore' }),
  developer: text({ en: 'Who runs this service', it: 'Chi gestisce questo servizio' }),
  microsoft: text({ en: 'Microsoft', it: 'Microsoft' }),
  nobody: text({ en: 'Nobody', it: 'Nessuno' }),
};

/** Who has the remedy of an error that the reader meets. */
export const ownerTitles = {
  user: text({ en: 'You', it: 'Tu' }),
  admin: text({ en: 'An administrator of your organisation', it: 'Un amministratore della tua organizzazione' }),
  developer: text({ en: 'Who runs this service', it: 'Chi gestisce questo servizio' }),
  microsoft: text({ en: 'Microsoft', it: 'Microsoft' }),
  nobody: text({ en: 'Nobody', it: 'Nessuno' }),
};
