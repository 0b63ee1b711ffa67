/** The settings that are read of one configuration, by the names as documented. */
const ews = ['EwsEnabled', 'EwsAllowOutlook', 'EwsAllowMacOutlook', 'EwsApplicationAccessPolicy'];

/**
 * One line of a list for each property that the object in a variable has. One that it has not must not print as empty, which means
 * “not set”: a command may have been refused, and an older module knows fewer properties.
 */
const lines = (variable: string, names: readonly string[], indent = ''): string => names.map((name) => `${indent}if ($${variable}.PSObject.Properties['${name}']) { "${name} : $($${variable}.${name} -join ', ')" }`).join('\n');

/**
 * A script for an administrator who will not run our program: it reads and prints, and its output goes into `naa-kit check tenant`.
 * It calls `Get-*` cmdlets alone and prints no address. Not run against a tenant.
 */
export const readOnlyScript = `# Reads the settings that Outlook add-ins depend on, and changes nothing: every command in here begins with Get-.
# Not run against a tenant by its makers; written by the documented names of cmdlets and properties.
#
# Before: connect in this window with Connect-ExchangeOnline (module ExchangeOnlineManagement). The role
#         View-Only Organization Management is enough.
# Run:    .\\read-tenant.ps1 -Mailbox user@your-domain *> tenant.txt
#         (*> keeps warnings as well; -Mailbox may be left out)
# Then:   naa-kit check tenant tenant.txt
#         or send tenant.txt to whoever asked for it: it holds no address, no name of a person and no secret.
param([string] $Mailbox)

# Each variable is emptied first: where a command is refused, no value of another moment is printed.

# The lines with "PS>" tell which command an output is of: some properties have the same name in several.
'PS> Get-Date'
Get-Date -Format 'yyyy-MM-dd'

# Who may still get a legacy Exchange token. Today it prints a warning that they are disabled.
'PS> Get-AuthenticationPolicy -AllowLegacyExchangeTokens'
Get-AuthenticationPolicy -AllowLegacyExchangeTokens

# EWS for the organisation: add-ins can be missing in Outlook where it is off.
'PS> Get-OrganizationConfig'
$organization = $null; $organization = Get-OrganizationConfig
${lines('organization', ews)}
'PS> Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy'
$access = $null; $access = Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy
${lines('access', ['EwsAllowedAppIDs'])}

# SMTP AUTH for the organisation: printers and scripts send by it.
'PS> Get-TransportConfig'
$transport = $null; $transport = Get-TransportConfig
${lines('transport', ['SmtpClientAuthenticationDisabled'])}

# The same switches of one mailbox, where one was named.
if ($Mailbox) {
  'PS> Get-CASMailbox'
  $one = $null; $one = Get-CASMailbox -Identity $Mailbox
${lines('one', [...ews, 'SmtpClientAuthenticationDisabled'], '  ')}
}

# The add-ins of the account that runs this: who publishes them and their ids.
'PS> Get-App'
foreach ($app in Get-App) {
${lines('app', ['ProviderName', 'DisplayName', 'AppId', 'Enabled'], '  ')}
  ''
}
'PS> '
`;
