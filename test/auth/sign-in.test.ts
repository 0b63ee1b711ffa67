import { jest } from '@jest/globals';
import { createSignIn } from '../../src/auth/index.ts';
import { ClaimsChallenge } from '../../src/auth/call-backend.ts';
import type { Credential } from '../../src/contracts/credential.ts';
import { KitError } from '../../src/errors/index.ts';
import { dialogSaying, officeRefusal, pretendHost, pretendPorts } from './pretend-host.ts';

const adele = { tenantId: 't', objectId: 'o', username: 'adele@contoso.test' };
const chiara = { tenantId: 'u', objectId: 'p', username: 'chiara@fabrikam.test' };
const onPremises = { accountType: 'enterprise', ewsUrl: 'https://mail.contoso.test/ews', emailAddress: 'adele@contoso.test' };
const jwtFor = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
const handOver = async (credential: Credential) => credential;

test('a mailbox on Exchange Server is signed in by its identity token, without a click', async () => {
  const host = pretendHost({ mailbox: onPremises, exchangeIdentityToken: async () => 'exchange' });
  const outcome = await createSignIn(pretendPorts(host), handOver).start();
  expect(outcome).toMatchObject({ state: 'done', value: { kind: 'exchange-identity', path: 'exchange-identity' }, attempts: [] });
});

test('a cloud mailbox is never asked for the old token', async () => {
  const exchangeIdentityToken = jest.fn(async () => 'exchange');
  await createSignIn(pretendPorts(pretendHost({ exchangeIdentityToken, sets: ['DialogApi 1.1'] })), handOver).start();
  expect(exchangeIdentityToken).not.toHaveBeenCalled();
});

test('an empty token is a failure, and the ladder goes on to the window, which waits for a click', async () => {
  const host = pretendHost({ mailbox: onPremises, exchangeIdentityToken: async () => '', sets: ['DialogApi 1.1'] });
  const outcome = await createSignIn(pretendPorts(host), handOver).start();
  expect(outcome).toMatchObject({ state: 'needs-click', rung: { path: 'dialog' }, attempts: [{ path: 'exchange-identity', error: { code: 'exchange-token-empty' } }] });
});

test('when the backend says that the legacy path is closed, the ladder goes on to Office single sign-on', async () => {
  const host = pretendHost({ mailbox: onPremises, exchangeIdentityToken: async () => 'exchange', officeAccessToken: async () => jwtFor({ tid: 't', oid: 'o', preferred_username: 'adele@contoso.test' }), sets: ['IdentityAPI 1.3'] });
  const backend = async (credential: Credential) => {
    if (credential.kind === 'exchange-identity') throw new KitError('legacy-path-closed');
    return credential;
  };
  const outcome = await createSignIn(pretendPorts(host), backend).start();
  expect(outcome).toMatchObject({ state: 'done', rung: { path: 'office-sso' }, value: { kind: 'entra' }, attempts: [{ error: { code: 'legacy-path-closed' } }] });
});

test('the click opens the window and its token is used', async () => {
  const host = pretendHost({ sets: ['DialogApi 1.1'], openDialog: dialogSaying(() => ({ message: { outcome: 'token', token: 'entra', account: adele } })) });
  const signIn = createSignIn(pretendPorts(host), handOver);
  const outcome = await signIn.goOn(await signIn.start());
  expect(outcome).toMatchObject({ state: 'done', value: { token: 'entra', path: 'dialog' } });
});

test('a closed window waits for the next click instead of failing', async () => {
  const host = pretendHost({ sets: ['DialogApi 1.1'], openDialog: dialogSaying(() => ({ closed: '12006' })) });
  const signIn = createSignIn(pretendPorts(host), handOver);
  const outcome = await signIn.goOn(await signIn.start());
  expect(outcome).toMatchObject({ state: 'needs-click', because: { code: 'dialog-lost', foreign: { code: '12006' } } });
});

test('a message of a window that was not asked for is ignored', async () => {
  const host = pretendHost({ sets: ['DialogApi 1.1'], openDialog: dialogSaying(() => ({ message: { correlationId: 'another', outcome: 'token', token: 'planted', account: adele } })) });
  jest.useFakeTimers();
  const signIn = createSignIn(pretendPorts(host), handOver);
  const going = signIn.goOn(await signIn.start());
  await jest.advanceTimersByTimeAsync(300_000);
  expect(await going).toMatchObject({ state: 'needs-click', because: { code: 'window-unanswered' } });
  jest.useRealTimers();
});

test('another account than the mailbox’s is held back until the person says that it is theirs', async () => {
  const use = jest.fn(handOver);
  const host = pretendHost({ sets: ['IdentityAPI 1.3'], officeAccessToken: async () => jwtFor({ tid: chiara.tenantId, oid: chiara.objectId, preferred_username: chiara.username }) });
  const ports = pretendPorts(host);
  const signIn = createSignIn(ports, use);
  const held = await signIn.start();
  expect(held).toMatchObject({ state: 'needs-click', because: { code: 'wrong-account' }, account: chiara });
  expect(use).not.toHaveBeenCalled();
  expect(await signIn.goOn(held)).toMatchObject({ state: 'done' });
  expect(await createSignIn(ports, use).start()).toMatchObject({ state: 'done' });
  expect(JSON.stringify(ports.journal.lines())).not.toContain('@');
});

test('a claims challenge is answered once, with the claims of the backend', async () => {
  const asked: (string | undefined)[] = [];
  const host = pretendHost({ sets: ['IdentityAPI 1.3'], officeAccessToken: async ({ authChallenge }) => (asked.push(authChallenge), jwtFor({ tid: 't', oid: 'o', preferred_username: adele.username })) });
  let calls = 0;
  const outcome = await createSignIn(pretendPorts(host), async (credential) => {
    if (++calls === 1) throw new ClaimsChallenge('{"access_token":{}}');
    return credential;
  }).start();
  expect(outcome.state).toBe('done');
  expect(asked).toEqual([undefined, '{"access_token":{}}']);
});

test('a backend that challenges every token is asked twice, not for ever', async () => {
  const host = pretendHost({ sets: ['IdentityAPI 1.3'], officeAccessToken: async () => jwtFor({}) });
  const use = jest.fn(async () => Promise.reject(new ClaimsChallenge('{}')));
  const outcome = await createSignIn(pretendPorts(host), use).start();
  expect(outcome).toMatchObject({ state: 'needs-click', because: { code: 'claims-required' } });
  expect(use).toHaveBeenCalledTimes(2);
});

test('a backend that is down ends the ladder: another token would not help', async () => {
  const host = pretendHost({ mailbox: onPremises, exchangeIdentityToken: async () => 'exchange', sets: ['DialogApi 1.1'] });
  const outcome = await createSignIn(pretendPorts(host), async () => Promise.reject(new KitError('backend-unreachable'))).start();
  expect(outcome).toMatchObject({ state: 'cannot', error: { code: 'backend-unreachable' } });
});

test('an Outlook with nothing at all says so', async () => {
  expect(await createSignIn(pretendPorts(pretendHost()), handOver).start()).toMatchObject({ state: 'cannot', error: { code: 'no-path-left' } });
});

test('the journal tells why each path was taken or not', async () => {
  const ports = pretendPorts(pretendHost({ sets: ['DialogApi 1.1'] }));
  await createSignIn(ports, handOver).start();
  expect(ports.journal.lines().filter(({ step }) => step === 'choose').map(({ path, event, outcome }) => `${path} ${event} ${outcome}`)).toEqual([
    'naa naa-missing skipped', 'office-sso office-sso-missing skipped', 'dialog dialog-window ok', 'exchange-identity exchange-ended-in-cloud skipped',
  ]);
});

test('a challenge after the window waits for the next click, which opens the window with the claims', async () => {
  const opened: (string | null)[] = [];
  const host = pretendHost({ sets: ['DialogApi 1.1'], openDialog: dialogSaying((url) => (opened.push(new URLSearchParams(url.split('?')[1]).get('claims')), { message: { outcome: 'token', token: 'entra', account: adele } })) });
  let calls = 0;
  const signIn = createSignIn(pretendPorts(host), async (credential) => {
    if (++calls === 1) throw new ClaimsChallenge('{"access_token":{}}');
    return credential;
  });
  const challenged = await signIn.goOn(await signIn.start());
  expect(challenged).toMatchObject({ state: 'needs-click', rung: { path: 'dialog' }, because: { code: 'claims-required' } });
  expect(await signIn.goOn(challenged)).toMatchObject({ state: 'done' });
  expect(opened).toEqual([null, '{"access_token":{}}']);
});

test('an account that the person accepts is used without a second window', async () => {
  const openDialog = jest.fn(dialogSaying(() => ({ message: { outcome: 'token', token: 'entra', account: chiara } })));
  const signIn = createSignIn(pretendPorts(pretendHost({ sets: ['DialogApi 1.1'], openDialog })), handOver);
  const held = await signIn.goOn(await signIn.start());
  expect(held).toMatchObject({ state: 'needs-click', account: chiara });
  expect(await signIn.goOn(held)).toMatchObject({ state: 'done' });
  expect(openDialog).toHaveBeenCalledTimes(1);
});

test('instead of accepting it, the person can choose another account in the window', async () => {
  const opened: string[] = [];
  const host = pretendHost({ sets: ['IdentityAPI 1.3', 'DialogApi 1.1'], officeAccessToken: async () => jwtFor({ tid: chiara.tenantId, oid: chiara.objectId, preferred_username: chiara.username }), openDialog: dialogSaying((url) => (opened.push(url), { message: { outcome: 'token', token: 'entra', account: adele } })) });
  const signIn = createSignIn(pretendPorts(host), handOver);
  expect(await signIn.goOn(await signIn.start(), 'other-way')).toMatchObject({ state: 'done', value: { path: 'dialog', account: adele } });
  expect(opened[0]).toContain('prompt=select_account');
});

test('a refusal in the window is Entra’s only when Entra spoke; otherwise the next click may mend it', async () => {
  const refusedBy = async (name: string) => {
    const host = pretendHost({ sets: ['DialogApi 1.1'], openDialog: dialogSaying(() => ({ message: { outcome: 'refused', foreign: { source: 'msal', name, code: 'x' } } })) });
    const signIn = createSignIn(pretendPorts(host), handOver);
    return signIn.goOn(await signIn.start());
  };
  expect(await refusedBy('ServerError')).toMatchObject({ state: 'cannot', error: { code: 'entra-refused' } });
  expect(await refusedBy('BrowserAuthError')).toMatchObject({ state: 'needs-click', because: { code: 'dialog-lost' } });
});

test('a server of the company that fails is not told as the end of the old tokens', async () => {
  const host = pretendHost({ mailbox: onPremises, exchangeIdentityToken: () => Promise.reject(officeRefusal('9041')) });
  expect(await createSignIn(pretendPorts(host), handOver).start()).toMatchObject({ state: 'cannot', error: { code: 'exchange-server-failed', foreign: { code: '9041' } } });
});

test('a token whose account has no name is not taken for the mailbox’s', async () => {
  const host = pretendHost({ sets: ['IdentityAPI 1.3'], officeAccessToken: async () => jwtFor({ tid: 't', oid: 'o' }) });
  expect(await createSignIn(pretendPorts(host), handOver).start()).toMatchObject({ state: 'needs-click', because: { code: 'wrong-account' } });
});
