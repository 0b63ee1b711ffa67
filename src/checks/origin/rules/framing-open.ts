import { saying, text } from '../../../contracts/text.ts';
import { framingRefusedBy, notFraming } from '../content-policy.ts';
import { rule } from '../rule.ts';

const open = text({ en: 'Every page may frame the pane, and can lay something over its buttons.', it: 'Ogni pagina può incorporare il riquadro, anche sovrapponendo qualcosa ai suoi pulsanti.' });

/** A name that nobody can have. */
const anybody = 'https://anybody.invalid';

export default rule({
  id: 'framing-open',
  title: text({ en: 'Others may not frame the pane', it: 'Altri non possono incorporare il riquadro' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Send Content-Security-Policy with frame-ancestors, as an HTTP header: in a meta element it has no effect.', it: 'Invia Content-Security-Policy con frame-ancestors, come intestazione HTTP: in un elemento meta non ha effetto.' }),
  sources: [{ name: 'W3C, Content Security Policy Level 2', date: '2016-12-15' }],
  concerns: ({ pane }) => pane.status === 200,
  *look({ pane }) {
    if (!framingRefusedBy(pane) && notFraming(pane, [anybody]).length === 0) yield { says: saying(open, {}) };
  },
});
