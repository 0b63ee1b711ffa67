import { X509Certificate } from 'node:crypto';
import { compactVerify, importX509 } from 'jose';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask, post } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

const mailbox = { of: 'bruno', accountType: 'enterprise', ewsUrl: 'exchange', restUrl: undefined } as const;
let lab: Lab;

beforeAll(async () => {
  lab = await testLab([
    situation('issued', { mailbox, exchangeTokens: 'issued' }),
    situation('refused', { mailbox }),
    situation('empty', { mailbox, exchangeTokens: 'empty' }),
  ]);
});
afterAll(() => lab.close());

const origin = async (id: string) => (await lab.world(id)).info('cross').exchangeOrigin;
const wish = { person: 'bruno', audience: 'http://addin.localhost/taskpane.html' };
const tokenOf = async (id: string) => (await post(`${await origin(id)}/lab/identity-token`, lab.address, wish)).json();

test('an identity token verifies with the certificate that its metadata document lists', async () => {
  const { token } = await tokenOf('issued');
  const amurl = `${await origin('issued')}/autodiscover/metadata/json/1`;
  const document = (await ask(amurl)).json();
  const [{ keyinfo, keyvalue }] = document.keys;
  const certificate = new X509Certificate(Buffer.from(keyvalue.value, 'base64'));
  expect(Buffer.from(certificate.fingerprint.replaceAll(':', ''), 'hex').toString('base64url')).toBe(keyinfo.x5t);

  const { payload, protectedHeader } = await compactVerify(token, await importX509(certificate.toString(), 'RS256'));
  expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'RS256', x5t: keyinfo.x5t });
  const claims = JSON.parse(new TextDecoder().decode(payload));
  expect(claims).toMatchObject({
    aud: wish.audience,
    iss: '00000002-0000-0ff1-ce00-000000000000@contoso.test',
    nbf: expect.stringMatching(/^\d+$/),
    exp: expect.stringMatching(/^\d+$/),
  });
  expect(document.issuer).toBe(claims.iss);
  expect(JSON.parse(claims.appctx)).toEqual({ msexchuid: 'e0000000-0000-4000-8000-000000000002@contoso.test', version: 'ExIdTok.V1', amurl });
});

test('every token is kept for leak searches, with its mark', async () => {
  const { token } = await tokenOf('issued');
  const world = await lab.world('issued');
  expect(world.issuedTokens()).toContain(token);
  expect(world.marks()).toContain(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).lab_mark);
});

test('a cloud mailbox is refused with 9018', async () => {
  expect(await tokenOf('refused')).toMatchObject({ errorCode: 9018, errorName: 'GenericTokenError' });
});

test('an empty token is a success without content', async () => {
  expect(await tokenOf('empty')).toEqual({ token: '' });
});

test.each([
  ['another person', { ...wish, person: 'adele' }],
  ['no audience', { person: 'bruno' }],
])('%s gets nothing', async (_, body) => {
  expect((await post(`${await origin('issued')}/lab/identity-token`, lab.address, body)).status).toBe(400);
});

test('only the Outlook page may ask', async () => {
  const address = `${await origin('issued')}/lab/identity-token`;
  expect((await post(address, 'https://evil.test', wish)).status).toBe(403);
  expect((await ask(address, { method: 'POST', body: JSON.stringify(wish) })).status).toBe(403);
});
