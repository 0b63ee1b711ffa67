import { readCliXml } from '../../../src/checks/tenant/read-cli-xml.ts';
import { readCsv } from '../../../src/checks/tenant/read-csv.ts';
import { tenantReport, type TenantReport } from '../../../src/diagnostics/index.ts';

export const readers = { readCsv, readCliXml };
export const scriptLab = '49d3b812-abda-45b9-b478-9bc464ce5b9c';

export const judge = (pasted: string, day = '2026-11-22', more: Partial<Parameters<typeof tenantReport>[2]> = {}): TenantReport => tenantReport(pasted, readers, { day, locale: 'en', ...more });

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
