import xmlbuilder from 'xmlbuilder';
import type { Deployment } from '../../contracts/deployment.ts';
import { resources } from './resources.ts';
import { desktopSurface, mobileSurface } from './surfaces.ts';
import * as values from './values.ts';

const schema = 'http://schemas.microsoft.com/office';

/** Exchange reads these elements in this order only. */
const basics = (deployment: Deployment) => {
  const { addIn, cloud } = deployment;
  const pane = { '@DefaultValue': values.paneUrl(deployment) };
  return {
    Id: addIn.id,
    Version: addIn.version,
    ProviderName: addIn.provider,
    DefaultLocale: values.defaultLocale,
    DisplayName: { '@DefaultValue': addIn.name },
    Description: { '@DefaultValue': addIn.description.en, Override: { '@Locale': values.otherLocale, '@Value': addIn.description.it } },
    IconUrl: { '@DefaultValue': values.iconUrl(deployment, values.listIcons.standard) },
    HighResolutionIconUrl: { '@DefaultValue': values.iconUrl(deployment, values.listIcons.highResolution) },
    SupportUrl: { '@DefaultValue': addIn.supportUrl },
    AppDomains: { AppDomain: [addIn.origin, cloud.login] },
    Hosts: { Host: { '@Name': 'Mailbox' } },
    Requirements: { Sets: { Set: { '@Name': 'Mailbox', '@MinVersion': values.minimumMailboxSet } } },
    FormSettings: { Form: { '@xsi:type': 'ItemRead', DesktopSettings: { SourceLocation: pane, RequestedHeight: 250 } } },
    Permissions: values.trustsExchangeServer(deployment) ? 'ReadWriteMailbox' : 'ReadItem',
    Rule: { '@xsi:type': 'ItemIs', '@ItemType': 'Message', '@FormType': 'Read' },
    DisableEntityHighlighting: true,
  };
};

/** Office SSO (`getAccessToken`) needs this block; NAA and the dialog do not read it. */
const webApplicationInfo = (deployment: Deployment) => ({
  Id: deployment.entra.clientId,
  Resource: values.applicationIdUri(deployment),
  Scopes: { Scope: ['openid', 'profile'] },
});

const overrides11 = (deployment: Deployment) => ({
  '@xmlns': `${schema}/mailappversionoverrides/1.1`,
  '@xsi:type': 'VersionOverridesV1_1',
  Description: { '@resid': 'description' },
  Hosts: { Host: { '@xsi:type': 'MailHost', DesktopFormFactor: desktopSurface, MobileFormFactor: mobileSurface } },
  Resources: resources(deployment, [...values.ribbonIcons, ...values.mobileIcons.map(({ pixels }) => pixels)]),
  WebApplicationInfo: webApplicationInfo(deployment),
});

const overrides10 = (deployment: Deployment) => ({
  '@xmlns': `${schema}/mailappversionoverrides`,
  '@xsi:type': 'VersionOverridesV1_0',
  Description: { '@resid': 'description' },
  Hosts: { Host: { '@xsi:type': 'MailHost', DesktopFormFactor: desktopSurface } },
  Resources: resources(deployment, values.ribbonIcons),
  VersionOverrides: overrides11(deployment),
});

/**
 * The add-in only manifest as XML text, for every Outlook, Exchange Server included.
 * Source: learn.microsoft.com/javascript/api/manifest (read in the edition of 2026-08-21).
 */
export const addInOnlyManifest = (deployment: Deployment): string => {
  const officeApp = {
    '@xmlns': `${schema}/appforoffice/1.1`,
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xmlns:bt': `${schema}/officeappbasictypes/1.0`,
    '@xsi:type': 'MailApp',
    ...basics(deployment),
    VersionOverrides: overrides10(deployment),
  };
  return `${xmlbuilder.create({ OfficeApp: officeApp }, { version: '1.0', encoding: 'UTF-8' }).end({ pretty: true })}\n`;
};
