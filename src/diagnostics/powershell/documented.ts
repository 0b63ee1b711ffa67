import { classNames, type PrintedObject } from '../../contracts/powershell.ts';

/** The cmdlets whose output is read. */
export const cmdlets = ['Get-AuthenticationPolicy', 'Get-OrganizationConfig', 'Get-CASMailbox', 'Get-TransportConfig', 'Get-App'] as const;
export type Cmdlet = (typeof cmdlets)[number];

/** The newer cmdlet gives the same properties of a mailbox. */
const sameAs: Readonly<Record<string, Cmdlet>> = { 'get-exocasmailbox': 'Get-CASMailbox' };

export const cmdletNamed = (name: string): Cmdlet | undefined => cmdlets.find((one) => one.toLowerCase() === name.toLowerCase()) ?? sameAs[name.toLowerCase()];

/** Names that only one of the cmdlets prints, as documented: any of them tells where an object comes from. */
const telling: Readonly<Record<Cmdlet, readonly string[]>> = {
  'Get-AuthenticationPolicy': ['AllowLegacyExchangeTokens'],
  'Get-OrganizationConfig': ['EwsAllowedAppIDs', 'AppsForOfficeEnabled', 'OAuth2ClientProfileEnabled', 'MapiHttpEnabled', 'FocusedInboxOn', 'PublicFoldersEnabled'],
  'Get-CASMailbox': ['OWAEnabled', 'ActiveSyncEnabled', 'PopEnabled', 'ImapEnabled', 'MAPIEnabled', 'OwaMailboxPolicy', 'ECPEnabled', 'UniversalOutlookEnabled', 'OutlookMobileEnabled', 'MacOutlookEnabled'],
  'Get-TransportConfig': ['AllowLegacyTLSClients', 'ExternalPostmasterAddress', 'ShadowRedundancyEnabled', 'JournalingReportNdrTo', 'TLSReceiveDomainSecureList'],
  'Get-App': ['ProviderName', 'MarketplaceAssetID'],
};

/** Names that several print. */
const shared = ['Allowed', 'Blocked', 'EwsEnabled', 'EwsAllowOutlook', 'EwsAllowMacOutlook', 'EwsAllowEntourage', 'EwsApplicationAccessPolicy', 'EwsAllowList', 'EwsBlockList', 'SmtpClientAuthenticationDisabled', 'AppId'];

/** The class that CLIXML and the first line of a CSV name. */
const classes: readonly (readonly [RegExp, Cmdlet])[] = [
  [/\.CASMailbox$/, 'Get-CASMailbox'],
  [/\.(?:AD)?OrganizationConfig$/, 'Get-OrganizationConfig'],
  [/\.TransportConfigContainer$/, 'Get-TransportConfig'],
];

const inLowerCase = new Map(cmdlets.map((cmdlet) => [cmdlet, telling[cmdlet].map((name) => name.toLowerCase())]));
export const documented: ReadonlySet<string> = new Set([...inLowerCase.values(), shared.map((name) => name.toLowerCase())].flat());

/** The one cmdlet that an object points to by its class or its names; undefined where several could have printed it. */
export function cmdletOf(object: PrintedObject): Cmdlet | undefined {
  const ofClass = [object.get(classNames)?.value ?? []].flat();
  const found = classes.find(([pattern]) => ofClass.some((name) => pattern.test(name)))?.[1];
  if (found) return found;
  const pointed = cmdlets.filter((cmdlet) => inLowerCase.get(cmdlet)!.some((name) => object.has(name)));
  return pointed.length === 1 ? pointed[0] : undefined;
}
