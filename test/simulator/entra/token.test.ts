import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { Lab } from '../../../src/simulator/lab.ts';
import type { World } from '../../../src/simulator/world.ts';
import { ask } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';
import { addInOrigin, authorize, broughtBack, clientId, redeem, scope, scopeName } from './sign-in-steps.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
let lab: Lab;
let world: World;
let nowMs = Date.now();

beforeAll(async () => {
  lab = await testLab([situation('granted')], {}, { nowMs: () => nowMs });
  world = await lab.world('granted');
});
afterAll(() => lab.close());

const newCode = async (changes: Readonly<Record<string, string>> = {}) => broughtBack(await authorize(world, changes))['code'] ?? '';
const keys = () => createRemoteJWKSet(new URL(`${world.info('cross').loginOrigin}/${tenant}/discovery/v2.0/keys`));

describe('a redeemed code', () => {
  test('gives a signed v2 access token in Entra’s shape', async () => {
    const issuer = `${world.info('cross').loginOrigin}/${tenant}/v2.0`;
    const tokens = (await redeem(world, { code: await newCode() })).json();
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: `${scope} openid profile offline_access` });
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys(), { issuer, audience: clientId, algorithms: ['RS256'] });
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'RS256', kid: expect.any(String) });
    expect(payload).toMatchObject({
      ver: '2.0', tid: tenant, oid: 'a0000000-0000-4000-8000-000000000001', azp: clientId, azpacr: '0', scp: scopeName,
      name: 'Adele Vance', preferred_username: 'adele@contoso.test', uti: expect.any(String), rh: expect.any(String),
    });
    expect(payload).not.toHaveProperty('acrs');
    expect(payload).not.toHaveProperty('xms_cc');
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(3600);
  });

  test('gives an ID token with the nonce and no scope', async () => {
    const { id_token } = (await redeem(world, { code: await newCode() })).json();
    const { payload } = await jwtVerify(id_token, keys(), { audience: clientId });
    expect(payload).toMatchObject({ nonce: 'n-1' });
    expect(payload).not.toHaveProperty('scp');
  });

  test('honours claims: authentication context and client capability', async () => {
    const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['CP1'] } } });
    const { access_token } = (await redeem(world, { code: await newCode({ claims }) })).json();
    expect(decodeJwt(access_token)).toMatchObject({ acrs: ['c1'], xms_cc: ['CP1'] });
  });

  test.each([
    ['a wrong verifier', { code_verifier: 'another' }, 'invalid_grant', 501481],
    ['another redirect address', { redirect_uri: 'http://addin.localhost:1/redirect.html' }, 'invalid_request', 50011],
    ['another client', { client_id: '00000000-0000-4000-8000-000000000000' }, 'unauthorized_client', 700016],
    ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type', 70003],
    ['a code that was never given', { code: 'made-up' }, 'invalid_grant', 70000],
  ])('is refused with %s', async (_, changes, error, number) => {
    const answer = await redeem(world, { code: await newCode(), 'client-request-id': '5c0a1b2c-0000-4000-8000-000000000000', ...changes });
    expect(answer.status).toBe(400);
    const body = answer.json();
    expect(body).toMatchObject({ error, error_codes: [number], correlation_id: '5c0a1b2c-0000-4000-8000-000000000000' });
    expect(body.error_description).toMatch(/\r\nTrace ID: [\w-]{36}\r\nCorrelation ID: 5c0a1b2c-[\w-]+\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
  });

  test.each([['no challenge', { code_challenge: '' }], ['a plain challenge', { code_challenge_method: 'plain' }]])('that was asked for with %s is refused here and not before', async (_, changes) => {
    expect((await redeem(world, { code: await newCode(changes) })).json()).toMatchObject({ error: 'invalid_request', error_codes: [9002325] });
  });

  test('for OpenID scopes alone gives a token for Graph', async () => {
    const scopes = 'openid profile offline_access';
    const tokens = (await redeem(world, { code: await newCode({ scope: scopes }), scope: scopes })).json();
    expect(decodeJwt(tokens.access_token)).toMatchObject({ aud: '00000003-0000-0000-c000-000000000000', scp: 'openid profile' });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: clientId });
  });

  test('works once', async () => {
    const code = await newCode();
    await redeem(world, { code });
    expect((await redeem(world, { code })).json()).toMatchObject({ error_codes: [54005] });
  });

  test('expires after ten minutes', async () => {
    const code = await newCode();
    nowMs += 10 * 60_000;
    expect((await redeem(world, { code })).json()).toMatchObject({ error_codes: [70008] });
  });
});

test('a refresh token renews the tokens and is marked like them', async () => {
  const first = (await redeem(world, { code: await newCode() })).json();
  const second = (await redeem(world, { grant_type: 'refresh_token', refresh_token: first.refresh_token })).json();
  expect(decodeJwt(second.access_token)).toMatchObject({ aud: clientId });
  expect(world.issuedTokens()).toEqual(expect.arrayContaining([first.refresh_token, second.access_token, second.id_token]));
  expect(world.marks()).toContain(decodeJwt(second.access_token)['lab_mark']);
});

test('refreshing does not lengthen the day that a sign-in lasts', async () => {
  const first = (await redeem(world, { code: await newCode() })).json();
  expect(first.refresh_token_expires_in).toBe(24 * 3600);
  nowMs += 23 * 3600_000;
  const second = (await redeem(world, { grant_type: 'refresh_token', refresh_token: first.refresh_token })).json();
  expect(second.refresh_token_expires_in).toBe(3600);
  nowMs += 3600_000;
  expect((await redeem(world, { grant_type: 'refresh_token', refresh_token: second.refresh_token })).json()).toMatchObject({ error_codes: [70008] });
});

test('pages of the add-in may read the answer, others may not even ask', async () => {
  const answer = await redeem(world, { code: await newCode() });
  expect(answer.headers['access-control-allow-origin']).toBe(addInOrigin(world));
  expect((await redeem(world, { code: await newCode() }, 'https://evil.test')).status).toBe(403);
});

test('a code is redeemed by a browser only', async () => {
  const url = `${world.info('cross').loginOrigin}/organizations/oauth2/v2.0/token`;
  const answer = await ask(url, { method: 'POST', body: `grant_type=authorization_code&client_id=${clientId}` });
  expect(answer.json()).toMatchObject({ error_codes: [9002327] });
});

test('after a key roll new tokens have another key and old ones still verify', async () => {
  const before = (await redeem(world, { code: await newCode() })).json().access_token;
  await world.rollKeys();
  const after = (await redeem(world, { code: await newCode() })).json().access_token;
  expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
  const published = keys();
  await expect(jwtVerify(before, published, { currentDate: new Date(nowMs) })).resolves.toBeDefined();
  await expect(jwtVerify(after, published, { currentDate: new Date(nowMs) })).resolves.toBeDefined();
});
