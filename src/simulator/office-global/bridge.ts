import type { NestedAppAuthBridge } from '../../contracts/host.ts';
import type { LabClient } from '../scenario.ts';
import type { OutlookLink } from './outlook-link.ts';

export interface BridgeWindow {
  nestedAppAuthBridge?: NestedAppAuthBridge;
  __initializeNestedAppAuth?: () => Promise<void>;
}

/**
 * `window.nestedAppAuthBridge` as the client has it. Native clients put it there themselves (teams-js#2023); on the web MSAL
 * calls `__initializeNestedAppAuth` first (msal-js#7289), and that this is where Outlook installs it is inferred. A silent
 * one is there and hears everything; the Outlook page answers nothing (office-js#4824).
 */
export function installBridge(window: BridgeWindow, kind: LabClient['bridge'], link: OutlookLink): void {
  const install = () => (window.nestedAppAuthBridge ??= bridgeOver(link));
  if (kind === 'eager' || kind === 'silent') install();
  if (kind === 'lazy') window.__initializeNestedAppAuth = async () => void install();
}

function bridgeOver(link: OutlookLink): NestedAppAuthBridge {
  const listeners = new Set<(message: string) => void>();
  link.on('bridge', ({ text }) => listeners.forEach((listener) => listener(text)));
  return {
    addEventListener: (_event, listener) => void listeners.add(listener),
    removeEventListener: (_event, listener) => void listeners.delete(listener),
    postMessage: (text) => link.tell({ lab: 'bridge', text }),
  };
}
