import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { AuthenticationResult } from '@azure/msal-browser';
import { pretendHost, pretendPorts } from './pretend-host.ts';

// The real classes of msal-browser; only the client is played, since a bridge that fails in these ways cannot be had here.
const msal = await import('@azure/msal-browser');
const client = { acquireTokenSilent: jest.fn<(request: object) => Promise<AuthenticationResult>>(), acquireTokenPopup: jest.fn<(request: object) => Promise<AuthenticationResult>>() };
const createNestablePublicClientApplication = jest.fn(async () => client);
jest.unstable_mockModule('@azure/msal-browser', () => ({ ...msal, createNestablePublicClientApplication }));
const { naaPath } = await import('../../src/auth/paths/naa.ts');

const granted = { accessToken: 'secret-token', fromCache: false, account: { tenantId: 't', localAccountId: 'o', username: 'adele@contoso.test' } } as AuthenticationResult;
const silently = { interactive: false, hasOwnServer: false };
const inAClick = { interactive: true, hasOwnServer: false };
const open = (host = pretendHost()) => {
  const ports = pretendPorts(host);
  return { path: naaPath(ports), ports };
};

beforeEach(() => {
  jest.resetAllMocks();
  createNestablePublicClientApplication.mockResolvedValue(client);
});
afterEach(() => void jest.useRealTimers());

describe('what MSAL throws becomes one of our codes, by class and OAuth name', () => {
  test.each([
    ['a question of Entra', new msal.InteractionRequiredAuthError('consent_required', 'AADSTS65001: x'), 'interaction-required'],
    ['a cancel, in the bridge’s spelling', new msal.ClientAuthError('user_canceled', ''), 'sign-in-cancelled'],
    ['a cancel, in the browser’s spelling', new msal.ServerError('user_cancelled', ''), 'sign-in-cancelled'],
    ['no network', new msal.ClientAuthError('no_network_connectivity', ''), 'offline'],
    ['no account', new msal.ClientAuthError('no_account_found', ''), 'account-missing'],
    ['a bridge that is switched off', new msal.ClientAuthError('nested_app_auth_bridge_disabled', ''), 'bridge-unavailable'],
    ['a refusal of Entra', new msal.ServerError('access_denied', 'AADSTS53003: x'), 'entra-refused'],
    ['an empty server error, as on Mac', new msal.ServerError('', ''), 'bridge-unavailable'],
    ['a fault of the broker', new msal.ServerError('native_executor_error', 'tag'), 'bridge-unavailable'],
    ['the silent fall-back to a browser client', new msal.BrowserAuthError('no_account_error', ''), 'bridge-unavailable'],
    ['an answer without an error in it', new TypeError('Cannot read properties of undefined'), 'bridge-unavailable'],
  ])('%s', async (_, thrown, code) => {
    client.acquireTokenSilent.mockRejectedValue(thrown);
    const { path, ports } = open();
    await expect(path.acquire(silently)).rejects.toMatchObject({ code });
    expect(ports.journal.lines().at(-1)).toMatchObject({ step: 'acquire', path: 'naa', code, correlationId: expect.stringMatching(/^0{8}-/) as unknown as string });
  });
});

test('every request carries a resource scope, the authority and a correlation id of ours, which stands in the journal', async () => {
  client.acquireTokenSilent.mockResolvedValue(granted);
  const { path, ports } = open();
  await path.acquire({ ...silently, claims: '{"x":1}' });
  const [request] = client.acquireTokenSilent.mock.calls[0] as [{ correlationId: string }];
  expect(request).toMatchObject({ scopes: [ports.settings.scope], authority: ports.settings.authority, claims: '{"x":1}' });
  expect(ports.journal.lines().at(-1)).toMatchObject({ event: 'token-received', correlationId: request.correlationId });
  expect(JSON.stringify(ports.journal.lines())).not.toContain('secret-token');
});

test('two callers at once share one request', async () => {
  client.acquireTokenSilent.mockResolvedValue(granted);
  const { path } = open();
  await Promise.all([path.acquire(silently), path.acquire(silently)]);
  expect(client.acquireTokenSilent).toHaveBeenCalledTimes(1);
});

test('no window opens before a silent answer has proved the bridge; afterwards a click opens it at once', async () => {
  client.acquireTokenSilent.mockRejectedValue(new msal.InteractionRequiredAuthError('login_required', ''));
  client.acquireTokenPopup.mockResolvedValue(granted);
  const { path } = open();
  await expect(path.acquire(silently)).rejects.toMatchObject({ code: 'interaction-required' });
  expect(client.acquireTokenPopup).not.toHaveBeenCalled();
  expect(await path.acquire(inAClick)).toMatchObject({ kind: 'entra', path: 'naa' });
  expect(client.acquireTokenSilent).toHaveBeenCalledTimes(1);
});

test('a bridge that never answers a token request is given up', async () => {
  jest.useFakeTimers();
  client.acquireTokenSilent.mockReturnValue(new Promise(() => undefined));
  const asking = expect(open().path.acquire(silently)).rejects.toMatchObject({ code: 'step-timed-out' });
  await jest.advanceTimersByTimeAsync(10_000);
  await asking;
});

test('a client that never gets ready is given up, and begun anew by the next call', async () => {
  jest.useFakeTimers();
  createNestablePublicClientApplication.mockReturnValueOnce(new Promise<never>(() => undefined));
  client.acquireTokenSilent.mockResolvedValue(granted);
  const { path } = open();
  const asking = expect(path.acquire(silently)).rejects.toMatchObject({ code: 'step-timed-out' });
  await jest.advanceTimersByTimeAsync(10_000);
  await asking;
  jest.useRealTimers();
  expect(await path.acquire(silently)).toMatchObject({ kind: 'entra' });
});
