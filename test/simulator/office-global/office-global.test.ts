import { buildAuth } from '../../../src/simulator/office-global/auth.ts';
import { installBridge, type BridgeWindow } from '../../../src/simulator/office-global/bridge.ts';
import { enumerations } from '../../../src/simulator/office-global/enumerations.ts';
import { buildMailbox } from '../../../src/simulator/office-global/mailbox.ts';
import { requirementSets } from '../../../src/simulator/office-global/requirement-sets.ts';
import { themeColours } from '../../../src/simulator/office-global/theme-colours.ts';
import { clients } from '../../../src/simulator/clients.ts';
import { factsOf, linkOf } from './stand-in.ts';

type Result<T> = Pick<Office.AsyncResult<T>, 'status' | 'value' | 'error' | 'asyncContext' | 'diagnostics'>;
const answered = <T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void) => new Promise<Result<T>>((resolve) => call(resolve));

test('every part is what Microsoft’s types say it is', () => {
  const { link } = linkOf();
  const mailbox: Pick<Office.Mailbox, 'getUserIdentityTokenAsync' | 'getCallbackTokenAsync' | 'addHandlerAsync'> = buildMailbox(factsOf(), link);
  const auth: Pick<Office.Auth, 'getAccessToken' | 'getAuthContext'> = buildAuth(factsOf(), link);
  const sets: Office.RequirementSetSupport = requirementSets(clients.web);
  const theme: Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'> = themeColours.dark;
  expect([mailbox, auth, sets, theme].every((part) => typeof part === 'object')).toBe(true);
  expect(enumerations.AsyncResultStatus).toEqual({ Succeeded: 'succeeded', Failed: 'failed' });
});

describe('the mailbox', () => {
  test('a token comes as a result that says "succeeded" and keeps the caller’s context', async () => {
    const { link, asked } = linkOf({ 'exchange-token': async () => 'token' });
    const mailbox = buildMailbox(factsOf(), link);
    expect(await answered<string>((callback) => mailbox.getUserIdentityTokenAsync(callback, 'mine'))).toEqual({ status: 'succeeded', value: 'token', asyncContext: 'mine' });
    expect(await answered<string>((callback) => mailbox.getCallbackTokenAsync({ isRest: true, asyncContext: 7 }, callback))).toMatchObject({ status: 'succeeded', asyncContext: 7 });
    expect(asked.map(([, sends]) => sends)).toEqual([{ kind: 'identity' }, { kind: 'callback' }]);
  });
  test('a refusal has number, name and text, and no value', async () => {
    const { link } = linkOf({ 'exchange-token': () => Promise.reject({ code: 9018, name: 'GenericTokenError', message: 'told' }) });
    const result = await answered<string>((callback) => buildMailbox(factsOf(), link).getUserIdentityTokenAsync(callback));
    expect(result).toMatchObject({ status: 'failed', error: { code: 9018, name: 'GenericTokenError', message: 'told' } });
    expect('value' in result).toBe(false);
  });
  test.each([['disabled', 0], ['enabled', 1], ['removed', 2]] as const)('the token status %s is the number %i', async (tokenStatus, number) => {
    const { ews } = buildMailbox(factsOf({ tokenStatus }), linkOf().link).diagnostics;
    expect(await answered((callback) => ews?.getTokenStatusAsync({ isRest: false }, callback))).toMatchObject({ status: 'succeeded', value: number });
  });
  test('a client without the call has no `ews` at all', () => {
    expect('ews' in buildMailbox({ ...factsOf(), client: clients.ltsc2021 }, linkOf().link).diagnostics).toBe(false);
  });
  test('theme and message changes reach their handlers', () => {
    const { link, hear } = linkOf();
    const mailbox = buildMailbox(factsOf(), link);
    const events: object[] = [];
    mailbox.addHandlerAsync(enumerations.EventType['OfficeThemeChanged']!, (event: object) => events.push(event));
    mailbox.addHandlerAsync(enumerations.EventType['ItemChanged']!, (event: object) => events.push(event));
    hear({ lab: 'theme', theme: 'dark' });
    hear({ lab: 'item', item: { id: 'm2', subject: 'Minutes', from: { displayName: 'T', emailAddress: 't@f.test' } } });
    expect(events).toEqual([{ type: 'officeThemeChanged', officeTheme: themeColours.dark }, { type: 'olkItemSelectedChanged' }]);
    expect(mailbox.item.subject).toBe('Minutes');
  });
  test('an event that it does not raise is refused with 5003', async () => {
    const mailbox = buildMailbox(factsOf(), linkOf().link);
    expect(await answered((callback) => mailbox.addHandlerAsync('recipientsChanged', () => undefined, callback))).toMatchObject({ status: 'failed', error: { code: 5003 } });
  });
});

describe('Office single sign-on', () => {
  test.each([
    ['a phone', clients.ios, 13012],
    ['an old Outlook', clients.outlook2019, 13000],
  ])('%s refuses with its number', (_, client, code) => expect(buildAuth({ ...factsOf(), client }, linkOf().link).getAccessToken()).rejects.toMatchObject({ code }));
  test('prompts are off unless allowed, and a challenge is passed on', async () => {
    const { link, asked } = linkOf({ 'office-token': async () => 'token' });
    expect(await buildAuth(factsOf(), link).getAccessToken({ authChallenge: 'c' })).toBe('token');
    expect(asked).toEqual([['office-token', { allowSignInPrompt: false, allowConsentPrompt: false, authChallenge: 'c' }]]);
  });
  test('on the web a second call before the first has ended is 13008', async () => {
    const { link } = linkOf({ 'office-token': () => new Promise(() => undefined) });
    const auth = buildAuth(factsOf(), link);
    void auth.getAccessToken();
    await expect(auth.getAccessToken()).rejects.toMatchObject({ code: 13008 });
  });
  test('the account context names the account of Outlook', async () => {
    expect(await buildAuth(factsOf(), linkOf().link).getAuthContext()).toMatchObject({ userObjectId: 'o', tenantId: 't', authorityType: 'aad', loginHint: 'adele@contoso.test' });
  });
});

describe('the bridge', () => {
  const installed = async (kind: 'eager' | 'lazy' | 'absent' | 'silent') => {
    const window: BridgeWindow = {};
    installBridge(window, kind, linkOf().link);
    const before = window.nestedAppAuthBridge !== undefined;
    await window.__initializeNestedAppAuth?.();
    return [before, window.nestedAppAuthBridge !== undefined];
  };
  test.each([['eager', true, true], ['lazy', false, true], ['absent', false, false], ['silent', true, true]] as const)('%s: there at once %s, after asking for it %s', async (kind, before, after) => {
    expect(await installed(kind)).toEqual([before, after]);
  });
  test('carries text both ways until the listener is removed', () => {
    const window: BridgeWindow = {};
    const { link, told, hear } = linkOf();
    installBridge(window, 'eager', link);
    const heard: unknown[] = [];
    const listener = (message: unknown) => void heard.push(message);
    window.nestedAppAuthBridge?.addEventListener('message', listener);
    window.nestedAppAuthBridge?.postMessage('question');
    hear({ lab: 'bridge', text: 'answer' });
    window.nestedAppAuthBridge?.removeEventListener('message', listener);
    hear({ lab: 'bridge', text: 'late' });
    expect([told, heard]).toEqual([[{ lab: 'bridge', text: 'question' }], ['answer']]);
  });
});
