/** The cmdlets whose output is read. */
export const cmdlets = ['Get-AuthenticationPolicy', 'Get-OrganizationConfig', 'Get-CASMailbox', 'Get-TransportConfig', 'Get-App'] as const;
export type Cmdlet = (typeof cmdlets)[number];

/** The newer cmdlet gives the same properties of a mailbox. */
const sameAs: Readonly<Record<string, Cmdlet>> = { 'get-exocasmailbox': 'Get-CASMailbox' };

export const cmdletNamed = (name: string): Cmdlet | undefined => cmdlets.find((one) => one.toLowerCase() === name.toLowerCase()) ?? sameAs[name.toLowerCase()];

/** By the names as documented; one that only a single cmdlet has tells by itself where an object comes from. */
const propertiesOf: Readonly<Record<Cmdlet, readonly string[]>> = {
  'Get-AuthenticationPolicy': ['AllowLegacyExchangeTokens', 'Allowed', 'Blocked'],
  'Get-OrganizationConfig': ['EwsAllowedAppIDs', 'EwsEnabled', 'EwsAllowOutlook', 'EwsAllowMacOutlook', 'EwsAllowEntourage', 'EwsApplicationAccessPolicy', 'EwsAllowList', 'EwsBlockList'],
  'Get-CASMailbox': ['OWAEnabled', 'ActiveSyncEnabled', 'PopEnabled', 'ImapEnabled', 'MAPIEnabled', 'SmtpClientAuthenticationDisabled', 'EwsEnabled', 'EwsAllowOutlook', 'EwsAllowMacOutlook', 'EwsAllowEntourage', 'EwsApplicationAccessPolicy', 'EwsAllowList', 'EwsBlockList'],
  'Get-TransportConfig': ['SmtpClientAuthenticationDisabled', 'AllowLegacyTLSClients', 'ExternalPostmasterAddress'],
  'Get-App': ['ProviderName', 'AppId', 'MarketplaceAssetID', 'AppVersion'],
};

const namesOf: ReadonlyMap<Cmdlet, readonly string[]> = new Map(cmdlets.map((cmdlet) => [cmdlet, propertiesOf[cmdlet].map((name) => name.toLowerCase())]));
const has = (cmdlet: Cmdlet, name: string): boolean => namesOf.get(cmdlet)!.includes(name);

export const documented: ReadonlySet<string> = new Set([...namesOf.values()].flat());

/** The one cmdlet that all these names point to; undefined where several could have printed them. */
export function cmdletOf(names: readonly string[]): Cmdlet | undefined {
  const telling = cmdlets.filter((cmdlet) => names.some((name) => has(cmdlet, name) && cmdlets.every((other) => other === cmdlet || !has(other, name))));
  return telling.length === 1 ? telling[0] : undefined;
}
