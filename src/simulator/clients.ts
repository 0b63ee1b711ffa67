import type { LabClient } from './scenario.ts';

// Requirement sets per client: OfficeDev/office-js-docs-reference, outlook-api-requirement-sets.md (2026-06-23). Names of
// hosts and platforms, and whose version `hostVersion` is: reference pages of Office.Diagnostics and Office.PlatformType.
// Builds are those that a document or an issue names, else only their last part is invented.
const windowsSets = ['DialogApi 1.2', 'DialogOrigin 1.1', 'OpenBrowserWindowApi 1.1'] as const;
const cloudSets = ['DialogApi 1.2', 'DialogOrigin 1.1', 'IdentityAPI 1.3', 'NestedAppAuth 1.1'] as const;

/** On the web the version is that of Exchange. That the bridge is installed on demand there is inferred from msal-js#7289 and #7723. */
const web: LabClient = {
  platform: 'OfficeOnline', hostName: 'OutlookWebApp', version: '15.20.9412.9', mailboxSet: '1.16', sets: cloudSets,
  dialog: 'browser', bridge: 'lazy', tokenStatus: 'removed',
};

/** Reports the platform of the web and opens its dialogs the same way. */
const newOutlook: LabClient = { ...web, hostName: 'newOutlookWindows' };

/** Classic Outlook, Microsoft 365, Version 2602: the first one with `getTokenStatusAsync`. NAA is there since 2409 (18025.20000). */
const windows: LabClient = {
  platform: 'PC', hostName: 'Outlook', version: '16.0.19725.20126', mailboxSet: '1.16', sets: [...windowsSets, 'IdentityAPI 1.3', 'NestedAppAuth 1.1'],
  dialog: 'native', bridge: 'eager', tokenStatus: 'removed',
};

/** Version 2108: Office SSO since build 14326.20454, never NAA (office-js#5640). */
const ltsc2021: LabClient = {
  platform: 'PC', hostName: 'Outlook', version: '16.0.14332.20303', mailboxSet: '1.9', sets: [...windowsSets, 'IdentityAPI 1.3'],
  dialog: 'native', bridge: 'absent',
};

/** Outlook 2019, volume licence, Version 1808: neither NAA nor Office SSO in the table of 2024-09-24, the last that lists it. */
const outlook2019: LabClient = {
  platform: 'PC', hostName: 'Outlook', version: '16.0.10417.20012', mailboxSet: '1.6', sets: ['DialogApi 1.1'],
  dialog: 'native', bridge: 'absent',
};

/** Classic Outlook on an Exchange Server mailbox: the server allows Mailbox 1.5 and has no IdentityAPI. */
const windowsOnPremises: LabClient = {
  platform: 'PC', hostName: 'Outlook', version: '16.0.14332.20303', mailboxSet: '1.5', sets: windowsSets,
  dialog: 'native', bridge: 'absent',
};

/** `hostName` is `Outlook`, as on Windows. NAA since 16.89; the build is the one named in office-js#6164. */
const mac: LabClient = {
  platform: 'Mac', hostName: 'Outlook', version: '16.104.102.1', mailboxSet: '1.14', sets: [...cloudSets, 'OpenBrowserWindowApi 1.1'],
  dialog: 'native', bridge: 'eager',
};

/** NAA since 4.2433.0. The table names no other set than Mailbox 1.5 for phones. */
const ios: LabClient = {
  platform: 'iOS', hostName: 'OutlookIOS', version: '4.2545.0', mailboxSet: '1.5', sets: ['NestedAppAuth 1.1'],
  dialog: 'native', bridge: 'eager',
};

const android: LabClient = { ...ios, platform: 'Android', hostName: 'OutlookAndroid' };

/** Each Outlook the lab can be, as it describes itself. Scenarios change one trait at a time. */
export const clients = { web, newOutlook, windows, ltsc2021, outlook2019, windowsOnPremises, mac, ios, android };
