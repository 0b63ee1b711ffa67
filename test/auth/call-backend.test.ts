import { jest } from '@jest/globals';
import { callBackend, ClaimsChallenge } from '../../src/auth/call-backend.ts';
import type { Credential } from '../../src/contracts/credential.ts';
import { pretendHost, pretendPorts } from './pretend-host.ts';

const entra: Credential = { path: 'naa', kind: 'entra', token: 'secret-entra' };
const exchange: Credential = { path: 'exchange-identity', kind: 'exchange-identity', token: 'secret-exchange' };
const me = { person: { id: 'p', displayName: 'Adele' }, tenant: { kind: 'entra', id: 't' }, credential: 'entra', oldAccount: 'none', isNew: false };
const answering = (status: number, body: object, headers: Record<string, string> = {}) => jest.fn(async (..._: [string, RequestInit]) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } }));

test.each([
  [entra, 'Bearer secret-entra'],
  [exchange, 'ExchangeIdentity secret-exchange'],
])('each kind of token travels under its own scheme', async (credential, authorization) => {
  const fetch = answering(200, me);
  await callBackend(pretendPorts(pretendHost(), { fetch }), credential);
  expect(fetch.mock.calls[0]![1].headers).toMatchObject({ authorization });
});

test('the backend is told the path, the client and the first path that failed, each as one word', async () => {
  const fetch = answering(200, me);
  const ports = pretendPorts(pretendHost({ platform: 'PC', hostName: 'Outlook für alle' }), { fetch });
  await callBackend(ports, entra);
  ports.journal.write({ step: 'acquire', event: 'token-refused', outcome: 'waiting', path: 'dialog', code: 'window-needs-click' });
  ports.journal.write({ step: 'acquire', event: 'token-refused', outcome: 'failed', path: 'naa', code: 'bridge-unavailable' });
  await callBackend(ports, { ...entra, path: 'dialog' });
  expect(fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('x-sign-in-way'))).toEqual(['naa PC Outlook%20f%C3%BCr%20alle -', 'dialog PC Outlook%20f%C3%BCr%20alle bridge-unavailable']);
});

test('a claims challenge is decoded from WWW-Authenticate', async () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const fetch = answering(401, { code: 'claims-required' }, { 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"` });
  await expect(callBackend(pretendPorts(pretendHost(), { fetch }), entra)).rejects.toEqual(new ClaimsChallenge(claims));
});

test.each([
  ['a refusal keeps the backend’s code', answering(403, { code: 'tenant-not-allowed', traceId: 'req-1' }), true, 'tenant-not-allowed'],
  ['a failing backend is told by its status', answering(503, { code: 'store-unavailable' }), true, 'backend-failed'],
  ['no answer while online', jest.fn(() => Promise.reject(new TypeError('fetch'))), true, 'backend-unreachable'],
  ['no answer while offline', jest.fn(() => Promise.reject(new TypeError('fetch'))), false, 'offline'],
] as const)('%s', async (_, fetch, online, code) => {
  const ports = pretendPorts(pretendHost({ isOnline: () => online }), { fetch: fetch as never });
  await expect(callBackend(ports, entra)).rejects.toMatchObject({ code });
  expect(ports.journal.lines().at(-1)).toMatchObject({ step: 'call', outcome: 'failed', code });
  expect(JSON.stringify(ports.journal.lines())).not.toContain('secret-entra');
});

test('a backend whose answer never ends is given up after 8 seconds, and the request with it', async () => {
  jest.useFakeTimers();
  let signal: AbortSignal | null | undefined;
  const endless = async (_: string, init: RequestInit) => ((signal = init.signal), new Response(new ReadableStream()));
  const calling = callBackend(pretendPorts(pretendHost(), { fetch: endless }), entra);
  const refused = expect(calling).rejects.toMatchObject({ code: 'backend-unreachable' });
  await jest.advanceTimersByTimeAsync(8000);
  await refused;
  expect(signal?.aborted).toBe(true);
  jest.useRealTimers();
});

test('a backend that never answers is given up after 8 seconds', async () => {
  jest.useFakeTimers();
  const calling = callBackend(pretendPorts(pretendHost(), { fetch: () => new Promise(() => undefined) }), entra);
  const refused = expect(calling).rejects.toMatchObject({ code: 'backend-unreachable' });
  await jest.advanceTimersByTimeAsync(8000);
  await refused;
  jest.useRealTimers();
});
