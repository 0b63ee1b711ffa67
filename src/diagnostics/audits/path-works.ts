import { text } from '../../contracts/text.ts';
import { defineAudit, type Judgement } from '../audit.ts';
import { both } from '../entry.ts';
import { meaningOf, type Meaning } from '../error-meaning.ts';
import type { Facts } from '../facts.ts';
import { told } from '../told.ts';
import { labels, places, step, ways, whoActs } from '../words.ts';

const signedIn = text({ en: 'You can work: you are signed in through {way}.', it: 'Puoi lavorare: l’accesso è avvenuto tramite {way}.' });
const oneClick = text({ en: 'One click is missing: choose Sign in, and {way} does the rest.', it: 'Manca un clic: scegli Accedi e {way} farà il resto.' });
const sameAgain = text({ en: 'You are not signed in. {who} A click on Sign in will probably end in the same refusal.', it: 'Non hai eseguito l’accesso. {who} Un clic su Accedi porterà probabilmente allo stesso rifiuto.' });
const otherAccount = both('Outlook used another account than the one of this mailbox. Nothing was sent with it; you decide which account to use.', 'Outlook ha usato un account diverso da quello di questa cassetta postale. Con esso non è stato inviato nulla: decidi tu quale account usare.');
const cannot = text({ en: 'You cannot work here now. {who} {why}', it: 'Ora qui non puoi lavorare. {who} {why}' });
const underWay = both('Signing in is still under way; this answer comes when it has ended.', 'L’accesso è ancora in corso; la risposta arriverà quando sarà terminato.');
const otherWay = text({ en: 'Choose another way: {way} can still be tried.', it: 'Scegli un altro metodo: si può ancora provare {way}.' });

/** Whoever asks again with a click meets the same rule, as long as nobody else has changed something. */
const isForOthers = ({ entry, owner }: Meaning): boolean => (entry?.kind === 'structural' || entry?.kind === 'defect') && owner !== undefined && owner !== 'user';

function waiting(path: Facts['pathJournal']['path'], error: Facts['lastError'] | undefined, evidence: Judgement['evidence']): Judgement {
  const common = { outcome: 'info', owner: 'user', severity: 'hinders', evidence } as const;
  if (error?.code === 'wrong-account') return { ...common, says: told(otherAccount), steps: { user: [step('Continue only if that account is yours; else choose another one.', 'Continua solo se quell’account è tuo; altrimenti scegline un altro.')] } };
  const meaning = error ? meaningOf(error) : undefined;
  if (meaning && isForOthers(meaning)) {
    return {
      ...common, owner: meaning.owner!, confidence: 'likely', says: told(sameAgain, { who: whoActs[meaning.owner!] }),
      steps: { user: [step('Try Sign in once. If the answer stays the same, do what is said about the last refusal.', 'Prova Accedi una volta. Se la risposta non cambia, fai ciò che è indicato per l’ultimo rifiuto.')] },
    };
  }
  const way = path ? ways[path] : both('Outlook', 'Outlook');
  return { ...common, says: told(oneClick, { way }), steps: { user: [step('Choose Sign in and answer what Microsoft asks.', 'Scegli Accedi e rispondi a ciò che chiede Microsoft.')] } };
}

function refused({ entry, happened, owner = 'developer', steps }: Meaning, nextPath: Facts['pathJournal']['nextPath'], evidence: Judgement['evidence']): Judgement {
  const other = nextPath ? [told(otherWay, { way: ways[nextPath] })] : [];
  return {
    outcome: 'fail', severity: 'blocks', owner, evidence, steps: { ...steps, user: [...other, ...(steps.user ?? [])] },
    says: told(cannot, { why: happened, who: whoActs[owner] }),
    guides: entry?.guides ?? [],
    ...(entry ? { entry: entry.id, ...(entry.link ? { link: entry.link } : {}) } : {}),
  };
}

/** The first question of everybody: can I work, and if not, who must do what? */
export default defineAudit({
  id: 'path-works',
  needs: ['pathJournal'],
  mayUse: ['lastError', 'mailboxLocation'],
  title: both('Can you work?', 'Puoi lavorare?'),
  judge({ pathJournal: { state, path, nextPath }, lastError, mailboxLocation }) {
    const evidence = [
      ...(path ? [{ label: labels.way, value: ways[path] }] : []),
      ...(mailboxLocation ? [{ label: labels.location, value: places[mailboxLocation.location] }] : []),
      ...(lastError ? [{ label: labels.code, value: lastError.code }] : []),
    ];
    if (state === 'done' && path) return { outcome: 'pass', says: told(signedIn, { way: ways[path] }), evidence };
    if (state === 'needs-click') return waiting(path, lastError, evidence);
    if (lastError) return refused(meaningOf(lastError), nextPath, evidence);
    if (state === 'signing-in' || state === 'in-window') return { outcome: 'info', says: told(underWay), evidence };
    throw new TypeError('unknown state');
  },
});
