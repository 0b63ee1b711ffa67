import { readRows } from '../../../src/checks/parsers/read-rows.ts';
import { readXml } from '../../../src/checks/parsers/read-xml.ts';
import { tenantReport, type TenantReport } from '../../../src/diagnostics/tenant/index.ts';

export const readers = { readRows, readXml };
export const scriptLab = '49d3b812-abda-45b9-b478-9bc464ce5b9c';

export const judge = (pasted: string, day?: string, more: Partial<Parameters<typeof tenantReport>[2]> = {}): TenantReport => tenantReport(pasted, readers, { today: '2026-11-22', ...(day ? { on: day } : {}), locale: 'en', ...more });

/** Microsoft Learn, Turn legacy Exchange Online tokens on or off, as it stood from 2025-05-22 until it was deleted. */
export const blockedByAdmin = `PS C:\\> Get-AuthenticationPolicy -AllowLegacyExchangeTokens
AllowLegacyExchangeTokens: False
Allowed: []
Blocked: []
PS C:\\>`;

/** The same page. */
export const allowedByAdmin = `PS C:\\> Get-AuthenticationPolicy -AllowLegacyExchangeTokens
AllowLegacyExchangeTokens: True
Allowed:
[
        { "${scriptLab}" : "2025-05-16" }
]
Blocked:
[
        { "${scriptLab}" : "2025-02-25" }
]
`;

/** office-js#5481, 2025-03-13. */
export const notSet = `AllowLegacyExchangeTokens: (Not Set)
Allowed: []
Blocked: []
`;

/** Microsoft Learn, the last state of the same page: 125a2995f. */
export const onlyWarning = 'WARNING: Legacy Exchange Online tokens are disabled. For more information, see https://aka.ms/naafaq.\n';

/** By the names as documented; in the shape that `Format-List` gives. Not run against a tenant. */
export const organization = (enabled: string, more = ''): string => `PS C:\\> Get-OrganizationConfig | Format-List Ews*


EwsAllowEntourage          : 
EwsAllowList               : {}
EwsAllowMacOutlook         : 
EwsAllowOutlook            : 
EwsApplicationAccessPolicy : 
EwsBlockList               : {}
EwsEnabled                 : ${enabled}
${more}

PS C:\\> `;

const appList = '{11111111-2222-3333-4444-555555555555, aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}';
export const listedApps = ['11111111-2222-3333-4444-555555555555', 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'] as const;

/** `Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs`. */
export const organizationListed = organization('True', `
PS C:\\> Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs

EwsAllowedAppIDs : ${appList}
`);

export const organizationTable = (enabled: string): string => `PS C:\\> Get-OrganizationConfig | Format-Table EwsEnabled,EwsAllowOutlook,EwsApplicationAccessPolicy

EwsEnabled EwsAllowOutlook EwsApplicationAccessPolicy
---------- --------------- --------------------------
${enabled.padEnd(10)} True

PS C:\\> `;

export const organizationJson = (enabled: string): string => `{
    "EwsAllowOutlook":  null,
    "EwsApplicationAccessPolicy":  null,
    "EwsEnabled":  ${enabled},
    "EwsAllowedAppIDs":  "${listedApps.join(',')}"
}
`;

export const mailboxCsv = `#TYPE Selected.Microsoft.Exchange.Management.CASMailbox
"DisplayName","ImapEnabled","EwsEnabled","SmtpClientAuthenticationDisabled"
"Printer on 2","True","True","False"
"Scanner, ground floor","True","False",""
"Desk","False","",""
`;

const cliXmlObject = (properties: string, kind = 'CASMailbox'): string => `  <Obj RefId="0">
    <TN RefId="0">
      <T>Deserialized.Microsoft.Exchange.Data.Directory.Management.${kind}</T>
      <T>System.Object</T>
    </TN>
    <ToString>one</ToString>
    <Props>
${properties}
    </Props>
  </Obj>
`;

export const organizationCliXml = (enabled: string): string => `PS C:\\> Get-OrganizationConfig | Export-Clixml C:\\org.xml; Get-Content C:\\org.xml
<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
${cliXmlObject(`      ${enabled}
      <Nil N="EwsAllowOutlook" />
      <Obj N="EwsAllowList" RefId="1"><TN RefId="1"><T>Deserialized.Microsoft.Exchange.Data.MultiValuedProperty</T></TN><LST><S>OWA/*</S><S>Contoso_x005F_x/*</S></LST></Obj>
      <S N="EwsApplicationAccessPolicy">EnforceAllowList</S>`, 'OrganizationConfig')}</Objs>
`;

export const mailboxList = `PS C:\\> Get-CASMailbox -ResultSize 3 | fl ImapEnabled,Ews*,Smtp*


ImapEnabled                      : True
EwsEnabled                       : True
EwsAllowOutlook                  : 
SmtpClientAuthenticationDisabled : False

ImapEnabled                      : False
EwsEnabled                       : 
EwsAllowOutlook                  : True
SmtpClientAuthenticationDisabled : 

ImapEnabled                      : False
EwsEnabled                       : False
EwsAllowOutlook                  : 
SmtpClientAuthenticationDisabled : True



PS C:\\> `;

export const mailboxTable = `PS /home/admin> Get-EXOCasMailbox -ResultSize 3 | Format-Table DisplayName,EwsEnabled,SmtpClientAuthenticationDisabled

DisplayName  EwsEnabled SmtpClientAuthenticationDisabled
-----------  ---------- --------------------------------
Jane Doe           True
Printer on 2       True False
Desk              False True

PS /home/admin> `;

export const transport = (disabled: string): string => `[PS] C:\\Windows\\system32>Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled


SmtpClientAuthenticationDisabled : ${disabled}



[PS] C:\\Windows\\system32>`;

export const apps = `PS C:\\> Get-App | Select-Object -Property ProviderName, DisplayName, AppId

ProviderName DisplayName AppId
------------ ----------- -----
Microsoft    Script Lab  ${scriptLab}
Contoso      Archive     ${listedApps[0]}

PS C:\\> `;

export const wholePastes: Readonly<Record<string, string>> = {
  blockedByAdmin, allowedByAdmin, notSet, onlyWarning, organizationListed, mailboxCsv, mailboxList, mailboxTable, apps,
  'organization on': organization('True'), 'organization off': organization('False'), 'organization unset': organization(''),
  'table on': organizationTable('True'), 'table off': organizationTable('False'), 'table unset': organizationTable(''),
  'JSON on': organizationJson('true'), 'JSON off': organizationJson('false'), 'JSON unset': organizationJson('null'),
  'CLIXML on': organizationCliXml('<B N="EwsEnabled">true</B>'), 'CLIXML off': organizationCliXml('<B N="EwsEnabled">false</B>'), 'CLIXML unset': organizationCliXml('<Nil N="EwsEnabled" />'),
  'transport off': transport('True'), 'transport on': transport('False'),
};
