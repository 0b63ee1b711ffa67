import { checkConfig, type BackendConfig } from '../../../src/backend/config.ts';
import { configFromEnvironment } from '../../../src/backend/config-from-environment.ts';
import { deployment } from '../../../src/deployment/index.ts';
import { tenant } from '../world/entra.ts';

const amurl = 'https://mail.contoso.test/autodiscover/metadata/json/1';
const made = configFromEnvironment({}, deployment);
const check = (linking: BackendConfig['linking'], tenantId: string | undefined = tenant) => () =>
  checkConfig({ ...made, linking, exchange: { ...made.exchange, trusted: [{ amurl, allowPrivateAddress: true, ...(tenantId === undefined ? {} : { tenantId }) }] } }, 'production');

test('verified addresses are off and a token may be ten minutes old, unless the integrator says otherwise', () => {
  expect(made.linking).toEqual({ tokenAgeSeconds: undefined, verifiedEmailDomains: [] });
  expect(configFromEnvironment({ LINK_TOKEN_AGE_SECONDS: '28800' }, deployment).linking!.tokenAgeSeconds).toBe(28_800);
});

test.each<[string, BackendConfig['linking']]>([
  ['linking.tokenAgeSeconds', { tokenAgeSeconds: 59 }],
  ['linking.tokenAgeSeconds', { tokenAgeSeconds: 28_801 }],
  ['linking.tokenAgeSeconds', { tokenAgeSeconds: NaN }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: '@contoso.test', tenantId: tenant }] }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: 'Contoso.test', tenantId: tenant }] }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: 'contoso', tenantId: tenant }] }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: 'c\u043entoso.test', tenantId: tenant }] }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: 'any' }] }],
  ['linking.verifiedEmailDomains', { verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: tenant }, { domain: 'contoso.test', tenantId: '22222222-2222-4222-8222-222222222222' }] }],
])('%s %j is named as a problem', (name, linking) => {
  expect(check(linking)).toThrow(expect.objectContaining({ code: 'configuration-invalid', values: { problems: expect.stringContaining(name) } }));
});

test('a server is named for one tenant or for none', () => {
  expect(check(undefined, 'contoso.test')).toThrow(expect.objectContaining({ values: { problems: expect.stringContaining('exchange.trusted[0].tenantId') } }));
  expect(check({ verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: tenant }] })).not.toThrow();
});
