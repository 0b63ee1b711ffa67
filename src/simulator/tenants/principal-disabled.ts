import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'principal-disabled',
  title: text({ en: 'A disabled enterprise app', it: 'Un’app aziendale disabilitata' }),
  story: text({ en: 'Somebody disabled the Microsoft Information Protection API: classic Outlook cannot sign in. The tenant has no Entra ID P1, so Graph shows no sign-ins.', it: 'Qualcuno ha disabilitato l’API Microsoft Information Protection: Outlook classico non riesce ad accedere. Il tenant non ha Entra ID P1, quindi Graph non mostra gli accessi.' }),
  sources: ['Microsoft Q&A 5704981', 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/7276'],
  hasPremium: false,
  principals: [{ app: 'add-in', needsAssignment: true }, { app: 'graph' }, { app: 'information-protection', isDisabled: true }],
  grants: [{ of: 'graph', scopes: ['User.Read', 'Mail.ReadBasic'] }, { of: 'add-in', scopes: ['access_as_user'] }],
  consentPolicies: ['ManagePermissionGrantsForSelf.microsoft-user-default-legacy'],
  accessPolicies: [],
  signIns: [],
  ewsEnabled: true,
});
