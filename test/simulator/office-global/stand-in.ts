import { clients } from '../../../src/simulator/clients.ts';
import type { AskName, HostFacts, PageMessage } from '../../../src/simulator/host-protocol.ts';
import type { OutlookLink } from '../../../src/simulator/office-global/outlook-link.ts';

export const factsOf = (client: Partial<HostFacts['client']> = {}): HostFacts => ({
  client: { ...clients.web, ...client }, displayLanguage: 'en-US', theme: 'light', online: true,
  mailbox: { accountType: 'office365', ewsUrl: 'https://e', restUrl: undefined, emailAddress: 'adele@contoso.test', displayName: 'Adele Vance' },
  account: { objectId: 'o', tenantId: 't', address: 'adele@contoso.test' },
  item: { id: 'm1', subject: 'Offer', from: { displayName: 'Elena', emailAddress: 'elena@northwind.test' } },
});

/** An Outlook that answers as it is told; `hear` speaks to the frame. */
export function linkOf(answers: Partial<Record<AskName, () => Promise<unknown>>> = {}) {
  const listeners: [string, (message: never) => void][] = [];
  const told: object[] = [];
  const asked: [AskName, unknown][] = [];
  const link: OutlookLink = {
    ask: (name, sends) => (asked.push([name, sends]), (answers[name] ?? (() => Promise.reject(new Error(name))))() as never),
    tell: (message) => void told.push(message),
    on: (name, listener) => void listeners.push([name, listener]),
  };
  const hear = (message: PageMessage) => listeners.filter(([name]) => name === message.lab).forEach(([, listener]) => listener(message as never));
  return { link, told, asked, hear };
}
