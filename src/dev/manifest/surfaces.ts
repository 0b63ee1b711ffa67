import { mobileIcons, ribbonIcons } from './values.ts';

const label = { '@resid': 'groupLabel' };
const openPane = { '@xsi:type': 'ShowTaskpane', SourceLocation: { '@resid': 'paneUrl' } };

/** The button above an opened message, in every Outlook with a ribbon or an action bar. */
export const desktopSurface = {
  ExtensionPoint: {
    '@xsi:type': 'MessageReadCommandSurface',
    OfficeTab: {
      '@id': 'TabDefault',
      Group: {
        '@id': 'readGroup',
        Label: label,
        Control: {
          '@xsi:type': 'Button',
          '@id': 'readButton',
          Label: { '@resid': 'buttonLabel' },
          Supertip: { Title: { '@resid': 'buttonLabel' }, Description: { '@resid': 'description' } },
          Icon: { 'bt:Image': ribbonIcons.map((size) => ({ '@size': size, '@resid': `icon${size}` })) },
          Action: openPane,
        },
      },
    },
  },
};

/** The same on a phone, where a command surface may hold one group and no supertip. */
export const mobileSurface = {
  ExtensionPoint: {
    '@xsi:type': 'MobileMessageReadCommandSurface',
    Group: {
      '@id': 'mobileReadGroup',
      Label: label,
      Control: {
        '@xsi:type': 'MobileButton',
        '@id': 'mobileReadButton',
        Label: { '@resid': 'buttonLabel' },
        Icon: {
          '@xsi:type': 'bt:MobileIconList',
          'bt:Image': mobileIcons.map(({ size, scale, pixels }) => ({ '@size': size, '@scale': scale, '@resid': `icon${pixels}` })),
        },
        Action: openPane,
      },
    },
  },
};
