import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const most = 256 * 1024;
const large = text({ en: 'The manifest has {kilobytes} KB. Above 256 KB an add-in cannot be installed for a mailbox.', it: 'Il manifesto è di {kilobytes} KB. Oltre 256 KB un componente non può essere installato per una cassetta postale.' });

export default rule({
  id: 'size',
  title: text({ en: 'Size', it: 'Dimensione' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Remove what is not used; keep images and long texts out of the manifest.', it: 'Rimuovi ciò che non si usa; tieni fuori dal manifesto immagini e testi lunghi.' }),
  sources: [{ name: 'learn.microsoft.com, Limits for activation and JavaScript API for Outlook add-ins', date: '2026-06-23' }],
  *look({ manifest: { bytes, top } }) {
    if (bytes > most) yield { says: saying(large, { kilobytes: Math.ceil(bytes / 1024) }), place: top };
  },
});
