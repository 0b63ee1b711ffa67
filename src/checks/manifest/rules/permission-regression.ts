import { saying, text } from '../../../contracts/text.ts';
import { permissionLevel } from '../permission-level.ts';
import { rule } from '../rule.ts';

const regression = text({ en: 'The add-in asks for {permission}. Since classic Outlook 2510 (19328.20244) the identity token of Exchange Server fails with “Internal Error” unless the manifest asks for the whole mailbox, although the documentation still says that reading an item is enough.', it: 'Il componente chiede {permission}. Da Outlook classico 2510 (19328.20244) il token di identità di Exchange Server fallisce con “Internal Error” se il manifesto non chiede l’intera cassetta postale, benché la documentazione dica ancora che basta leggere un elemento.' });

export default rule({
  id: 'permission-regression',
  title: text({ en: 'Permission for identity tokens of Exchange Server', it: 'Autorizzazione per i token di identità di Exchange Server' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Ask for ReadWriteMailbox (Mailbox.ReadWrite.User) while people with mailboxes on Exchange Server use the add-in, and tell administrators why.', it: 'Chiedi ReadWriteMailbox (Mailbox.ReadWrite.User) finché il componente è usato da persone con cassette postali su Exchange Server, e spiega il perché agli amministratori.' }),
  sources: [{ name: text({ en: 'office-js#6340, open, no answer from Microsoft', it: 'office-js#6340, aperta, senza risposta di Microsoft' }), date: '2025-11-27' }],
  concerns: ({ servesExchangeServer }) => servesExchangeServer,
  *look({ manifest }) {
    const { level, at } = permissionLevel(manifest);
    if (level === 1 || level === 2) yield { says: saying(regression, { permission: at.value }), place: at };
  },
});
