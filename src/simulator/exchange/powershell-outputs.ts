import type { LabTenant } from '../tenant.ts';

const list = (values: Readonly<Record<string, string>>): string => {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values).map(([name, value]) => `${name.padEnd(width)} : ${value}`.trimEnd()).join('\n');
};

/** What the window of Exchange Online PowerShell shows of a tenant after the commands that the guide for administrators names. */
export const powershellOutputs = ({ ewsEnabled }: Pick<LabTenant, 'ewsEnabled'>): string => `PS C:\\> Get-AuthenticationPolicy -AllowLegacyExchangeTokens
WARNING: Legacy Exchange Online tokens are disabled. For more information, see https://aka.ms/naafaq.
PS C:\\> Get-OrganizationConfig | Format-List Ews*


${list({ EwsAllowEntourage: '', EwsAllowMacOutlook: '', EwsAllowOutlook: '', EwsApplicationAccessPolicy: '', EwsEnabled: ewsEnabled ? 'True' : 'False' })}


PS C:\\> Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs

${list({ EwsAllowedAppIDs: '' })}

PS C:\\>
`;
