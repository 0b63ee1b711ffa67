import { msalVersion } from '../../auth/index.ts';
import type { PaneSettings } from '../../contracts/deployment.ts';
import type { BackendAnswer, Page, Sources } from '../../diagnostics/index.ts';
import type { Pane } from '../use-pane.ts';

const backendTimeoutMs = 4000;

/** SHA-256 in hexadecimal. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Everything that can be found out from inside the pane. Never rejects: what cannot be known is left out. */
export async function sourcesOf(pane: Pane, settings: PaneSettings): Promise<Sources> {
  const [page, backend, msal] = await Promise.all([pageFacts(), askBackend(settings.backendOrigin), msalVersion().catch(() => undefined)]);
  return {
    now: new Date(), digest, settings, page, backend,
    ...(pane.host ? { host: pane.host } : {}),
    standing: pane.shown,
    journal: pane.journal.lines(),
    ...(msal ? { versions: { addIn: settings.version, msal } } : {}),
  };
}

async function pageFacts(): Promise<Page> {
  const hasCookies = await document.hasStorageAccess?.().catch(() => undefined);
  return {
    origin: location.origin,
    officeJsUrl: document.querySelector<HTMLScriptElement>('script[src*="office.js"]')?.src ?? null,
    framed: window.self !== window.top,
    ...(hasCookies === undefined ? {} : { cookiesPartitioned: !hasCookies }),
    storageWorks: storageWorks(),
  };
}

function storageWorks(): boolean {
  try {
    localStorage.setItem('storage works', 'yes');
    const answer = localStorage.getItem('storage works');
    localStorage.removeItem('storage works');
    return answer === 'yes';
  } catch {
    return false;
  }
}

/** Asks only whether it lives: no token leaves the pane for a diagnosis. */
async function askBackend(origin: string): Promise<BackendAnswer> {
  try {
    const { status, headers } = await fetch(`${origin}/livez`, { cache: 'no-store', signal: AbortSignal.timeout(backendTimeoutMs) });
    return { reachable: true, status, dateHeader: headers.get('date'), receivedAt: new Date() };
  } catch {
    return { reachable: false, status: null, dateHeader: null, receivedAt: new Date() };
  }
}
