/** What an administrator runs in Exchange Online PowerShell for `tenantReport`; the guide for administrators shows the same. */
export const tenantCommands = `Get-AuthenticationPolicy -AllowLegacyExchangeTokens
Get-OrganizationConfig | Format-List Ews*
Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsAllowedAppIDs
Get-App | Select-Object -Property ProviderName, DisplayName, AppId`;
