import { createJournal, type AuthPorts } from '../../src/auth/index.ts';
import type { HostDialog, NestedAppAuthBridge, OfficeHost } from '../../src/contracts/host.ts';
import { paneSettings } from '../../src/contracts/deployment.ts';
import { deployment } from '../../src/deployment/index.ts';
import { KitError } from '../../src/errors/index.ts';

export const officeRefusal = (code: string) => new KitError('office-call-failed', { values: { call: 'test' }, foreign: { source: 'office', code } });

/** An Outlook without any way in; each test gives it what it is about. */
export function pretendHost(gifts: Partial<OfficeHost> & { sets?: readonly string[] } = {}): OfficeHost {
  const { sets = [], ...own } = gifts;
  return {
    platform: 'PC', hostName: 'Outlook', version: '16.0', displayLanguage: 'en-US', theme: undefined,
    mailbox: { accountType: 'office365', emailAddress: 'adele@contoso.test' },
    onThemeChanged: () => undefined,
    isOnline: () => true,
    supports: (set, version) => sets.includes(`${set} ${version}`),
    bridge: async () => undefined,
    exchangeTokenStatus: undefined,
    exchangeIdentityToken: () => Promise.reject(officeRefusal('9018')),
    officeAccessToken: () => Promise.reject(officeRefusal('13012')),
    openDialog: () => Promise.reject(officeRefusal('12007')),
    ...own,
  };
}

export const pretendPorts = (host: OfficeHost, gifts: Partial<AuthPorts> = {}): AuthPorts => {
  const known = new Set<string>();
  let ids = 0;
  return {
    host, settings: paneSettings(deployment), journal: createJournal(() => 0),
    fetch: () => Promise.reject(new Error('no network in this test')),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    appearance: { locale: 'en', theme: 'light' },
    remembered: { has: async (key) => known.has(key), add: async (key) => void known.add(key) },
    ...gifts,
  };
};

/** A dialog that says one thing as soon as it is listened to. */
export const dialogSaying = (answer: (url: string) => { message: object } | { closed: string }) => async (url: string): Promise<HostDialog> => {
  const said = answer(url);
  return {
    onMessage: (listener) => { if ('message' in said) queueMicrotask(() => listener(JSON.stringify({ correlationId: new URLSearchParams(url.split('?')[1]).get('correlationId'), ...said.message }))); },
    onClosed: (listener) => { if ('closed' in said) queueMicrotask(() => listener(said.closed)); },
    close: () => undefined,
  };
};

/** A bridge that answers each request with what `answer` gives, or stays silent on `undefined`. */
export function pretendBridge(answer: (request: { requestId: string; method: string }) => object | undefined): NestedAppAuthBridge & { listeners: Set<unknown> } {
  const listeners = new Set<(message: string) => void>();
  return {
    listeners,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    postMessage(text) {
      const said = answer(JSON.parse(text) as { requestId: string; method: string });
      if (said) queueMicrotask(() => listeners.forEach((listener) => listener(JSON.stringify(said))));
    },
  };
}
