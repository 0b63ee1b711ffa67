import { frameAsks, type AskParts } from '../../../src/simulator/outlook/frame-asks.ts';
import type { WindowEnd } from '../../../src/simulator/outlook/broker-window.ts';
import { hostFacts } from '../../../src/simulator/outlook/host-facts.ts';
import { brokerOf, refusal, worldOf } from './stand-in.ts';

const item = { id: 'm1', subject: 'Offer', from: { displayName: 'Elena', emailAddress: 'elena@northwind.test' } };
const asks = (parts: Partial<AskParts> = {}) => {
  const world = parts.world ?? worldOf();
  return frameAsks({ world, facts: () => hostFacts(world, 'it', 'dark', item), show: () => Promise.reject(new Error('no window was expected')), exchangeToken: async () => ({ token: 'exchange' }), ...brokerOf(), ...parts });
};
const silently = { allowSignInPrompt: false, allowConsentPrompt: false };
const consentMissing = refusal('invalid_grant', 'consent_required');
const pressing = (end: WindowEnd) => () => Promise.resolve(end);

test('hello tells the frame which Outlook it is in', async () => {
  expect(await asks().hello({})).toMatchObject({
    displayLanguage: 'it-IT', theme: 'dark', online: true, item,
    mailbox: { accountType: 'office365', ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx', restUrl: 'https://outlook.office365.com/api', emailAddress: 'adele@contoso.test' },
  });
});

test('a mailbox on Exchange Server names the server’s own addresses, a forgetful client none', async () => {
  const at = async (where: 'exchange' | undefined) => (await asks({ world: worldOf({ mailbox: { of: 'bruno', accountType: 'enterprise', ewsUrl: where, restUrl: where } }) }).hello({})).mailbox;
  expect(await at('exchange')).toMatchObject({ ewsUrl: 'http://127.0.0.1:3/EWS/Exchange.asmx', restUrl: 'http://127.0.0.1:3/api' });
  expect((await at(undefined)).ewsUrl).toBeUndefined();
});

describe('Office single sign-on', () => {
  test('asks for what the manifest names and passes a challenge on', async () => {
    const { asked, broker } = brokerOf();
    expect(await asks({ broker })['office-token']({ ...silently, authChallenge: '{"c":1}' })).toBe('access');
    expect(asked).toEqual([{ for: 'office', clientId: 'client', scope: 'api://client/scope', claims: '{"c":1}', interaction: 'none' }]);
  });
  test('a missing consent is 13005 where no prompt is allowed', () =>
    expect(asks(brokerOf(consentMissing))['office-token'](silently)).rejects.toMatchObject({ code: 13005 }));
  test('Cancel is 13002', () =>
    expect(asks({ ...brokerOf(consentMissing), show: pressing('cancelled') })['office-token']({ ...silently, allowConsentPrompt: true })).rejects.toMatchObject({ code: 13002 }));
  test('Accept brings the token', () =>
    expect(asks({ ...brokerOf(consentMissing), show: pressing('accepted') })['office-token']({ ...silently, allowConsentPrompt: true })).resolves.toBe('access'));
  test('any other refusal is 13007, and so is no network', async () => {
    await expect(asks(brokerOf(refusal('access_denied')))['office-token'](silently)).rejects.toMatchObject({ code: 13007 });
    await expect(asks({ world: worldOf({ network: 'offline' }) })['office-token'](silently)).rejects.toMatchObject({ code: 13007 });
  });
});

describe('Exchange tokens', () => {
  test('the identity token is for the page, the callback token for Exchange itself', async () => {
    const audiences: string[] = [];
    const { 'exchange-token': token } = asks({ exchangeToken: async (audience) => ({ token: `${audiences.push(audience)}` }) });
    await token({ kind: 'identity' });
    await token({ kind: 'callback' });
    expect(audiences).toEqual(['http://addin.localhost:1/taskpane.html', 'http://127.0.0.1:3']);
  });
  test('an empty token is a success, as it is in the field (office-js#4269)', () =>
    expect(asks({ exchangeToken: async () => ({ token: '' }) })['exchange-token']({ kind: 'identity' })).resolves.toBe(''));
  test('a refusal keeps Exchange’s number and name', () =>
    expect(asks({ exchangeToken: async () => ({ errorCode: 9018, errorName: 'GenericTokenError', errorMessage: 'told' }) })['exchange-token']({ kind: 'identity' })).rejects.toEqual({ code: 9018, name: 'GenericTokenError', message: 'told' }));
  test('offline is 9041', () =>
    expect(asks({ world: worldOf({ network: 'offline' }) })['exchange-token']({ kind: 'identity' })).rejects.toMatchObject({ code: 9041 }));
});
