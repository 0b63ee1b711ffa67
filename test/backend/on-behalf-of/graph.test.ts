import type { Problem } from '../../../src/contracts/wire.ts';
import { person, tenant } from '../world/entra.ts';
import { claimsIn, graphOrigin, json, oneMail, openStage, secret, tokenAnswer, type Stage } from './stage.ts';

// Backends and keys of their own, on machines that others share.
let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());
beforeEach(() => {
  stage.entra = () => tokenAnswer('graph-token-canary');
  stage.graph = () => oneMail;
  stage.now += 1_000;
  stage.sent.length = 0;
});

const challengeable = { xms_cc: ['CP1'] };
const wanted = { access_token: { nbf: { essential: true, value: '1604106651' } } };
const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${Buffer.from(JSON.stringify(wanted)).toString('base64')}"`;
const graphError = (status: number, code: string, headers = {}) => json({ error: { code, message: 'A sentence of Graph’s with adele@contoso.test.' } }, status, headers);
const outcome = async (response: Response) => {
  const { code, explains } = (await response.json()) as Problem;
  return [response.status, code, explains, response.headers.get('retry-after')];
};

test.each([
  ['no permission', graphError(403, 'ErrorAccessDenied'), [403, 'graph-refused', 'GRAPH:ErrorAccessDenied', null]],
  ['no mailbox', graphError(404, 'MailboxNotEnabledForRESTAPI'), [403, 'mailbox-not-in-cloud', 'GRAPH:MailboxNotEnabledForRESTAPI', null]],
  ['a token that it does not know', graphError(401, 'InvalidAuthenticationToken'), [403, 'graph-refused', 'GRAPH:InvalidAuthenticationToken', null]],
  ['a page instead of an error', { status: 403, text: '<html>' }, [403, 'graph-refused', 'GRAPH:HTTP403', null]],
  ['a code that is no name', graphError(400, '<script>'), [403, 'graph-refused', 'GRAPH:HTTP400', null]],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:2/' } }, [403, 'graph-refused', 'GRAPH:HTTP302', null]],
  ['too many requests', graphError(429, 'TooManyRequests', { 'retry-after': '17' }), [503, 'microsoft-unavailable', undefined, '17']],
  ['more seconds than anybody waits', graphError(429, 'TooManyRequests', { 'retry-after': '86400' }), [503, 'microsoft-unavailable', undefined, '300']],
  ['a failure', graphError(504, 'UnknownError'), [503, 'microsoft-unavailable', undefined, '5']],
  ['no answer', new Error('ECONNREFUSED'), [503, 'microsoft-unavailable', undefined, '5']],
  ['an answer that is no JSON', { status: 200, text: '<html>' }, [503, 'microsoft-unavailable', undefined, '5']],
])('Graph answers with %s', async (_, answer, expected) => {
  stage.graph = () => answer;
  expect(await outcome(await stage.call())).toEqual(expected);
});

test.each([401, 403])('claims that Graph wants with %i go back to a client that can bring them', async (status) => {
  stage.graph = () => graphError(status, 'InvalidAuthenticationToken', { 'www-authenticate': challenge });
  const response = await stage.call(stage.token(challengeable));
  expect([response.status, claimsIn(response)]).toEqual([401, wanted]);
  const other = await stage.call();
  expect([claimsIn(other), ...(await outcome(other))]).toEqual([undefined, 403, 'claims-unmet', 'GRAPH:InvalidAuthenticationToken', null]);
});

test('what the service asks for itself is asked for together with what Graph wants', async () => {
  const both = await openStage(secret, { requiredAuthenticationContext: 'c1' });
  both.graph = () => graphError(401, 'InvalidAuthenticationToken', { 'www-authenticate': challenge });
  const response = await both.call(both.token({ ...challengeable, acrs: ['c1'] }));
  expect(claimsIn(response)).toEqual({ access_token: { ...wanted.access_token, acrs: { essential: true, value: 'c1' } } });
  await both.close();
});

test('a challenge whose claims are not an object is a plain refusal', async () => {
  stage.graph = () => graphError(401, 'InvalidAuthenticationToken', { 'www-authenticate': 'Bearer error="insufficient_claims", claims="bm90IGpzb24="' });
  expect((await outcome(await stage.call(stage.token(challengeable)))).slice(0, 2)).toEqual([403, 'graph-refused']);
});

test('one person’s token is exchanged once; after a refused one Entra is asked again', async () => {
  const token = stage.token();
  for (let index = 0; index < 3; index++) expect((await stage.call(token)).status).toBe(200);
  expect([stage.asked('/oauth2/v2.0/token'), stage.asked(graphOrigin)]).toEqual([1, 3]);
  stage.graph = () => graphError(401, 'InvalidAuthenticationToken');
  await stage.call(token);
  stage.graph = () => oneMail;
  await stage.call(token);
  expect(stage.asked('/oauth2/v2.0/token')).toBe(2);
});

test('revoking a person empties what is held for them', async () => {
  const token = stage.token();
  await stage.call(token);
  stage.backend.revoke({ tenantId: tenant, objectId: person });
  await stage.call(token);
  expect(stage.asked('/oauth2/v2.0/token')).toBe(2);
});

test('a token that our own calls still bear with is not exchanged any more', async () => {
  const token = stage.token();
  stage.now += 3_601_000;
  expect((await outcome(await stage.call(token))).slice(0, 2)).toEqual([401, 'token-expired']);
  stage.now -= 3_601_000;
  expect(stage.sent).toEqual([]);
});

describe('when Entra cannot be reached', () => {
  test.each([
    ['no answer', new Error('ETIMEDOUT'), '5'],
    ['a page of a proxy', { status: 200, text: '<html>' }, '5'],
    ['a failure', json({ error: 'server_error', error_description: 'AADSTS90033: x', error_codes: [90033] }, 503), '5'],
    ['a failure under the status of a refusal', json({ error: 'temporarily_unavailable', error_codes: [90033] }, 400), '5'],
  ])('%s is 503, and asked again at once', async (_, answer, seconds) => {
    stage.entra = () => answer;
    expect(await outcome(await stage.call())).toEqual([503, 'microsoft-unavailable', undefined, seconds]);
    stage.entra = () => tokenAnswer();
    expect((await stage.call()).status).toBe(200);
  });

  test.each([
    ['30', 30],
    ['a day', 300],
  ])('it is left alone for as long as it asked for, five minutes at most: %s', async (asked, seconds) => {
    const header = asked === 'a day' ? new Date(stage.now + 86_400_000).toUTCString() : asked;
    stage.entra = () => json({}, 429, { 'retry-after': header });
    expect(await outcome(await stage.call())).toEqual([503, 'microsoft-unavailable', undefined, String(seconds)]);
    stage.entra = () => tokenAnswer();
    stage.now += 10_000;
    expect(await outcome(await stage.call())).toEqual([503, 'microsoft-unavailable', undefined, String(seconds - 10)]);
    expect(stage.asked('/oauth2/v2.0/token')).toBe(1);
    stage.now += (seconds - 10) * 1000;
    expect((await stage.call()).status).toBe(200);
  });
});

test('no token, secret, address or foreign sentence was logged or answered', async () => {
  stage.entra = () => json({ error: 'invalid_client', error_description: 'AADSTS7000215: adele@contoso.test', error_codes: [7000215] }, 401);
  const response = await stage.call();
  const everything = `${stage.log()}${JSON.stringify([...response.headers])}${await response.text()}`;
  expect(everything).toContain('AADSTS7000215');
  expect(everything).not.toMatch(/canary|the-value-of|eyJ|@contoso|sentence of/);
});
