import { createHash } from 'node:crypto';
import { createSignIn } from '../../src/auth/index.ts';
import type { Credential } from '../../src/contracts/credential.ts';
import type { OfficeHost } from '../../src/contracts/host.ts';
import type { Facts, Sources } from '../../src/diagnostics/index.ts';
import { pretendHost, pretendPorts } from '../auth/pretend-host.ts';

export const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

export const mailAddress = 'adele@contoso.test';

/** Facts of a person who is signed in by NAA to a cloud mailbox, in an Outlook that has nothing wrong with it. */
export const sound: Facts = {
  moment: '2026-11-22T09:00:00.000Z',
  host: { platform: 'PC', hostName: 'Outlook', version: '16.0.19725.20126', displayLanguage: 'en-US', isOnline: true },
  clientBuild: { family: 'windows', version: '16.0.19725.20126', numbers: [16, 0, 19725, 20126] },
  requirementSets: { 'NestedAppAuth 1.1': true, 'IdentityAPI 1.3': true, 'DialogApi 1.1': true },
  bridge: { reported: true, did: 'answers', sdk: 'pretend 1.0', status: null },
  mailboxLocation: { location: 'cloud', signals: [{ name: 'accountType', value: 'office365', points: 'cloud' }, { name: 'ewsUrl', value: 'outlook.office365.com', points: 'cloud' }] },
  pathJournal: { state: 'done', path: 'naa', nextPath: null, ladder: [], attempts: [], lines: [] },
  lastError: null,
  app: { name: 'Pretend Add-in', clientId: '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34', authority: 'https://login.microsoftonline.com/organizations', backendOrigin: 'https://api.example.com', origin: 'https://addin.example.com', supportUrl: 'https://addin.example.com/support' },
  scopes: ['api://addin.example.com/7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34/access_as_user'],
  backend: { reachable: true, status: 200 },
  clockSkewSeconds: 2,
  storage: { works: true, framed: true, cookiesPartitioned: false },
  officeJsOrigin: { host: 'appsforoffice.microsoft.com', isOwn: false },
  account: { mailbox: 'address:0123456789ab', account: null, tenantId: null, accountType: 'office365' },
  ewsState: { enabled: true, allowedApps: null, from: 'pasted' },
  versions: { addIn: '1.0.0.0', msal: '5.29.0' },
};

/** The state after a refusal; `text` is what the other party said. */
export function refusedFor(code: NonNullable<Facts['lastError']>['code'], foreign: Partial<NonNullable<NonNullable<Facts['lastError']>['foreign']>> | null = null): Pick<Facts, 'pathJournal' | 'lastError'> {
  return {
    pathJournal: { ...sound.pathJournal, state: 'cannot', path: null },
    lastError: { path: 'naa', code, values: {}, foreign: foreign && { source: 'msal', name: null, code: null, text: null, correlationId: '6f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0', ...foreign } },
  };
}

/** Sources as the pane has them after a real first round of signing in with this Outlook. */
export async function sourcesAfterSignIn(gifts: Partial<OfficeHost> & { sets?: readonly string[] }, use: (credential: Credential) => Promise<string> = async () => 'in'): Promise<Sources> {
  const host = pretendHost(gifts);
  const ports = pretendPorts(host);
  const standing = await createSignIn(ports, use).start();
  return { now: new Date('2026-11-22T09:00:00Z'), digest, host, standing, journal: ports.journal.lines(), settings: ports.settings };
}
