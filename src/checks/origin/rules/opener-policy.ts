import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const cut = text({ en: '{path} comes with Cross-Origin-Opener-Policy: {value}. It cuts the sign-in window off from the pane: Outlook reports it closed (12006) while it is open.', it: '{path} arriva con Cross-Origin-Opener-Policy: {value}. Questo isola la finestra di accesso dal riquadro: Outlook la segnala chiusa (12006) mentre è aperta.' });

export default rule({
  id: 'opener-policy',
  title: text({ en: 'Opener policy of pane and window', it: 'Criterio di apertura di riquadro e finestra' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Remove Cross-Origin-Opener-Policy from these pages, also at the proxy.', it: 'Togli Cross-Origin-Opener-Policy da queste pagine, anche sul proxy.' }),
  sources: [{ name: 'office-js#6707', date: '2026-05-18' }],
  *look({ pane, dialog }) {
    for (const answer of [pane, dialog]) {
      const value = answer ? header(answer, 'cross-origin-opener-policy') : undefined;
      if (value && !/^unsafe-none\b/i.test(value)) yield { says: saying(cut, { path: answer!.url.pathname, value }) };
    }
  },
});
