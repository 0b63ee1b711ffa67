import type { Deployment } from '../../contracts/deployment.ts';
import * as values from './values.ts';

/** Newest schema that office-addin-manifest 3.0.0 carries, so that it validates without a network. */
const schemaVersion = '1.30';

const languageFile = 'assets/manifest.it.json';
const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const ribbon = (deployment: Deployment) => {
  const { button, description, name } = deployment.addIn;
  const actionId = 'showPane';
  const icons = values.ribbonIcons.map((size) => ({ size, url: values.iconUrl(deployment, size) }));
  const mobile = values.mobileIcons.map(({ size, scale, pixels }) => ({ size, scale, url: values.iconUrl(deployment, pixels) }));
  const supertip = { title: button.en, description: description.en };
  return {
    requirements: { scopes: ['mail'], formFactors: ['desktop', 'mobile'] },
    contexts: ['mailRead'],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [
          { id: 'readGroup', label: name, icons, controls: [{ id: 'readButton', type: 'button', label: button.en, icons, supertip, actionId }] },
        ],
        customMobileRibbonGroups: [
          { id: 'mobileReadGroup', label: name, controls: [{ id: 'mobileReadButton', type: 'mobileButton', label: button.en, icons: mobile, actionId }] },
        ],
      },
    ],
  };
};

const extension = (deployment: Deployment) => ({
  requirements: { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: values.minimumMailboxSet }] },
  runtimes: [
    {
      id: 'pane',
      type: 'general',
      code: { page: values.paneUrl(deployment) },
      lifetime: 'short',
      actions: [{ id: 'showPane', type: 'openPage', view: 'pane' }],
    },
  ],
  ribbons: [ribbon(deployment)],
  audienceClaimUrl: values.paneUrl(deployment),
});

/** The unified twin as JSON text. Phones, Outlook for Mac and perpetual Office do not take it (as of 2026-08-20). */
export const unifiedManifest = (deployment: Deployment): string => {
  const { addIn, cloud, entra } = deployment;
  const permission = values.trustsExchangeServer(deployment) ? 'Mailbox.ReadWrite.User' : 'MailboxItem.Read.User';
  return asText({
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    id: addIn.id,
    // Semantic versioning has three numbers, an add-in only manifest four.
    version: addIn.version.split('.').slice(0, 3).join('.'),
    developer: { name: addIn.provider, websiteUrl: addIn.supportUrl, privacyUrl: addIn.privacyUrl, termsOfUseUrl: addIn.termsUrl },
    localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'it', file: languageFile }] },
    name: { short: addIn.name, full: addIn.name },
    description: { short: addIn.description.en, full: addIn.description.en },
    icons: { color: `assets/icon-${values.listIcons.store}.png`, outline: 'assets/outline-32.png' },
    accentColor: addIn.accentColor,
    validDomains: [new URL(addIn.origin).host, new URL(cloud.login).host],
    webApplicationInfo: { id: entra.clientId, resource: values.applicationIdUri(deployment) },
    authorization: { permissions: { resourceSpecific: [{ name: permission, type: 'Delegated' }] } },
    extensions: [extension(deployment)],
  });
};

/** Italian sentences of the unified manifest, by the path of the value that each replaces. */
export const unifiedStrings = ({ addIn }: Deployment): string => {
  const tab = 'extensions[0].ribbons[0].tabs[0]';
  return asText({
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`,
    'name.short': addIn.name,
    'name.full': addIn.name,
    'description.short': addIn.description.it,
    'description.full': addIn.description.it,
    [`${tab}.groups[0].controls[0].label`]: addIn.button.it,
    [`${tab}.groups[0].controls[0].supertip.title`]: addIn.button.it,
    [`${tab}.groups[0].controls[0].supertip.description`]: addIn.description.it,
    [`${tab}.customMobileRibbonGroups[0].controls[0].label`]: addIn.button.it,
  });
};

export const unifiedFiles = (deployment: Deployment): Readonly<Record<string, string>> => ({
  'manifest.json': unifiedManifest(deployment),
  [languageFile]: unifiedStrings(deployment),
});
