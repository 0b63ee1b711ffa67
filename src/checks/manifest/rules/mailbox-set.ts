import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { schema11 } from '../xml-element.ts';

const missing = text({ en: 'No Mailbox requirement set is stated for the whole add-in. Outlook add-ins always state one.', it: 'Non è indicato alcun insieme di requisiti Mailbox per l’intero componente. I componenti di Outlook ne indicano sempre uno.' });

export default rule({
  id: 'mailbox-set',
  title: text({ en: 'Mailbox requirement set', it: 'Insieme di requisiti Mailbox' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'State the set Mailbox with the lowest version that the add-in needs, 1.3 for a button with a pane.', it: 'Indica l’insieme Mailbox con la versione più bassa che serve al componente, 1.3 per un pulsante con riquadro.' }),
  sources: [{ name: 'learn.microsoft.com, Outlook JavaScript API requirement sets', date: '2026-06-23' }],
  concerns: ({ manifest: { form, root } }) => form === 'unified' || root?.namespace === schema11,
  *look({ manifest: { sets, top } }) {
    if (!sets.some(({ name, isForAll }) => isForAll && /^mailbox$/i.test(name.value))) yield { says: saying(missing, {}), place: top };
  },
});
