import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { labels, step } from '../words.ts';

const identityScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];
/** Mail, calendar, contacts and tasks through Graph, with the host of Graph before it or without. */
const mailScope = /^(?:https:\/\/graph\.[\w.-]+\/)?(?:Mail|Calendars|Contacts|People|Tasks|MailboxSettings)\.[\w.]+$/i;

export default defineAudit({
  id: 'scopes',
  needs: ['scopes'],
  title: both('Does the add-in ask for a usable permission?', 'Il componente chiede un’autorizzazione utilizzabile?'),
  judge({ scopes }) {
    const evidence = scopes.map((value) => ({ label: labels.scope, value }));
    if (scopes.every((scope) => identityScopes.includes(scope.toLowerCase()))) {
      return {
        outcome: 'fail', severity: 'blocks', owner: 'developer', evidence, entry: 'NAA:oidc-only-scopes', guides: ['app-registration'],
        says: told(both('Only sign-in scopes are asked for. Nested app authentication fails with these alone.', 'Vengono chiesti solo ambiti di accesso. Con questi soli l’autenticazione annidata non funziona.')),
        steps: { developer: [step('Ask for a scope of your own API, or at least User.Read of Graph.', 'Chiedi un ambito della tua API o almeno User.Read di Graph.')] },
      };
    }
    if (scopes.some((scope) => mailScope.test(scope))) {
      return {
        outcome: 'info', owner: 'admin', evidence, guides: ['consent-policy', 'admin-consent'], confidence: 'likely',
        says: told(both('Mail, calendar or contact permissions are asked for. Under Microsoft’s managed consent policy most people cannot grant these themselves; an administrator has to.', 'Vengono chieste autorizzazioni per posta, calendario o contatti. Con il criterio di consenso gestito da Microsoft quasi nessuno può concederle da sé; deve farlo un amministratore.')),
        steps: { admin: [step('Grant consent for the organisation, or switch the admin consent workflow on.', 'Concedi il consenso dell’organizzazione o attiva il flusso di richiesta del consenso.')], developer: [step('Ask for the scope of your own API first and for Graph only when it is needed.', 'Chiedi prima l’ambito della tua API e Graph solo quando serve.')] },
      };
    }
    return { outcome: 'pass', says: told(both('A scope of an API is asked for.', 'Viene chiesto l’ambito di un’API.')), evidence };
  },
});
