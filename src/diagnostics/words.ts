import type { MailboxLocation, PathName } from '../contracts/path.ts';
import type { Text } from '../contracts/text.ts';
import { both, type EntryOwner, type Role } from './entry.ts';
import { told, type Told } from './told.ts';

/** Ways of signing in, as they stand inside a sentence. */
export const ways: Readonly<Record<PathName, Text<never>>> = {
  naa: both('Outlook’s own sign-in (NAA)', 'l’accesso integrato di Outlook (NAA)'),
  'office-sso': both('Office single sign-on', 'il Single Sign-On di Office'),
  dialog: both('a sign-in window', 'una finestra di accesso'),
  'exchange-identity': both('the identity token of Exchange Server', 'il token di identità di Exchange Server'),
};

export const places: Readonly<Record<MailboxLocation, Text<never>>> = {
  cloud: both('the cloud (Exchange Online)', 'il cloud (Exchange Online)'),
  'on-premises': both('Exchange Server of the organisation', 'Exchange Server dell’organizzazione'),
  unclear: both('unclear', 'non chiaro'),
};

/** Who has to act, as a whole sentence. */
export const whoActs: Readonly<Record<EntryOwner, Text<never>>> = {
  user: both('You can do something about it yourself.', 'Puoi fare qualcosa tu.'),
  admin: both('Your administrator has to act.', 'Deve intervenire il tuo amministratore.'),
  developer: both('The vendor of this add-in has to act.', 'Deve intervenire il fornitore di questo componente.'),
  microsoft: both('Microsoft has to act.', 'Deve intervenire Microsoft.'),
};

export const yesOrNo = (value: boolean): Text<never> => (value ? both('yes', 'sì') : both('no', 'no'));

export const labels = {
  version: both('Version of Outlook', 'Versione di Outlook'),
  platform: both('Platform', 'Piattaforma'),
  hostName: both('Kind of Outlook', 'Tipo di Outlook'),
  location: both('Place of the mailbox', 'Posizione della cassetta postale'),
  way: both('Way of signing in', 'Metodo di accesso'),
  code: both('Code of the kit', 'Codice del kit'),
  identifier: both('Recognised as', 'Riconosciuto come'),
  said: both('What was said', 'Messaggio ricevuto'),
  correlation: both('Correlation id', 'ID di correlazione'),
  naaReported: both('NestedAppAuth 1.1 is reported', 'NestedAppAuth 1.1 è dichiarato'),
  scope: both('Scope asked for', 'Ambito richiesto'),
  status: both('HTTP status', 'Stato HTTP'),
} as const;

/** Most steps are the same in every case: a step without values. */
export const step = (en: string, it: string): Told => told(both(en, it));

export const roleOf = (owner: EntryOwner): Role => (owner === 'microsoft' ? 'admin' : owner);

/** What everybody can do who cannot fix it: hand it on, with all that the other one needs. */
export const handOn = {
  admin: step('Choose “Copy report for IT” and send it to your administrator.', 'Scegli “Copia il report per l’IT” e invialo al tuo amministratore.'),
  developer: step('Choose “Copy report for IT” and send it to the vendor of this add-in.', 'Scegli “Copia il report per l’IT” e invialo al fornitore di questo componente.'),
} as const;
