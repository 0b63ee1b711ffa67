import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'conditional-access-blocks',
  title: text({ en: 'Conditional Access blocks', it: 'L’accesso condizionale blocca' }),
  story: text({ en: 'A policy blocks everything but Microsoft’s own apps, another still asks phones for an approved client app, a third is on trial.', it: 'Un criterio blocca tutto tranne le app di Microsoft, un altro chiede ancora ai telefoni un’app client approvata, un terzo è in prova.' }),
  sources: ['https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy', 'https://github.com/OfficeDev/office-js/issues/5315', 'https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app (2026-03-24)'],
  principals: [{ app: 'add-in' }, { app: 'graph' }, { app: 'information-protection' }],
  grants: [{ of: 'graph', scopes: ['User.Read', 'Mail.ReadBasic'] }, { of: 'add-in', scopes: ['access_as_user'] }],
  consentPolicies: ['ManagePermissionGrantsForSelf.microsoft-user-default-low'],
  accessPolicies: [
    { name: 'Only what it@contoso.test has cleared', includes: 'All', excludes: ['information-protection'], controls: ['block'] },
    { name: 'Phones: approved apps', includes: 'Office365', controls: ['approvedApplication'], conditions: { platforms: { includePlatforms: ['android', 'iOS'], excludePlatforms: [] } } },
    { name: 'Trial: managed devices', state: 'enabledForReportingButNotEnforced', includes: 'All', controls: ['compliantDevice'] },
    { name: 'Forgotten', state: 'disabled', includes: 'All', controls: ['block'] },
  ],
  signIns: [
    { by: 'adele', minutesAgo: 50, errorCode: 53003, reason: 'Access has been blocked by Conditional Access policies.', refusedBy: 'Only what it@contoso.test has cleared' },
    { by: 'bruno', minutesAgo: 10, errorCode: 53003, reason: 'Access has been blocked by Conditional Access policies.', refusedBy: 'Only what it@contoso.test has cleared' },
  ],
  ewsEnabled: true,
});
