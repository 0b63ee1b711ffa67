import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { schema11 } from '../xml-element.ts';

const old = text({ en: 'The manifest has the namespace {namespace}; it should always be {wanted}. Its elements were not held to an order.', it: 'Il manifesto ha lo spazio dei nomi {namespace}; dovrebbe essere sempre {wanted}. L’ordine dei suoi elementi non è stato esaminato.' });

export default rule({
  id: 'namespace',
  title: text({ en: 'Namespace', it: 'Spazio dei nomi' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Move the manifest to schema 1.1: FormSettings instead of DesktopSettings, Requirements instead of Capabilities.', it: 'Porta il manifesto allo schema 1.1: FormSettings al posto di DesktopSettings, Requirements al posto di Capabilities.' }),
  sources: [{ name: 'learn.microsoft.com, OfficeApp element', date: '2025-09-08' }],
  concerns: ({ manifest: { form } }) => form === 'add-in-only',
  *look({ manifest: { root, top } }) {
    if (root && root.namespace !== schema11) yield { says: saying(old, { namespace: root.namespace || '-', wanted: schema11 }), place: top };
  },
});
