import { text } from '../../contracts/text.ts';
import { isMailManifest, isUnifiedManifest } from '../text/manifest.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'manifest-requirement',
  category: 'manifest-requirement',
  does: text({ en: 'States which Mailbox requirement set an Outlook must have to show the add-in, or which registration the older single sign-on uses.', it: 'Stabilisce quale insieme di requisiti Mailbox deve avere Outlook per mostrare il componente, o quale registrazione usa il precedente single sign-on.' }),
  breaks: text({ en: 'Nothing by itself. A higher set, or NestedAppAuth as a requirement, would hide the add-in from Outlooks that still need the older ways, such as those on Exchange Server.', it: 'Nulla di per sé. Un insieme più alto, o NestedAppAuth come requisito, nasconderebbe il componente agli Outlook che usano ancora le vie precedenti, come quelli su Exchange Server.' }),
  instead: text({ en: 'Keep the lowest set that your features need, and ask for nested app authentication at run time.', it: 'Mantieni l’insieme più basso che serve alle tue funzioni e verifica l’autenticazione per app annidate durante l’esecuzione.' }),
  effort: 'minutes',
  needles: [['MailApp', 'ailbox'], ['MailApp', 'ailBox'], ['MailApp', 'ebApplicationInfo'], ['Mailbox', 'manifestVersion'], ['Mailbox', '$schema'], ['webApplicationInfo', 'manifestVersion'], ['webApplicationInfo', '$schema']],
  *xml(view) {
    if (!isMailManifest(view)) return;
    for (const { name, attributes, offset } of view.elements) if (name === 'Set' && /^mailbox$/i.test(attributes['Name'] ?? '')) yield { offset, found: `Mailbox ${attributes['MinVersion'] ?? ''}`.trim() };
    for (const { name, offset } of view.elements) if (name === 'WebApplicationInfo') yield { offset, found: name };
  },
  *json(view) {
    if (!isUnifiedManifest(view)) return;
    for (const { way, value, offset } of view.values) if (way.includes('capabilities') && way.at(-1) === 'name' && value === 'Mailbox') yield { offset, found: 'Mailbox' };
    // Belongs to every kind of add-in; only one for mail asks for what this kit is about.
    if (view.values.some(({ value }) => value === 'mail')) for (const { way, offset } of view.values) if (way.length === 1 && way[0] === 'webApplicationInfo') yield { offset, found: 'webApplicationInfo' };
  },
});
