import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'consent-missing',
  title: text({ en: 'Consent is missing', it: 'Manca il consenso' }),
  story: text({ en: 'Adele once accepted the add-in’s own scope for herself. Nobody may consent any more, and no administrator has.', it: 'Adele aveva accettato per sé l’ambito del componente. Ora nessuno può più acconsentire e nessun amministratore l’ha fatto.' }),
  sources: ['https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent', 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes (65001, 90094)'],
  principals: [{ app: 'add-in' }, { app: 'graph' }, { app: 'information-protection' }],
  grants: [{ of: 'add-in', scopes: ['access_as_user'], by: 'adele' }],
  consentPolicies: [],
  accessPolicies: [],
  signIns: [
    { by: 'adele', minutesAgo: 20, errorCode: 65001, reason: 'The user or administrator has not consented to use the application.' },
    { by: 'bruno', minutesAgo: 15, errorCode: 90094, reason: 'An administrator of bruno@contoso.test has set a policy that prevents granting the permissions.' },
  ],
  ewsEnabled: true,
});
