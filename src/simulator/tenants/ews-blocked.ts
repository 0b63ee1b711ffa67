import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'ews-blocked',
  title: text({ en: 'EWS is switched off', it: 'EWS è disattivato' }),
  story: text({ en: 'In Graph everything is in order. EWS is off for the organisation, which Graph does not show: it takes Exchange Online PowerShell.', it: 'In Graph è tutto in ordine. EWS è disattivato per l’organizzazione, cosa che Graph non mostra: serve PowerShell di Exchange Online.' }),
  sources: ['https://github.com/OfficeDev/office-js/issues/6634', 'https://learn.microsoft.com/powershell/module/exchange/set-organizationconfig'],
  principals: [{ app: 'add-in' }, { app: 'graph' }, { app: 'information-protection' }],
  grants: [{ of: 'graph', scopes: ['User.Read', 'Mail.ReadBasic'] }, { of: 'add-in', scopes: ['access_as_user'] }],
  consentPolicies: ['ManagePermissionGrantsForSelf.microsoft-user-default-recommended'],
  accessPolicies: [],
  signIns: [{ by: 'adele', minutesAgo: 30 }],
  ewsEnabled: false,
});
