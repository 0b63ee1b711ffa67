import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const handlers = text({ en: 'The add-in reacts to events. In classic Outlook for Windows its handlers get a token only where https://<origin>/.well-known/microsoft-officeaddins-allowed.json names their script.', it: 'Il componente reagisce a eventi. In Outlook classico per Windows i suoi gestori ricevono un token solo se https://<origine>/.well-known/microsoft-officeaddins-allowed.json indica il loro script.' });

export default rule({
  id: 'event-script',
  title: text({ en: 'Sign-in in event handlers', it: 'Accesso nei gestori di eventi' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Look for the file by its exact name: naa-kit check origin --event-script <address of the script>.', it: 'Verifica il file con il nome esatto: naa-kit check origin --event-script <indirizzo dello script>.' }),
  sources: [{ name: 'learn.microsoft.com, Use single sign-on in event-based add-ins', date: '2026-02-02' }, { name: 'office-js#6610', date: '2026-03-31' }],
  *look({ manifest: { events } }) {
    if (events[0]) yield { says: saying(handlers, {}), place: events[0] };
  },
});
