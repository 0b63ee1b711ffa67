import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { schema11, child } from '../xml-element.ts';

const missing = text({ en: '<{name}> is missing.', it: 'Manca <{name}>.' });

/** Id, Version and DefaultLocale have rules of their own. */
const wanted = ['ProviderName', 'DisplayName', 'Description', 'FormSettings', 'Rule'];

export default rule({
  id: 'element-missing',
  title: text({ en: 'Elements that must be there', it: 'Elementi obbligatori' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Add it at its place in the order of elements.', it: 'Aggiungilo al suo posto nell’ordine degli elementi.' }),
  sources: [{ name: 'learn.microsoft.com, OfficeApp element', date: '2025-09-08' }],
  concerns: ({ manifest: { root } }) => root?.namespace === schema11,
  *look({ manifest: { root, top } }) {
    for (const name of root ? wanted : []) if (!child(root!, name)) yield { says: saying(missing, { name }), place: top };
  },
});
