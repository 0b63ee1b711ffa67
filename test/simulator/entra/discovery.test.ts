import type { Lab } from '../../../src/simulator/lab.ts';
import { ask } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
let lab: Lab;
let login: string;

beforeAll(async () => {
  lab = await testLab([situation('granted')]);
  login = (await lab.world('granted')).info('cross').loginOrigin;
});
afterAll(() => lab.close());

test.each([
  ['common', '{tenantid}'],
  ['organizations', '{tenantid}'],
  [tenant, tenant],
])('the configuration of %s names the issuer with %s', async (asked, named) => {
  const configuration = (await ask(`${login}/${asked}/v2.0/.well-known/openid-configuration`)).json();
  expect(configuration).toMatchObject({
    issuer: `${login}/${named}/v2.0`,
    authorization_endpoint: `${login}/${asked}/oauth2/v2.0/authorize`,
    token_endpoint: `${login}/${asked}/oauth2/v2.0/token`,
    jwks_uri: `${login}/${asked}/discovery/v2.0/keys`,
  });
  const { keys } = (await ask(configuration.jwks_uri)).json();
  expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', use: 'sig', issuer: `${login}/${named}/v2.0` })]);
  expect(keys[0]).not.toHaveProperty('d');
});

test('instance discovery names the tenant discovery endpoint', async () => {
  const answer = await ask(`${login}/common/discovery/instance?api-version=1.1&authorization_endpoint=${login}/common/oauth2/v2.0/authorize`);
  expect(answer.json()).toMatchObject({ tenant_discovery_endpoint: `${login}/common/v2.0/.well-known/openid-configuration` });
});

test('signing out returns to the add-in and to nobody else', async () => {
  const { addInUrl } = (await lab.world('granted')).info('cross');
  const out = (to: string) => ask(`${login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(to)}`);
  expect((await out(addInUrl)).headers.location).toBe(addInUrl);
  expect((await out('https://evil.test/')).status).toBe(200);
});

test('an address beyond ASCII is encoded on the way back', async () => {
  const { origin } = new URL((await lab.world('granted')).info('cross').addInUrl);
  const out = await ask(`${login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${origin}/%E2%82%AC`);
  expect([out.status, out.headers.location]).toEqual([302, `${origin}/%E2%82%AC`]);
});

test('a foreign Host is turned away', async () => {
  const answer = await ask(`${login}/common/discovery/v2.0/keys`, { headers: { host: 'evil.test' } });
  expect(answer.status).toBe(421);
  expect(answer.json()).toMatchObject({ code: 'lab-host-refused' });
});
