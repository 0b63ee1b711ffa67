import { expect, test } from '@jest/globals';
import { checkRegistration } from '../../../src/checks/registration/check-registration.ts';
import { readRegistration } from '../../../src/checks/registration/read-registration.ts';
import { rules } from '../../../src/checks/registration/rules/index.ts';
import { knownGraphPermissions, wantedRegistration } from '../../../src/checks/registration/wanted.ts';
import { speak } from '../../../src/contracts/text.ts';
import { entryFor } from '../../../src/diagnostics/index.ts';
import { clientId, rightInGraph, settings, wanted, type GraphRegistration } from './registrations.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

function faultsOf(told: object, want = wanted) {
  const text = JSON.stringify(told, null, 2);
  const { registration, placeOf } = readRegistration(text, clientId);
  const { found, unknown } = checkRegistration(registration, want, now, placeOf);
  return { unknown: unknown.map(({ id }) => id), faults: found.flatMap(({ rule, faults }) => faults.map(({ says, place }) => ({ id: rule.id, says: speak(says, 'en'), line: place && text.split('\n')[place.line - 1]!.trim() }))) };
}

const spoiled = (spoil: (registration: GraphRegistration) => void) => {
  const registration = rightInGraph();
  spoil(registration);
  return registration;
};

test('a registration that is as it should be has no fault', () => {
  expect(faultsOf(rightInGraph())).toEqual({ unknown: [], faults: [] });
});

const office = 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e';
const outlookOnTheWeb = 'bc59ab01-8403-45c6-8796-ac3ef710b3e3';
const broker = 'brk-multihub://mail.contoso.example';
const dialog = 'https://mail.contoso.example/dialog.html';

/** Each spoiled in one way, and the line that is pointed at: no rule but the named one sees it. */
test.each<[string, string, string | undefined, (registration: GraphRegistration) => void]>([
  ['application-id-uri', 'the plain URI instead of the one with the host', '"identifierUris": [', (it) => { it.identifierUris = [`api://${clientId}`]; }],
  ['broker-redirect', 'no broker redirect', undefined, (it) => { it.spa.redirectUris.pop(); }],
  ['broker-redirect', 'the broker redirect under Web', `"${broker}"`, (it) => { it.web.redirectUris = ['https://mail.contoso.example/server', it.spa.redirectUris.pop()!]; }],
  ['broker-redirect', 'the broker redirect of another port', undefined, (it) => { it.spa.redirectUris[3] = `${broker}:8443`; }],
  ['broker-redirect-form', 'one more with a path', `"${broker}/taskpane.html"`, (it) => { it.spa.redirectUris.push(`${broker}/taskpane.html`); }],
  ['broker-redirect-form', 'one more with a slash', `"${broker}/"`, (it) => { it.spa.redirectUris.push(`${broker}/`); }],
  ['broker-redirect-order', 'the broker redirect first', `"${broker}",`, (it) => { it.spa.redirectUris.unshift(it.spa.redirectUris.pop()!); }],
  ['page-redirects', 'no dialog', undefined, (it) => { it.spa.redirectUris.splice(1, 1); }],
  ['page-redirects', 'the dialog in capitals', undefined, (it) => { it.spa.redirectUris[1] = 'https://mail.contoso.example/Dialog.html'; }],
  ['page-redirects-platform', 'the dialog under Web', `"${dialog}"`, (it) => { it.web.redirectUris = it.spa.redirectUris.splice(1, 1); }],
  ['duplicate-redirects', 'the dialog twice', `"${dialog}"`, (it) => { it.spa.redirectUris.push(dialog); }],
  ['duplicate-redirects', 'the dialog under Web as well', `"${dialog}"`, (it) => { it.web.redirectUris = [dialog]; }],
  ['duplicate-redirects', 'two ports of localhost', '"https://localhost:2/a"', (it) => { it.spa.redirectUris.push('https://localhost:1/a', 'https://localhost:2/a'); }],
  ['insecure-redirects', 'http', '"http://mail.contoso.example/old"', (it) => { it.web.redirectUris = ['http://mail.contoso.example/old']; }],
  ['insecure-redirects', 'http to a host that begins like localhost', '"http://localhost.contoso.example/"', (it) => { it.spa.redirectUris.push('http://localhost.contoso.example/'); }],
  ['wildcard-redirects', 'a wildcard', '"https://*.contoso.example/"', (it) => { it.web.redirectUris = ['https://*.contoso.example/']; }],
  ['scope-consent', 'a scope for administrators', '{', (it) => { it.api.oauth2PermissionScopes[0]!.type = 'Admin'; }],
  ['own-client', 'the add-in not pre-authorised', undefined, (it) => { it.api.preAuthorizedApplications.shift(); }],
  ['own-client', 'the add-in pre-authorised for another scope', undefined, (it) => { it.api.preAuthorizedApplications[0]!.delegatedPermissionIds = ['99999999-0000-4000-8000-000000000000']; }],
  ['office-clients', 'Office not pre-authorised', undefined, (it) => { it.api.preAuthorizedApplications.pop(); }],
  ['office-clients-all', 'Outlook on the web alone', undefined, (it) => { it.api.preAuthorizedApplications[1]!.appId = outlookOnTheWeb; }],
  ['token-version', 'version 1 by default', '"requestedAccessTokenVersion": null,', (it) => { it.api.requestedAccessTokenVersion = null; }],
  ['token-version', 'version 1', '"requestedAccessTokenVersion": 1,', (it) => { it.api.requestedAccessTokenVersion = 1; }],
  ['static-permissions', 'no permission', undefined, (it) => { it.requiredResourceAccess = []; }],
  ['static-permissions', 'the scope as an application permission', undefined, (it) => { it.requiredResourceAccess[0]!.resourceAccess[0]!.type = 'Role'; }],
  ['sign-in-audience', 'one tenant', '"signInAudience": "AzureADMyOrg",', (it) => { it.signInAudience = 'AzureADMyOrg'; }],
  ['sign-in-audience', 'personal accounts alone', '"signInAudience": "PersonalMicrosoftAccount",', (it) => { it.signInAudience = 'PersonalMicrosoftAccount'; }],
  ['sign-in-audience-wide', 'personal accounts too', '"signInAudience": "AzureADandPersonalMicrosoftAccount",', (it) => { it.signInAudience = 'AzureADandPersonalMicrosoftAccount'; }],
  ['implicit-grant', 'ID tokens from the sign-in page', '"enableIdTokenIssuance": true,', (it) => { it.web.implicitGrantSettings.enableIdTokenIssuance = true; }],
  ['public-client-credential', 'a certificate on a public client', '"isFallbackPublicClient": true,', (it) => { it.isFallbackPublicClient = true; it.keyCredentials = [{ endDateTime: '2027-11-22T00:00:00Z' }]; }],
  ['mapped-claims', 'mapped claims for any tenant', '"acceptMappedClaims": true,', (it) => { it.api.acceptMappedClaims = true; }],
  ['client-secret', 'a secret', '{', (it) => { it.passwordCredentials = [{ endDateTime: '2027-11-22T00:00:00Z' }]; }],
  ['credentials-ending', 'a certificate that ends in a week', '{', (it) => { it.keyCredentials = [{ endDateTime: '2026-11-29T00:00:00Z' }]; }],
  ['credentials-ending', 'a certificate that has ended', '{', (it) => { it.keyCredentials = [{ endDateTime: '/Date(1571500799000)/' }]; }],
  ['credentials-ended', 'an old certificate beside a new one', '{', (it) => { it.keyCredentials = [{ endDateTime: '2026-01-01T00:00:00Z' }, { endDateTime: '2027-11-22T00:00:00Z' }]; }],
])('%s: %s', (id, _what, line, spoil) => {
  expect(faultsOf(spoiled(spoil)).faults).toEqual([{ id, says: expect.stringMatching(/^[^{}]+$/), line }]);
});

test.each<[string, (registration: GraphRegistration) => void]>([
  ['is not exposed', (it) => { it.api.oauth2PermissionScopes[0]!.value = 'user_impersonation'; }],
  ['is disabled', (it) => { it.api.oauth2PermissionScopes[0]!.isEnabled = false; }],
])('a scope that %s is seen', (says, spoil) => {
  expect(faultsOf(spoiled(spoil)).faults).toContainEqual(expect.objectContaining({ id: 'exposed-scope', says: expect.stringContaining(says) }));
});

test.each<[string, (registration: GraphRegistration) => void]>([
  ['redirects on localhost', (it) => { it.spa.redirectUris.push('http://localhost:3000/a', 'http://127.0.0.1/b'); }],
  ['the broker redirect of a test host', (it) => { it.spa.redirectUris.push('brk-multihub://localhost:3000'); }],
  ['the three single clients of Office', (it) => { it.api.preAuthorizedApplications = [it.api.preAuthorizedApplications[0]!, ...['d3590ed6-52b3-4102-aeff-aad2292ab01c', '93d53678-613d-4013-afc1-62e9e444a0a5', outlookOnTheWeb].map((appId) => ({ ...it.api.preAuthorizedApplications[1]!, appId }))]; }],
  ['ids in capitals', (it) => { it.api.preAuthorizedApplications[1]!.appId = office.toUpperCase(); it.appId = clientId.toUpperCase(); }],
  ['another application’s id URI and permissions', (it) => { it.identifierUris.push('https://contoso.example/api'); it.requiredResourceAccess.push({ resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: [{ id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' }] }); }],
  ['a certificate that lasts', (it) => { it.keyCredentials = [{ endDateTime: '2027-11-22T00:00:00Z' }]; }],
  ['a credential whose end is not told', (it) => { it.keyCredentials = [{ endDateTime: 'some day' }]; }],
])('%s: no fault', (_what, change) => {
  expect(faultsOf(spoiled(change)).faults).toEqual([]);
});

test('an add-in of one tenant may stay in it, and is told of a wider registration', () => {
  const one = wantedRegistration({ ...settings, tenant: '99999999-0000-4000-8000-000000000000' });
  expect(faultsOf(spoiled((it) => { it.signInAudience = 'AzureADMyOrg'; }), one).faults).toEqual([]);
  expect(faultsOf(rightInGraph(), one).faults).toMatchObject([{ id: 'sign-in-audience-wide' }]);
});

test('permissions of Graph that the server asks for are looked for by their ids', () => {
  const asking = wantedRegistration({ ...settings, permissions: knownGraphPermissions.filter(({ name }) => name === 'Mail.ReadBasic') });
  expect(faultsOf(rightInGraph(), asking).faults).toMatchObject([{ id: 'static-permissions', says: expect.stringContaining('Microsoft Graph Mail.ReadBasic') }]);
  const has = spoiled((it) => { it.requiredResourceAccess.push({ resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: [{ id: 'a4b8392a-d8d1-4954-a029-8e668a39a170', type: 'Scope' }] }); });
  expect(faultsOf(has, asking).faults).toEqual([]);
});

test('of another registration than the add-in’s nothing else is said', () => {
  const other = spoiled((it) => { it.appId = '99999999-0000-4000-8000-000000000000'; it.spa.redirectUris = []; });
  expect(faultsOf(other)).toEqual({ unknown: [], faults: [{ id: 'same-registration', says: expect.stringContaining('99999999-0000-4000-8000-000000000000'), line: undefined }] });
});

test.each<[string, keyof GraphRegistration]>([['redirects of one platform', 'web'], ['the API', 'api'], ['credentials', 'passwordCredentials'], ['accounts', 'signInAudience']])('without %s nothing is concluded about them', (_what, part) => {
  const { [part]: _gone, ...rest } = rightInGraph();
  const { faults, unknown } = faultsOf(rest);
  expect(faults).toEqual([]);
  expect(unknown.length).toBeGreaterThan(0);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks two languages and names an error that the catalogue has', (_id, { title, cure, entry }) => {
  for (const { en, it } of [title, cure]) expect(en !== it && en !== '' && it !== '').toBe(true);
  if (entry !== undefined) expect(entryFor(entry)?.id).toBe(entry);
});
