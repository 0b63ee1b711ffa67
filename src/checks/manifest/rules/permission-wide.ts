import { saying, text } from '../../../contracts/text.ts';
import { permissionLevel } from '../permission-level.ts';
import { rule } from '../rule.ts';

const wide = text({ en: 'The add-in asks for {permission}, the highest level, which administrators see before they install it. EWS through Outlook, for which many asked for it, ends with the old tokens; Microsoft Graph does not need it.', it: 'Il componente chiede {permission}, il livello più alto, che gli amministratori vedono prima di installarlo. EWS tramite Outlook, per cui molti lo chiedevano, finisce con i vecchi token; Microsoft Graph non ne ha bisogno.' });

export default rule({
  id: 'permission-wide',
  title: text({ en: 'Permission wider than NAA needs', it: 'Autorizzazione più ampia di quanto serva alla NAA' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Lower it to what Office.js still needs. Where people with mailboxes on Exchange Server use the add-in it is right: say so with --exchange-server.', it: 'Abbassala a ciò che serve ancora a Office.js. Se il componente è usato da persone con cassette postali su Exchange Server è giusta: indicalo con --exchange-server.' }),
  sources: [{ name: 'learn.microsoft.com, Understanding Outlook add-in permissions', date: '2025-12-02' }],
  concerns: ({ servesExchangeServer }) => !servesExchangeServer,
  *look({ manifest }) {
    const { level, at } = permissionLevel(manifest);
    if (level === 3) yield { says: saying(wide, { permission: at.value }), place: at };
  },
});
