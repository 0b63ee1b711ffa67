import { saying, text } from '../../../contracts/text.ts';
import { permissionLevel } from '../permission-level.ts';
import { rule } from '../rule.ts';

const low = text({ en: 'The add-in asks for {permission} alone, or for nothing that Outlook knows. Then mailbox.userProfile and the tokens of Exchange Server are refused, and nobody can be told by their mailbox.', it: 'Il componente chiede solo {permission}, o nulla che Outlook conosca. Allora mailbox.userProfile e i token di Exchange Server vengono rifiutati, e nessuno è riconoscibile dalla propria cassetta postale.' });

export default rule({
  id: 'permission-low',
  title: text({ en: 'Permission', it: 'Autorizzazione' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Ask for ReadItem (MailboxItem.Read.User); an administrator has to accept the change.', it: 'Chiedi ReadItem (MailboxItem.Read.User); un amministratore deve accettare la modifica.' }),
  sources: [{ name: 'learn.microsoft.com, Understanding Outlook add-in permissions', date: '2025-12-02' }],
  *look({ manifest }) {
    const { level, at } = permissionLevel(manifest);
    if (level === 0) yield { says: saying(low, { permission: at.value }), place: at };
  },
});
