import { decodeJwt } from 'jose';
import type { BrokerRequest } from '../../../src/simulator/broker.ts';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask, post } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';
import { clientId, scope, scopeName } from './sign-in-steps.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await testLab([
    situation('granted'),
    situation('consent', { entra: { consent: 'user' } }),
    situation('admin', { entra: { consent: 'admin' } }),
    situation('blocked', { entra: { conditionalAccess: 'blocked' } }),
    situation('not-approved', { entra: { conditionalAccess: 'approved-client-app' } }),
    situation('resource-disabled', { entra: { informationProtection: 'disabled' } }),
    situation('other-account', { brokerAccount: 'chiara' }),
  ]);
});
afterAll(() => lab.close());

const address = async (id: string) => `${(await lab.world(id)).info('cross').loginOrigin}/lab/broker`;
const broker = async (id: string, changes: Partial<BrokerRequest> = {}) =>
  (await post(await address(id), lab.address, { for: 'naa', clientId, scope, interaction: 'none', ...changes })).json();

test('a silent request with everything granted gives a token and the account', async () => {
  const answer = await broker('granted', { claims: JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } } }) });
  expect(answer).toMatchObject({ ok: true, expires_in: 3600, scope, account: { environment: 'login.windows.net', username: 'adele@contoso.test' } });
  expect(decodeJwt(answer.access_token)).toMatchObject({ azp: clientId, aud: clientId, scp: scopeName, xms_cc: ['CP1'] });
  expect(decodeJwt(answer.id_token)).toMatchObject({ aud: clientId });
});

test('a token of Office single sign-on carries Office’s own client id', async () => {
  const { access_token } = await broker('granted', { for: 'office' });
  expect(decodeJwt(access_token)).toMatchObject({ azp: 'd3590ed6-52b3-4102-aeff-aad2292ab01c', aud: clientId });
});

test('another account in Outlook means another account in the token', async () => {
  const { access_token, account } = await broker('other-account');
  expect(decodeJwt(access_token)).toMatchObject({ oid: 'a0000000-0000-4000-8000-000000000003' });
  expect(account).toMatchObject({ tenantId: '66666666-7777-4888-8999-aaaaaaaaaaaa' });
});

test('missing consent needs interaction, and an accepted one is remembered', async () => {
  const correlationId = '5c0a1b2c-0000-4000-8000-000000000000';
  expect(await broker('consent', { correlationId })).toMatchObject({ ok: false, error: { error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001], correlation_id: correlationId } });
  expect(await broker('consent', { interaction: 'accepted' })).toMatchObject({ ok: true });
  expect(await broker('consent')).toMatchObject({ ok: true });
});

test.each([
  ['admin', 'none', 65001],
  ['admin', 'accepted', 90094],
  ['blocked', 'none', 53003],
  ['blocked', 'accepted', 53003],
  ['not-approved', 'accepted', 530021],
  ['resource-disabled', 'accepted', 500014],
] as const)('in %s an interaction of %s ends with %d', async (id, interaction, number) => {
  expect(await broker(id, { interaction })).toMatchObject({ ok: false, error: { error_codes: [number] } });
});

test.each([
  ['another client', { clientId: '00000000-0000-4000-8000-000000000000' }, 700016],
  ['no resource', { scope: 'openid' }, 70011],
  ['a resource without a client id', { scope: 'https://contoso.test/read' }, 500011],
])('%s is refused', async (_, changes, number) => {
  expect(await broker('granted', changes)).toMatchObject({ ok: false, error: { error_codes: [number] } });
});

test('scopes without a resource are Graph’s', async () => {
  expect(decodeJwt((await broker('granted', { scope: 'User.Read' })).access_token)).toMatchObject({ aud: '00000003-0000-0000-c000-000000000000' });
});

test('only the Outlook page may ask', async () => {
  const url = await address('granted');
  const { addInUrl } = (await lab.world('granted')).info('cross');
  expect((await post(url, new URL(addInUrl).origin, {})).status).toBe(403);
  expect((await ask(url, { method: 'POST', body: '{}' })).status).toBe(403);
  const preflight = await ask(url, { method: 'OPTIONS', headers: { origin: lab.address, 'access-control-request-headers': 'content-type' } });
  expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': lab.address, 'access-control-allow-headers': 'content-type' });
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no purpose', '{"clientId":"a","scope":"b","interaction":"none"}'],
  ['a body above the limit', JSON.stringify({ scope: 'x'.repeat(70_000) })],
])('%s is an unreadable request', async (_, body) => {
  const answer = await ask(await address('granted'), { method: 'POST', headers: { origin: lab.address }, body });
  expect(answer.json()).toMatchObject({ status: 400, code: 'lab-request-invalid' });
});
