import { text } from '../../contracts/text.ts';
import { defineAudit, type Judgement } from '../audit.ts';
import { both } from '../entry.ts';
import { told, type Told } from '../told.ts';
import { labels, step, yesOrNo } from '../words.ts';

const restart = step('Close Outlook completely, open it again and try once more. Install pending updates.', 'Chiudi completamente Outlook, riaprilo e riprova. Installa gli aggiornamenti in attesa.');
const reload = step('Reload the page of Outlook, or restart the new Outlook, and try once more. Microsoft keeps both up to date.', 'Ricarica la pagina di Outlook, o riavvia il nuovo Outlook, e riprova. Microsoft li mantiene aggiornati entrambi.');

const answers = text({ en: 'The bridge answered ({sdk}).', it: 'Il ponte ha risposto ({sdk}).' });
const refuses = text({ en: 'The bridge is there but refuses this add-in (status {status}).', it: 'Il ponte c’è ma rifiuta questo componente (stato {status}).' });
const silent = both('The bridge is there but gave no answer in time.', 'Il ponte c’è ma non ha risposto in tempo.');
const reportedButAbsent = both('Outlook reports nested app authentication, but there is no bridge. On some Macs and phones it is reported where it does not work.', 'Outlook dichiara l’autenticazione annidata, ma il ponte non c’è. Su alcuni Mac e telefoni è dichiarata dove non funziona.');
const noBridge = both('There is no bridge, and Outlook does not claim one.', 'Il ponte non c’è e Outlook non lo dichiara.');

const failed = (says: Told, evidence: Judgement['evidence'], isWeb: boolean, confidence: Judgement['confidence'] = 'certain'): Judgement => ({
  outcome: 'fail', says, evidence, confidence, severity: 'hinders', owner: 'user', guides: isWeb ? [] : ['client-update'],
  steps: {
    user: [isWeb ? reload : restart],
    admin: [step('Compare with another computer of the same build: if the bridge fails there too, report the build to Microsoft with this report.', 'Confronta con un altro computer con la stessa build: se il ponte non funziona nemmeno lì, segnala la build a Microsoft con questo report.')],
    developer: [step('Keep the other ways of signing in: a reported requirement set is no proof.', 'Mantieni gli altri metodi di accesso: un set di requisiti dichiarato non è una prova.')],
  },
});

/** Reported and working are two facts (office-js#6691, #5209, #6275). */
export default defineAudit({
  id: 'bridge-answers',
  needs: ['bridge'],
  mayUse: ['clientBuild'],
  title: both('Does Outlook’s own sign-in answer?', 'L’accesso integrato di Outlook risponde?'),
  judge({ bridge: { did, reported, sdk, status }, clientBuild }) {
    const isWeb = clientBuild?.family === 'web';
    const evidence = [
      { label: both('The bridge', 'Il ponte'), value: words[did] },
      { label: labels.naaReported, value: yesOrNo(reported) },
    ];
    if (did === 'answers') return { outcome: 'pass', says: told(answers, { sdk: String(sdk ?? '?') }), evidence };
    if (did === 'refuses') return failed(told(refuses, { status: String(status ?? '?') }), evidence, isWeb);
    // A slow computer and a dead bridge look the same from here.
    if (did === 'silent') return failed(told(silent), evidence, isWeb, 'likely');
    return reported ? failed(told(reportedButAbsent), evidence, isWeb) : { outcome: 'info', says: told(noBridge), evidence };
  },
});

const words = {
  answers: both('answers', 'risponde'),
  refuses: both('refuses', 'rifiuta'),
  silent: both('is silent', 'non risponde'),
  absent: both('is absent', 'assente'),
} as const;
