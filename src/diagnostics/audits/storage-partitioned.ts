import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step, yesOrNo } from '../words.ts';

export default defineAudit({
  id: 'storage-partitioned',
  needs: ['storage'],
  title: both('Does the browser let the pane keep things?', 'Il browser consente al riquadro di conservare dati?'),
  judge({ storage: { works, framed, cookiesPartitioned } }) {
    const evidence = [
      { label: both('Storage works', 'L’archiviazione funziona'), value: yesOrNo(works) },
      { label: both('Inside a frame', 'Dentro un frame'), value: yesOrNo(framed) },
      ...(cookiesPartitioned === null ? [] : [{ label: both('Cookies are kept apart per site', 'Cookie separati per sito'), value: yesOrNo(cookiesPartitioned) }]),
    ];
    if (!works) {
      return {
        outcome: 'fail', severity: 'notes', owner: 'user', evidence,
        says: told(both('The browser refuses this pane its storage. Signing in still works, but answers are forgotten and windows may ask again.', 'Il browser nega al riquadro l’archiviazione. L’accesso funziona comunque, ma le risposte vengono dimenticate e le finestre possono chiedere di nuovo.')),
        steps: { user: [step('Allow third-party storage for Outlook’s site in the browser, or use Outlook’s app.', 'Consenti nel browser l’archiviazione di terze parti per il sito di Outlook, o usa l’app di Outlook.')], admin: [step('Check the browser policy for third-party cookies and storage.', 'Controlla i criteri del browser per cookie e archiviazione di terze parti.')] },
      };
    }
    if (cookiesPartitioned) return { outcome: 'info', evidence, says: told(both('The browser keeps cookies of the frame apart from those of the window. A sign-in window therefore may not see that you are already signed in.', 'Il browser separa i cookie del frame da quelli della finestra. Una finestra di accesso può quindi non vedere che hai già eseguito l’accesso.')) };
    return { outcome: 'pass', evidence, says: told(both('Storage works.', 'L’archiviazione funziona.')) };
  },
});
