import { text } from '../../contracts/text.ts';
import { isMailManifest, isUnifiedManifest } from '../text/manifest.ts';
import { rule } from '../rule.ts';

const levels = /^(ReadItem|ReadWriteItem|ReadWriteMailbox)$/;
const resources = /^(Mailbox|MailboxItem)\.\w+(\.User)?$/;

export default rule({
  id: 'manifest-permission',
  category: 'manifest-permission',
  does: text({ en: 'Says how far the add-in may go into the mailbox through Office.js.', it: 'Dice fino a che punto il componente può accedere alla cassetta postale tramite Office.js.' }),
  breaks: text({ en: 'Nothing by itself: it governs Office.js and the old tokens, not Microsoft Graph.', it: 'Nulla di per sé: riguarda Office.js e i vecchi token, non Microsoft Graph.' }),
  instead: text({ en: 'Lower it to what Office.js still needs once EWS and callback tokens are gone, and ask Graph for its own scopes.', it: 'Abbassala a ciò che serve ancora a Office.js quando EWS e i token di callback non ci sono più, e chiedi a Graph i suoi ambiti.' }),
  effort: 'minutes',
  needles: [['MailApp', 'ReadItem'], ['MailApp', 'ReadWriteItem'], ['MailApp', 'ReadWriteMailbox'], ['Mailbox.', 'permissions'], ['MailboxItem.', 'permissions']],
  *xml(view) {
    if (!isMailManifest(view)) return;
    for (const { name, text: level, offset } of view.elements) if (name === 'Permissions' && levels.test(level)) yield { offset, found: level };
  },
  *json(view) {
    if (!isUnifiedManifest(view)) return;
    for (const { way, value, offset } of view.values) if (way.includes('permissions') && way.at(-1) === 'name' && resources.test(String(value))) yield { offset, found: String(value) };
  },
});
