import { saying, text } from '../../../contracts/text.ts';
import { policiesOf } from '../content-policy.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const open = text({ en: 'The pane does not say who may frame it, so every page can, and can lay something over its buttons.', it: 'Il riquadro non dice chi può incorporarlo, quindi può farlo ogni pagina, anche sovrapponendo qualcosa ai suoi pulsanti.' });

export default rule({
  id: 'framing-open',
  title: text({ en: 'Others may not frame the pane', it: 'Altri non possono incorporare il riquadro' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Send Content-Security-Policy with frame-ancestors, as an HTTP header: in a meta element it has no effect.', it: 'Invia Content-Security-Policy con frame-ancestors, come intestazione HTTP: in un elemento meta non ha effetto.' }),
  sources: [{ name: 'W3C, Content Security Policy Level 2', date: '2016-12-15' }],
  concerns: ({ pane }) => pane.status === 200,
  *look({ pane }) {
    if (!header(pane, 'x-frame-options') && !policiesOf(pane).some((policy) => policy.has('frame-ancestors'))) yield { says: saying(open, {}) };
  },
});
