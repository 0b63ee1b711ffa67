import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'healthy',
  title: text({ en: 'A tenant that is ready', it: 'Un tenant pronto' }),
  story: text({ en: 'The add-in is there, consented for everybody, and people sign in to it. A policy asks everybody for a second factor.', it: 'Il componente è presente, il consenso vale per tutti e le persone accedono. Un criterio chiede a tutti un secondo fattore.' }),
  sources: ['https://learn.microsoft.com/graph/api/resources/serviceprincipal', 'https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant', 'https://learn.microsoft.com/graph/api/resources/signin'],
  principals: [{ app: 'add-in' }, { app: 'graph' }, { app: 'information-protection' }],
  grants: [{ of: 'graph', scopes: ['openid', 'profile', 'User.Read', 'Mail.ReadBasic'] }, { of: 'add-in', scopes: ['access_as_user'] }],
  consentPolicies: ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended', 'ManagePermissionGrantsForSelf.microsoft-user-default-allow-consent-apps', 'ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat'],
  accessPolicies: [
    { name: 'Second factor for everybody', includes: 'All', controls: ['mfa'] },
    { name: 'No old protocols', includes: 'All', controls: ['block'], conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } },
  ],
  signIns: [{ by: 'adele', minutesAgo: 30 }, { by: 'bruno', minutesAgo: 45, errorCode: 50076, reason: 'Due to a change by your administrator you must use multi-factor authentication.' }, { by: 'bruno', minutesAgo: 44 }],
  ewsEnabled: true,
});
