import type { Theme } from '../host-protocol.ts';
import type { LabTheme } from './office-types.ts';

/** Outlook gives four colours and neither `isDarkTheme` nor `themeId` (reference page of Office.OfficeTheme). The values are the lab's. */
export const themeColours: Readonly<Record<Theme, LabTheme>> = {
  light: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424', controlBackgroundColor: '#f5f5f5', controlForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#f5f5f5', controlBackgroundColor: '#2b2b2b', controlForegroundColor: '#f5f5f5' },
  'high-contrast': { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff', controlBackgroundColor: '#000000', controlForegroundColor: '#ffff00' },
};
