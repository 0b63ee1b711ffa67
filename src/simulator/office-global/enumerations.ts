import type { LabOffice } from './office-types.ts';

/** The values behind Office.js's enumerations at run time, as far as the lab raises or compares them. */
export const enumerations: Pick<LabOffice, 'EventType' | 'AsyncResultStatus' | 'HostType' | 'PlatformType' | 'MailboxEnums'> = {
  EventType: {
    DialogEventReceived: 'dialogEventReceived',
    DialogMessageReceived: 'dialogMessageReceived',
    DialogParentMessageReceived: 'dialogParentMessageReceived',
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
  },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  HostType: { Outlook: 'Outlook' },
  PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
  MailboxEnums: {
    ItemType: { Message: 'message', Appointment: 'appointment' },
    TokenStatus: { Disabled: 0, Enabled: 1, Removed: 2 },
  },
};
