import type { Problem } from '../../../src/contracts/wire.ts';
import { tenant } from '../world/entra.ts';
import { claimsIn, entraError, graphOrigin, json, oneMail, openStage, secret, tokenAnswer, type Stage } from './stage.ts';

// Backends and keys of their own, on machines that others share.
let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());
beforeEach(() => {
  stage.entra = () => tokenAnswer();
  stage.graph = () => oneMail;
  stage.sent.length = 0;
  stage.now += 1_000;
});

const challengeable = { xms_cc: ['CP1'] };
const outcome = async (response: Response) => {
  const { code, explains } = (await response.json()) as Problem;
  return [response.status, code, explains];
};

test('the newest message comes by subject, name and time, and nothing else of it', async () => {
  const response = await stage.call();
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await response.json()).toEqual({ message: { subject: 'Offer', from: 'Elena Marchi', receivedAt: '2026-11-21T09:42:00Z' } });
});

test('the person’s token is exchanged at the person’s tenant for the least permission', async () => {
  const token = stage.token();
  await stage.call(token);
  const [exchange, reading] = stage.sent;
  expect([exchange?.method, new URL(exchange!.url).pathname]).toEqual(['POST', `/${tenant}/oauth2/v2.0/token`]);
  expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toMatchObject({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', assertion: token,
    scope: expect.stringMatching(`^${graphOrigin}/Mail.ReadBasic `), client_secret: secret.kind === 'secret' && secret.secret,
  });
  expect(reading).toMatchObject({ method: 'GET', url: expect.stringContaining(`${graphOrigin}/v1.0/me/mailFolders/inbox/messages?$top=1&$select=`), headers: { authorization: 'Bearer graph-token' } });
  expect(reading?.body).toBeUndefined();
});

test.each([
  ['an empty inbox', { value: [] }, null],
  ['a message without subject and sender', { value: [{ receivedDateTime: '2026-11-21T09:42:00Z' }] }, { subject: null, from: null, receivedAt: '2026-11-21T09:42:00Z' }],
  ['a list that is none', { value: 'x' }, null],
])('%s is told as it is', async (_, body, message) => {
  stage.graph = () => json(body);
  expect(await (await stage.call()).json()).toEqual({ message });
});

describe('what Entra refuses', () => {
  const claims = JSON.stringify({ access_token: { polids: { essential: true, values: ['9ab03e19-ed42-4168-b6b7-7001fb3e933a'] } } });
  test.each([
    ['no consent', entraError('invalid_grant', 65001, { suberror: 'consent_required' }), [403, 'consent-required', 'AADSTS65001']],
    ['a token that ran out on the way', entraError('invalid_grant', 500133), [401, 'assertion-refused', 'AADSTS500133']],
    ['a session that was ended', entraError('invalid_grant', 50173, { suberror: 'bad_token' }), [401, 'assertion-refused', 'AADSTS50173']],
    ['a rule without a way out', entraError('invalid_grant', 53003, { suberror: 'message_only' }), [403, 'on-behalf-of-refused', 'AADSTS53003']],
    ['a wrong certificate', entraError('invalid_client', 700027, {}, 401), [500, 'on-behalf-of-misconfigured', 'AADSTS700027']],
    ['a service that Graph does not have', entraError('invalid_resource', 500011), [500, 'on-behalf-of-misconfigured', 'AADSTS500011']],
    ['a number that no catalogue has', entraError('invalid_scope', 4242424), [500, 'on-behalf-of-misconfigured', 'AADSTS4242424']],
  ])('%s', async (_, answer, expected) => {
    stage.entra = () => answer;
    const response = await stage.call();
    expect([response.status === 401, response.headers.get('www-authenticate')]).toEqual([expected[0] === 401, expected[0] === 401 ? 'Bearer realm="", error="invalid_token"' : null]);
    expect(await outcome(response)).toEqual(expected);
    expect(stage.asked(graphOrigin)).toBe(0);
  });

  test('claims that it wants go back to a client that can bring them', async () => {
    stage.entra = () => entraError('interaction_required', 50079, { claims });
    const response = await stage.call(stage.token(challengeable));
    expect(claimsIn(response)).toEqual(JSON.parse(claims));
    expect(await outcome(response)).toEqual([401, 'claims-required', 'AADSTS50079']);
  });

  test('claims that it wants are not asked of a client that cannot bring them', async () => {
    stage.entra = () => entraError('interaction_required', 50079, { claims });
    const response = await stage.call();
    expect([claimsIn(response), response.headers.get('www-authenticate')]).toEqual([undefined, null]);
    expect(await outcome(response)).toEqual([403, 'claims-unmet', 'AADSTS50079']);
  });

  test('refusals are not remembered', async () => {
    const token = stage.token();
    stage.entra = () => entraError('invalid_grant', 65001, { suberror: 'consent_required' });
    expect((await stage.call(token)).status).toBe(403);
    stage.entra = () => tokenAnswer();
    expect((await stage.call(token)).status).toBe(200);
  });
});
