import { decodeJwt } from 'jose';
import { Writable } from 'node:stream';
import { startBackend } from '../../../src/backend/index.ts';
import type { Problem } from '../../../src/contracts/wire.ts';
import { deployment } from '../../../src/deployment/index.ts';
import type { LabBackendConfig } from '../../../src/simulator/lab-backend.ts';
import type { Lab } from '../../../src/simulator/lab.ts';
import { ask, post } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

const { clientId, scope } = deployment.entra;
const cp1 = { access_token: { xms_cc: { values: ['CP1'] } } };
const configs: LabBackendConfig[] = [];
const lines: string[] = [];
let lab: Lab;
beforeAll(async () => {
  lab = await testLab([
    situation('granted'),
    situation('unconsented', { graph: { consent: 'missing' } }),
    situation('second-factor', { graph: { conditionalAccess: 'second-factor' } }),
    situation('revoked', { graph: { accessEvaluation: 'first-token-revoked' } }),
    situation('throttled', { graph: { throttledCalls: 1 } }),
    situation('on-premises', { mailbox: { of: 'bruno', accountType: 'enterprise', ewsUrl: 'exchange', restUrl: 'exchange' }, exchangeTokens: 'issued' }),
  ], {
    startBackend: (config) => {
      configs.push(config);
      return startBackend(config, { logTo: new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }) });
    },
  });
});
afterAll(() => lab.close());

async function tokenOf(id: string, claims: object = cp1): Promise<string> {
  const { loginOrigin } = (await lab.world(id)).info('cross');
  return (await post(`${loginOrigin}/lab/broker`, lab.address, { for: 'naa', clientId, scope, claims: JSON.stringify(claims), interaction: 'none' })).json().access_token;
}
const latest = async (id: string, token: string, scheme = 'Bearer') => ask(`${(await lab.world(id)).backendOrigin}/api/mail/latest`, { headers: { authorization: `${scheme} ${token}` } });
const refusal = ({ status, json }: Awaited<ReturnType<typeof latest>>) => {
  const { code, explains } = json() as Problem;
  return [status, code, explains];
};
const claimsIn = (header: string | undefined) => JSON.parse(Buffer.from(/claims="([^"]+)"/.exec(header ?? '')?.[1] ?? '', 'base64').toString('utf8')) as { access_token: object };

test('the newest mail of the pretend mailbox comes through Entra and Graph, and no token leaves a trace', async () => {
  const answer = await latest('granted', await tokenOf('granted'));
  expect([answer.status, answer.json()]).toEqual([200, { message: { subject: 'Offer for the autumn fair', from: 'Elena Marchi', receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT09:42:00Z$/) } }]);
  const world = await lab.world('granted');
  const graphToken = world.issuedTokens().find((token) => token.includes('.') && token.split('.').length === 3 && decodeJwt(token).aud === '00000003-0000-0000-c000-000000000000');
  expect(decodeJwt(graphToken!)).toMatchObject({ scp: expect.stringContaining('Mail.ReadBasic'), azp: clientId, azpacr: '2' });
  const told = `${lines.join('')}${answer.text}`;
  expect([...world.marks(), ...world.issuedTokens()].filter((secret) => told.includes(secret))).toEqual([]);
});

test('without consent for Graph the refusal names what the catalogue explains', async () => {
  expect(refusal(await latest('unconsented', await tokenOf('unconsented')))).toEqual([403, 'consent-required', 'AADSTS65001']);
});

test('the second factor that Graph wants is asked of the client, and the token with it goes through', async () => {
  const challenged = await latest('second-factor', await tokenOf('second-factor'));
  expect(refusal(challenged)).toEqual([401, 'claims-required', 'AADSTS50079']);
  const { access_token: wanted } = claimsIn(challenged.headers['www-authenticate']);
  expect((await latest('second-factor', await tokenOf('second-factor', { access_token: { ...cp1.access_token, ...wanted } }))).status).toBe(200);
});

test('a token that Graph takes back leads to a newer one', async () => {
  const old = await tokenOf('revoked');
  const challenged = await latest('revoked', old);
  expect(refusal(challenged)).toEqual([401, 'claims-required', 'GRAPH:InvalidAuthenticationToken']);
  expect(claimsIn(challenged.headers['www-authenticate'])).toEqual({ access_token: { nbf: { essential: true, value: expect.stringMatching(/^\d+$/) } } });
  expect((await latest('revoked', await tokenOf('revoked'))).status).toBe(200);
});

test('a Graph that throttles is waited for as long as it says', async () => {
  const token = await tokenOf('throttled');
  const refused = await latest('throttled', token);
  expect([...refusal(refused), refused.headers['retry-after']]).toEqual([503, 'microsoft-unavailable', undefined, '2']);
  expect((await latest('throttled', token)).status).toBe(200);
});

test('who has the mailbox on an Exchange Server has none in Graph, by either kind of token', async () => {
  expect(refusal(await latest('on-premises', await tokenOf('on-premises')))).toEqual([403, 'mailbox-not-in-cloud', 'GRAPH:MailboxNotEnabledForRESTAPI']);
  const world = await lab.world('on-premises');
  const { exchangeOrigin, addInUrl } = world.info('cross');
  const { token } = (await post(`${exchangeOrigin}/lab/identity-token`, lab.address, { audience: addInUrl, person: 'bruno' })).json();
  expect(refusal(await latest('on-premises', token, 'ExchangeIdentity'))).toEqual([403, 'mailbox-not-in-cloud', undefined]);
});

describe('Graph itself', () => {
  const graphToken = async (permission = 'Mail.ReadBasic', changes: Record<string, string> = {}) => {
    const world = await lab.world('granted');
    const { loginOrigin } = world.info('cross');
    const { graph, credential } = configs.find(({ entra }) => entra.authority === loginOrigin)!.onBehalfOf;
    const { ConfidentialClientApplication } = await import('@azure/msal-node');
    const { readCertificate } = await import('../../../src/backend/on-behalf-of/client-credential.ts');
    const tenant = '11111111-2222-4333-8444-555555555555';
    const network = { sendGetRequestAsync: () => Promise.reject(new Error('no look-up')), sendPostRequestAsync: async (url: string, { body = '' }: { body?: string } = {}) => {
      const form = new URLSearchParams(body);
      Object.entries(changes).forEach(([name, value]) => (value === '' ? form.delete(name) : form.set(name, value)));
      const response = await fetch(url, { method: 'POST', body: form });
      return { status: response.status, headers: {}, body: await response.json() };
    } };
    const app = new ConfidentialClientApplication({
      auth: {
        clientId, authority: `${loginOrigin.replace('http:', 'https:')}/${tenant}`, knownAuthorities: [new URL(loginOrigin).host],
        authorityMetadata: JSON.stringify({ issuer: `${loginOrigin}/${tenant}/v2.0`, authorization_endpoint: `${loginOrigin}/a`, token_endpoint: `${loginOrigin}/${tenant}/oauth2/v2.0/token`, jwks_uri: `${loginOrigin}/k` }),
        clientCertificate: { thumbprintSha256: readCertificate(credential.pem).thumbprintSha256, privateKey: /-----BEGIN PRIVATE KEY-----[^]+/.exec(credential.pem)![0] },
      },
      system: { networkClient: network as never },
    });
    const result = await app.acquireTokenOnBehalfOf({ oboAssertion: await tokenOf('granted'), scopes: [`${graph}/${permission}`] });
    return { graph, token: result!.accessToken };
  };
  const get = async (path: string, permission?: string) => {
    const { graph, token } = await graphToken(permission);
    const answer = await ask(`${graph}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: answer.json() };
  };

  test('hands out pages, the rest by a link', async () => {
    const first = await get('/me/messages?$top=2&$select=subject&$orderby=receivedDateTime%20desc');
    expect(first.body.value.map(({ subject }: { subject: string }) => subject)).toEqual(['Offer for the autumn fair', 'Add-ins sign in differently now']);
    expect(Object.keys(first.body.value[0])).toEqual(['@odata.etag', 'id', 'subject']);
    const next = new URL(first.body['@odata.nextLink']);
    const second = await get(`${next.pathname.replace('/v1.0', '')}${next.search}`);
    expect(second.body.value.map(({ subject }: { subject: string }) => subject)).toEqual(['Minutes of yesterday']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });

  test.each([
    ["from/emailAddress/address eq 'tomas@fabrikam.test'", ['Minutes of yesterday']],
    ["startswith(subject,'offer')", ['Offer for the autumn fair']],
    ["isRead eq false and importance ne 'normal'", []],
    ["id eq 'lab-mail-1' or id eq 'lab-mail-3'", ['Offer for the autumn fair', 'Minutes of yesterday']],
    ['receivedDateTime ge 2000-01-01T00:00:00Z', ['Offer for the autumn fair', 'Add-ins sign in differently now', 'Minutes of yesterday']],
  ])('filters by %s', async (filter, subjects) => {
    const { body } = await get(`/me/messages?$filter=${encodeURIComponent(filter)}`);
    expect(body.value.map(({ subject }: { subject: string }) => subject)).toEqual(subjects);
  });

  test.each([
    ['/me/messages?$filter=subject%20like%20x', 400, 'BadRequest'],
    ['/me/messages?$top=0', 400, 'BadRequest'],
    ['/me/messages?$filter=isRead%20eq%20false&$orderby=receivedDateTime', 400, 'InefficientFilter'],
    ['/me/calendars', 400, 'BadRequest'],
  ])('refuses %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, body: { error: { code, innerError: { 'request-id': expect.any(String) } } } });
  });

  test('shows the text of mails to whoever may read mail, and to Mail.ReadBasic everything else', async () => {
    const [basic, full] = [await get('/me/messages'), await get('/me/messages', 'Mail.Read')];
    expect([basic, full].map(({ body }) => ['body', 'bodyPreview', 'subject'].map((name) => name in body.value[0]))).toEqual([[false, false, true], [true, true, true]]);
  });

  test('names the permission that is missing', async () => {
    expect(await get('/me/messages', 'User.Read')).toMatchObject({ status: 403, body: { error: { code: 'ErrorAccessDenied', message: expect.stringContaining('Mail.ReadBasic') } } });
  });

  test.each([
    ['no token', undefined],
    ['a token for the add-in’s own service', () => tokenOf('granted')],
    ['a token of another Entra', () => tokenOf('throttled')],
    ['no token at all', async () => 'made-up'],
  ])('refuses %s', async (_, token) => {
    const { graph } = configs[0]!.onBehalfOf;
    const answer = await ask(`${graph}/v1.0/me/messages`, { headers: token ? { authorization: `Bearer ${await token()}` } : {} });
    expect([answer.status, answer.json().error.code, answer.headers['www-authenticate']]).toEqual([401, 'InvalidAuthenticationToken', expect.stringContaining('authorization_uri=')]);
  });

  test.each<[string, Record<string, string>, string, number]>([
    ['without a credential of the service', { client_assertion: '' }, 'invalid_client', 7000218],
    ['with a secret that is not registered', { client_assertion: '', client_secret: 'guessed' }, 'invalid_client', 7000215],
    ['with an assertion that another key signed', { client_assertion: 'e30.e30.x' }, 'invalid_client', 700027],
    ['for a token that is none', { assertion: 'made-up' }, 'invalid_grant', 50013],
    ['for another use', { requested_token_use: 'other' }, 'invalid_request', 9002313],
    ['for another application', { client_id: '00000000-0000-4000-8000-000000000000' }, 'unauthorized_client', 700016],
  ])('gets no token %s', async (_, changes, error, number) => {
    await expect(graphToken('Mail.ReadBasic', changes)).rejects.toMatchObject({ errorCode: error, errorNo: number });
  });
});
