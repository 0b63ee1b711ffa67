import { saying, text } from '../../../contracts/text.ts';
import { framingRefusedBy, notFraming } from '../content-policy.ts';
import { rule } from '../rule.ts';

const ancestors = text({ en: 'frame-ancestors of the pane leaves out {origins}: there the pane stays empty.', it: 'frame-ancestors del riquadro esclude {origins}: lì il riquadro resta vuoto.' });
const options = text({ en: 'The pane comes with X-Frame-Options: {value}. It cannot name several origins, so Outlook in a browser cannot show the pane.', it: 'Il riquadro arriva con X-Frame-Options: {value}. Questa intestazione non può indicare più origini, quindi Outlook nel browser non può mostrare il riquadro.' });

export default rule({
  id: 'framing',
  title: text({ en: 'Outlook may frame the pane', it: 'Outlook può incorporare il riquadro' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Send Content-Security-Policy with frame-ancestors for each Outlook that people use, your own on the web included (--framed-by), and no X-Frame-Options. In national clouds which origins frame is not confirmed by Microsoft.', it: 'Invia Content-Security-Policy con frame-ancestors per ogni Outlook usato, compreso il proprio sul web (--framed-by), e nessun X-Frame-Options. Nei cloud nazionali Microsoft non conferma quali origini incorporano.' }),
  sources: [{ name: text({ en: 'office-js-docs-pr#4911, no list by Microsoft', it: 'office-js-docs-pr#4911, nessun elenco di Microsoft' }), date: '2024-11-21' }, { name: 'office-js#5224', date: '2024-12-15' }, { name: 'EratoLab/erato PR #776', date: '2026-06-25' }],
  concerns: ({ pane }) => pane.status === 200,
  *look({ pane, framedBy }) {
    const missing = notFraming(pane, framedBy);
    const value = framingRefusedBy(pane);
    if (missing.length > 0) yield { says: saying(ancestors, { origins: missing.join(', ') }) };
    else if (value) yield { says: saying(options, { value }) };
  },
});
