/** What people may still grant themselves where a tenant follows Microsoft's managed consent policy. */
export type Consent = 'admin-by-default' | 'not-confirmed';

/** What Microsoft Graph has for an operation of EWS or a path of Outlook REST. Names and paths only, nothing of the source. */
export interface GraphCall {
  readonly operation: string;
  /** Method and path below `/v1.0`; absent where Microsoft's list names none. */
  readonly call?: string;
  /** Least delegated permission, for a path the one to read; absent where it is not confirmed. */
  readonly scope?: string;
  readonly consent: Consent;
}

/** MC1163922 (Oct 2025) and MC1304287 (Jun 2026). Tenants with a policy of their own are not concerned. */
const adminByDefault = new Set(['Mail.Read', 'Mail.ReadWrite', 'Mail.Send', 'Calendars.ReadWrite', 'People.Read']);

const message = '/me/messages/{id}';
const folder = '/me/mailFolders/{id}';
const rules = '/me/mailFolders/inbox/messageRules';

/**
 * Operations with call and scope. Pairs: learn.microsoft.com/graph/migrate-exchange-web-services-api-mapping; `FindFolder` and
 * `MarkAsJunk` by pages of their own (list mailFolders, reportMessage). Scopes: pages of the calls where they were read; those that change
 * messages and folders follow what `Mail.ReadWrite` is described to cover. Check the page of a call before asking for its scope.
 */
const operations: Readonly<Record<string, readonly [call?: string, scope?: string]>> = {
  ConvertId: ['POST /me/translateExchangeIds', 'User.ReadBasic.All'],
  ResolveNames: ['GET /me/people', 'People.Read'],
  GetServerTimeZones: ['GET /me/outlook/supportedTimeZones'],
  CreateItem: ['POST /me/messages', 'Mail.ReadWrite'],
  CopyItem: [`POST ${message}/copy`, 'Mail.ReadWrite'],
  DeleteItem: [`DELETE ${message}`, 'Mail.ReadWrite'],
  FindItem: ['GET /me/messages', 'Mail.ReadBasic'],
  GetItem: [`GET ${message}`, 'Mail.ReadBasic'],
  MoveItem: [`POST ${message}/move`, 'Mail.ReadWrite'],
  SendItem: [`POST ${message}/send`, 'Mail.Send'],
  UpdateItem: [`PATCH ${message}`, 'Mail.ReadWrite'],
  MarkAsJunk: [`POST ${message}/reportMessage`, 'Mail.ReadWrite'],
  CreateFolder: ['POST /me/mailFolders', 'Mail.ReadWrite'],
  CopyFolder: [`POST ${folder}/copy`, 'Mail.ReadWrite'],
  DeleteFolder: [`DELETE ${folder}`, 'Mail.ReadWrite'],
  FindFolder: ['GET /me/mailFolders', 'Mail.ReadBasic'],
  GetFolder: [`GET ${folder}`, 'Mail.ReadBasic'],
  MoveFolder: [`POST ${folder}/move`, 'Mail.ReadWrite'],
  UpdateFolder: [`PATCH ${folder}`, 'Mail.ReadWrite'],
  CreateAttachment: [`POST ${message}/attachments`, 'Mail.ReadWrite'],
  GetAttachment: [`GET ${message}/attachments/{id}`, 'Mail.Read'],
  DeleteAttachment: [`DELETE ${message}/attachments/{id}`, 'Mail.ReadWrite'],
  GetInboxRules: [`GET ${rules}`],
  UpdateInboxRules: [`POST ${rules}`],
  GetMailTips: ['POST /me/getMailTips', 'Mail.Read'],
  GetUserOofSettings: ['GET /me/mailboxSettings'],
  SetUserOofSettings: ['PATCH /me/mailboxSettings'],
  GetEvents: [`GET ${folder}/messages/delta`, 'Mail.ReadBasic'],
  Subscribe: ['POST /subscriptions'],
  Unsubscribe: ['DELETE /subscriptions/{id}'],
  SyncFolderHierarchy: ['GET /me/mailFolders/delta', 'Mail.ReadBasic'],
  SyncFolderItems: [`GET ${folder}/messages/delta`, 'Mail.ReadBasic'],
  GetUserAvailability: ['POST /me/calendar/getSchedule', 'Calendars.ReadBasic'],
  GetReminders: ['GET /me/reminderView(startDateTime={from},endDateTime={to})'],
  PerformReminderAction: ['POST /me/events/{id}/dismissReminder'],
  ExpandDL: [], ExportItems: [], FindConversation: [], FindPeople: [], GetConversationItems: [], GetDelegate: [], GetServiceConfiguration: [], GetStreamingEvents: [], GetUserConfiguration: [], UploadItems: [],
};

const element = new RegExp(`<(?:\\w+:)?(${Object.keys(operations).join('|')})(?=[\\s>/]|$)`, 'g');
const graphCall = (operation: string, [call, scope]: readonly [call?: string | undefined, scope?: string | undefined]): GraphCall =>
  ({ operation, ...(call ? { call } : {}), ...(scope ? { scope } : {}), consent: scope && adminByDefault.has(scope) ? 'admin-by-default' : 'not-confirmed' });

/** Operations whose request elements stand in a text of XML, each with its place. */
export function* operationsIn(text: string): Generator<{ readonly index: number; readonly graph: GraphCall }> {
  for (const { 0: whole, 1: name, index } of text.matchAll(element)) yield { index: index + whole.length - name!.length, graph: graphCall(name!, operations[name!]!) };
}

const restPath = /(?:^|\/|\0)(?:v1\.0|v2\.0|beta)\/((?:me|users)\/[^?#\s'"]*)/i;
/** By the first that fits the path: actions, then what is read. Other scopes are not confirmed here. */
const restScopes: readonly (readonly [RegExp, string | undefined])[] = [
  [/\/(sendmail|send)$/i, 'Mail.Send'], [/\/(move|copy)$/i, 'Mail.ReadWrite'], [/\/(reply|replyall|forward|createreply|createreplyall|createforward)$/i, undefined],
  [/\/attachments(\/|$)/i, 'Mail.Read'], [/\/(messages|mailfolders)(\/|$)/i, 'Mail.ReadBasic'],
];

/** The path of Graph for an address of Outlook REST, whose parts known only at run time are `\0`; nothing when no path is known. */
export function graphForPath(address: string): GraphCall | undefined {
  const path = restPath.exec(address)?.[1]?.replace(/\0+/g, '{id}').replace(/\/$/, '');
  if (!path || !/^(me|users\/(\{id\}|[\w.@-]+))\/[a-z]/i.test(path)) return undefined;
  const shown = path.split('/').map((part, index) => (/^\$?[a-z]{1,24}$/i.test(part) && !(index === 1 && path.startsWith('users/')) ? part : '{id}')).join('/');
  return graphCall(shown, [`/${shown}`, restScopes.find(([pattern]) => pattern.test(shown))?.[1]]);
}
