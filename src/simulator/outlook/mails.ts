import { text, type Text } from '../../contracts/text.ts';

/** A message of the pretend mailbox. */
export interface Mail {
  readonly id: string;
  readonly from: { readonly displayName: string; readonly emailAddress: string };
  readonly at: string;
  readonly subject: Text<never>;
  readonly body: readonly Text<never>[];
}

export const folders: readonly { readonly name: Text<never>; readonly unread?: number }[] = [
  { name: text({ en: 'Inbox', it: 'Posta in arrivo' }), unread: 2 },
  { name: text({ en: 'Drafts', it: 'Bozze' }) },
  { name: text({ en: 'Sent', it: 'Posta inviata' }) },
  { name: text({ en: 'Archive', it: 'Archivio' }) },
  { name: text({ en: 'Deleted', it: 'Posta eliminata' }) },
];

export const mails: readonly [Mail, ...Mail[]] = [
  {
    id: 'lab-mail-1', at: '09:42', from: { displayName: 'Elena Marchi', emailAddress: 'elena@northwind.test' },
    subject: text({ en: 'Offer for the autumn fair', it: 'Offerta per la fiera d’autunno' }),
    body: [
      text({ en: 'Good morning,', it: 'Buongiorno,' }),
      text({ en: 'here is the offer we spoke about: two stands, delivery on Monday, set up before noon. Please tell me by Thursday whether the corner stand is still wanted.', it: 'ecco l’offerta di cui abbiamo parlato: due stand, consegna lunedì, montaggio entro mezzogiorno. Fammi sapere entro giovedì se serve ancora lo stand d’angolo.' }),
      text({ en: 'Best wishes, Elena', it: 'Cordiali saluti, Elena' }),
    ],
  },
  {
    id: 'lab-mail-2', at: '08:15', from: { displayName: 'IT service', emailAddress: 'it-service@contoso.test' },
    subject: text({ en: 'Add-ins sign in differently now', it: 'I componenti accedono in modo diverso' }),
    body: [
      text({ en: 'Hello,', it: 'Ciao,' }),
      text({ en: 'the old sign-in of Outlook add-ins has ended. Those that have moved keep working; if one asks you to sign in again, that is the reason.', it: 'il vecchio accesso dei componenti di Outlook è terminato. Quelli già passati al nuovo continuano a funzionare; se uno ti chiede di accedere di nuovo, il motivo è questo.' }),
    ],
  },
  {
    id: 'lab-mail-3', at: '07:58', from: { displayName: 'Tomás Vidal', emailAddress: 'tomas@fabrikam.test' },
    subject: text({ en: 'Minutes of yesterday', it: 'Verbale di ieri' }),
    body: [
      text({ en: 'Hi,', it: 'Ciao,' }),
      text({ en: 'the minutes are in the team folder. Two points are open: the date of the move, and who calls the printer’s support.', it: 'il verbale è nella cartella del gruppo. Restano aperti due punti: la data del trasloco e chi chiama l’assistenza della stampante.' }),
    ],
  },
];
