import type { HostFacts, ShownItem } from '../host-protocol.ts';
import { answerWith, callOf } from './async-result.ts';
import type { LabItem, LabMailbox } from './office-types.ts';
import type { OutlookLink } from './outlook-link.ts';
import { themeColours } from './theme-colours.ts';

const tokenStatusNumbers = { disabled: 0, enabled: 1, removed: 2 } as const;
const raisedBy: Readonly<Record<string, 'item' | 'theme'>> = { olkItemSelectedChanged: 'item', officeThemeChanged: 'theme' };

/** `Office.context.mailbox` in a message that is being read. */
export function buildMailbox({ client, mailbox: shown, item }: HostFacts, link: OutlookLink): LabMailbox {
  let current = shownItem(item);
  const handlers: { type: string; handler: (event: unknown) => void }[] = [];
  const raise = (name: 'item' | 'theme', event: object) =>
    handlers.filter(({ type }) => raisedBy[type] === name).forEach(({ type, handler }) => handler({ type, ...event }));
  link.on('item', (message) => {
    current = shownItem(message.item);
    raise('item', {});
  });
  link.on('theme', ({ theme }) => raise('theme', { officeTheme: themeColours[theme] }));

  return {
    ewsUrl: shown.ewsUrl,
    restUrl: shown.restUrl,
    get item() {
      return current;
    },
    userProfile: { displayName: shown.displayName, emailAddress: shown.emailAddress, timeZone: 'UTC', ...(shown.accountType === undefined ? {} : { accountType: shown.accountType }) },
    diagnostics: { hostName: client.hostName, hostVersion: client.version, ...(client.tokenStatus === undefined ? {} : { ews: tokenStatus(client.tokenStatus) }) },
    getUserIdentityTokenAsync(first: unknown, second?: unknown) {
      const { callback, asyncContext } = callOf<string>(first, second);
      answerWith(callback, asyncContext, link.ask('exchange-token', { kind: 'identity' }));
    },
    getCallbackTokenAsync(first: unknown, second?: unknown) {
      const { callback, asyncContext } = callOf<string>(first, second);
      answerWith(callback, asyncContext, link.ask('exchange-token', { kind: 'callback' }));
    },
    addHandlerAsync(type: Office.EventType | string, handler: (event: unknown) => void, first?: unknown, second?: unknown) {
      const { callback, asyncContext } = callOf<void>(first, second);
      // 5003: the event is not one that this object raises.
      const known = raisedBy[String(type)] !== undefined;
      if (known) handlers.push({ type: String(type), handler });
      answerWith(callback, asyncContext, known ? Promise.resolve() : Promise.reject({ code: 5003, name: 'Event Registration Error', message: 'This event is not raised here.' }));
    },
  };
}

const shownItem = ({ id, subject, from }: ShownItem): LabItem => ({ itemType: 'message' as never, itemId: id, subject, from });

/** Mailbox 1.16. The numbers are those of `MailboxEnums.TokenStatus`. */
function tokenStatus(status: 'enabled' | 'disabled' | 'removed'): Office.Ews {
  return {
    getTokenStatusAsync(first: unknown, second?: unknown) {
      const { callback, asyncContext } = callOf<Office.MailboxEnums.TokenStatus>(first, second);
      answerWith(callback, asyncContext, Promise.resolve(tokenStatusNumbers[status] as Office.MailboxEnums.TokenStatus));
    },
  };
}
