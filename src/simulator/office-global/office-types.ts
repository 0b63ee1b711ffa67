// What the lab's `Office` covers, as parts of @types/office-js, so that the compiler holds every member to Microsoft's
// description. Enumerations are numbers there and strings at run time ("succeeded"), hence the casts where they are made.
type OptionalEws = Omit<Pick<Office.Diagnostics, 'hostName' | 'hostVersion' | 'ews'>, 'ews'> & { ews?: Office.Ews };

export type LabItem = Pick<Office.MessageRead, 'itemType' | 'itemId' | 'subject'> & { from: Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'> };
export type LabTheme = Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor'>;
export type LabUi = Pick<Office.UI, 'displayDialogAsync' | 'messageParent' | 'addHandlerAsync'>;
export type LabDialog = Pick<Office.Dialog, 'close' | 'addEventHandler' | 'messageChild'>;
export type LabAuth = Pick<Office.Auth, 'getAccessToken' | 'getAuthContext'>;

/** `ewsUrl`, `restUrl`, `accountType` and `ews` are missing on some clients although the types promise them. */
export type LabMailbox = Pick<Office.Mailbox, 'getUserIdentityTokenAsync' | 'getCallbackTokenAsync' | 'addHandlerAsync'> & {
  readonly ewsUrl: Office.Mailbox['ewsUrl'] | undefined;
  readonly restUrl: Office.Mailbox['restUrl'] | undefined;
  readonly item: LabItem;
  readonly userProfile: Pick<Office.UserProfile, 'displayName' | 'emailAddress' | 'timeZone'> & { accountType?: string | undefined };
  readonly diagnostics: OptionalEws;
};

export type LabContext = Pick<Office.Context, 'displayLanguage' | 'contentLanguage' | 'host' | 'platform'> & {
  readonly diagnostics: Pick<Office.ContextInformation, 'host' | 'platform' | 'version'>;
  readonly requirements: Office.RequirementSetSupport;
  readonly officeTheme: LabTheme | undefined;
  readonly mailbox: LabMailbox;
  readonly ui: LabUi;
};

/** A dialog's page sees no mailbox and no requirement sets of the pane's. */
export type LabDialogContext = Pick<LabContext, 'displayLanguage' | 'contentLanguage' | 'host' | 'platform' | 'ui'>;

export interface LabOffice {
  onReady: typeof Office.onReady;
  initialize: typeof Office.initialize | undefined;
  context: LabContext | LabDialogContext | undefined;
  auth: LabAuth | undefined;
  readonly EventType: Readonly<Record<string, string>>;
  readonly AsyncResultStatus: Readonly<Record<'Succeeded' | 'Failed', string>>;
  readonly HostType: Readonly<Record<'Outlook', string>>;
  readonly PlatformType: Readonly<Record<string, string>>;
  readonly MailboxEnums: { readonly ItemType: Readonly<Record<'Message' | 'Appointment', string>>; readonly TokenStatus: Readonly<Record<'Disabled' | 'Enabled' | 'Removed', number>> };
}
