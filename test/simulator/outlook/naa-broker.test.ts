import type { ShowWindow, WindowEnd, WindowKind } from '../../../src/simulator/outlook/broker-window.ts';
import { answerBridge, type BrokerParts } from '../../../src/simulator/outlook/naa-broker.ts';
import { brokerOf, refusal, worldOf } from './stand-in.ts';

const noWindow = () => Promise.reject(new Error('no window was expected'));
const pressing = (end: WindowEnd): { shown: WindowKind[]; show: ShowWindow } => {
  const shown: WindowKind[] = [];
  return { shown, show: async (kind) => (shown.push(kind), end) };
};
const ask = async (method: string, parts: Partial<BrokerParts>) => JSON.parse(await answerBridge(
  JSON.stringify({ messageType: 'NestedAppAuthRequest', method, requestId: 'r1', ...(method === 'GetInitContext' ? {} : { tokenParams: { clientId: 'client', scope: 'scope', claims: '{}', correlationId: 'c1' } }) }),
  { world: worldOf(), show: noWindow, ...brokerOf(), ...parts },
)) as Record<string, never>;

test('the start says who Outlook signs in as, under an alias of the real authority', async () => {
  expect(await ask('GetInitContext', {})).toMatchObject({
    messageType: 'NestedAppAuthResponse', requestId: 'r1', success: true,
    initContext: { accountContext: { environment: 'login.windows.net', homeAccountId: expect.stringMatching(/^a0.*\.1111/) } },
  });
});

test('a silent request carries what MSAL asked for and brings token and account', async () => {
  const { asked, broker } = brokerOf();
  expect(await ask('GetToken', { broker })).toMatchObject({ success: true, token: { access_token: 'access', id_token: 'id', expires_in: 3600 }, account: { username: 'u' } });
  expect(asked).toEqual([{ for: 'naa', clientId: 'client', scope: 'scope', claims: '{}', correlationId: 'c1', interaction: 'none' }]);
});

test('a silent request never opens a window', async () => {
  expect(await ask('GetToken', brokerOf(refusal('invalid_grant', 'consent_required')))).toMatchObject({ success: false, error: { status: 'USER_INTERACTION_REQUIRED', subError: 'consent_required' } });
});

test('the window finishes by itself when nothing is to be asked', async () => {
  expect(await ask('GetTokenPopup', brokerOf())).toMatchObject({ success: true });
});

test('Accept asks again with the consent given', async () => {
  const { asked, broker } = brokerOf(refusal('invalid_grant', 'consent_required'));
  const { shown, show } = pressing('accepted');
  expect(await ask('GetTokenPopup', { broker, show })).toMatchObject({ success: true });
  expect(asked.map(({ interaction }) => interaction)).toEqual(['none', 'accepted']);
  expect(shown).toEqual(['consent']);
});

test('Cancel is USER_CANCEL and asks Entra no more', async () => {
  const { asked, broker } = brokerOf(refusal('invalid_grant', 'consent_required'));
  expect(await ask('GetTokenPopup', { broker, ...pressing('cancelled') })).toMatchObject({ success: false, error: { status: 'USER_CANCEL' } });
  expect(asked).toHaveLength(1);
});

test('leaving the page of a Conditional Access refusal gives the refusal itself', async () => {
  const blocked = refusal('invalid_grant', 'message_only');
  const { shown, show } = pressing('accepted');
  expect(await ask('GetTokenPopup', { ...brokerOf(blocked, blocked), show })).toMatchObject({ error: { status: 'PERSISTENT_ERROR', code: 'invalid_grant', description: 'invalid_grant told' } });
  expect(shown).toEqual(['refused']);
});

test('an admin’s consent is not the person’s to give', async () => {
  const { shown, show } = pressing('accepted');
  const answer = await ask('GetTokenPopup', { world: worldOf({ entra: { consent: 'admin' } }), show, ...brokerOf(refusal('invalid_grant', 'consent_required'), refusal('access_denied')) });
  expect(answer).toMatchObject({ error: { status: 'PERSISTENT_ERROR', code: 'access_denied' } });
  expect(shown).toEqual(['admin-approval']);
});

test('offline is NO_NETWORK and Entra is not asked', async () => {
  const { asked, broker } = brokerOf();
  expect(await ask('GetToken', { world: worldOf({ network: 'offline' }), broker })).toMatchObject({ error: { status: 'NO_NETWORK' } });
  expect(asked).toHaveLength(0);
});

test('a sign-in service that is gone is NO_NETWORK', async () => {
  expect(await ask('GetToken', { broker: () => Promise.reject(new TypeError('fetch failed')) })).toMatchObject({ error: { status: 'NO_NETWORK' } });
});

test('a method that no MSAL sends is refused', async () => {
  expect(await ask('GetAllAccounts', {})).toMatchObject({ success: false, error: { code: 'unsupported_method' } });
});
