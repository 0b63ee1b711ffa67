import { saying, text } from '../../../contracts/text.ts';
import { framingRefusedBy, notFraming } from '../content-policy.ts';
import { rule } from '../rule.ts';

const refused = text({ en: 'Outlook may not frame what stands at / of the origin. New Outlook for Windows was reported to load it before the pane, and to fail there.', it: 'Outlook non può incorporare ciò che si trova in / dell’origine. È stato segnalato che il nuovo Outlook per Windows lo carica prima del riquadro e lì fallisce.' });

export default rule({
  id: 'framing-root',
  title: text({ en: 'Outlook may frame the root', it: 'Outlook può incorporare la radice' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Send the headers of the pane there too, without X-Frame-Options.', it: 'Invia anche lì le intestazioni del riquadro, senza X-Frame-Options.' }),
  sources: [{ name: text({ en: 'Microsoft Q&A 5922820, one report', it: 'Microsoft Q&A 5922820, una sola segnalazione' }), date: '2026-06-17' }],
  concerns: ({ root }) => root !== null,
  *look({ root, framedBy }) {
    if (root && (framingRefusedBy(root) || notFraming(root, framedBy).length > 0)) yield { says: saying(refused, {}) };
  },
});
