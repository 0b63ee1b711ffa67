import { mask, scan } from '../../src/scanner/index.ts';
import { scanned, withTree } from './planted.ts';

const jwt = `eyJhbGciOiJSUzI1NiJ9.${'aB3'.repeat(20)}.${'x9Y'.repeat(20)}`;

test.each([
  ['a token', `token ${jwt} end`],
  ['a client secret of Entra', `abc8Q~${'aB3_'.repeat(8)}xyz`],
  ['a storage key', `key ${'Ab1+'.repeat(20)}==`],
  ['a password beside its name', 'password = "s3cr3t!x"'],
  ['an address', 'mail to someone@contoso.com'],
])('%s is masked', (_name, text) => {
  expect(mask(text)).not.toMatch(/eyJ|8Q~|Ab1\+|s3cr3t|someone@/);
});

test('a line of a million letters is no secret, and takes no time that anybody would notice', () => {
  const line = 'secret'.repeat(200_000);
  expect(mask(line)).toBe(line);
});

test.each(['getUserIdentityTokenAsync', 'Microsoft.Exchange.WebServices.Auth.Validation', 'Mailbox 1.8', '@azure/msal-browser'])('the name %s stays', (name) => {
  expect(mask(name)).toBe(name);
});

const guid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
test.each([
  `clientId: '${guid}'`, `"clientId":"${guid}","scope":"api://addin.example.com/${guid}/access_as_user"`, `AZURE_TENANT_ID=${guid}`, `<add key="ida:ClientId" value="${guid}" />`,
  `<Id>${guid}</Id>`, `"id": "${guid}"`, `<Resource>api://addin.example.com/${guid}</Resource>`, `https://login.microsoftonline.com/${guid}/v2.0`,
])('a GUID that is published stays: %s', (text) => {
  expect(mask(text)).toBe(text);
});

test.each([
  `client_secret: ${guid}`, `"ClientSecret": "${guid}"`, `AZURE_CLIENT_SECRET=${guid}`, `<add key="ida:ClientSecret" value="${guid}" />`, `<Password>${guid}</Password>`,
  `x-api-key: ${guid}`, `const key = '${guid}'`, `sessionId: '${guid}'`, `clientSecretId: '${guid}'`, `https://hooks.example.com/${guid}`, `clientId: '${guid}-${guid}'`,
])('a GUID that may be a key is masked: %s', (text) => {
  expect(mask(text)).toContain('[secret]');
  expect(mask(text)).not.toContain(guid);
});

test('of a published GUID and a secret side by side the secret alone is masked', () => {
  expect(mask(`{ clientId: '${guid}', clientSecret: '${guid}' }`)).toBe(`{ clientId: '${guid}', clientSecret: '[secret]' }`);
});

test.each([
  ['"password": "two words here",', '"password": "[secret]",'], ['Password=hunter;Database=x', 'Password=[secret]'], ['password: my.pass', 'password: [secret]'], ['token: s3cr3t.abc;', 'token: [secret]'],
])('a value beside its name is masked, and its quotes stay: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each(['const token = result.value;', 'body: JSON.stringify({ token: result.value })', 'const token = await ask();', 'secret = readSecret(file)', '(done: (token: string) => void)', 'token => go(token)'])('code stays: %s', (text) => {
  expect(mask(text)).toBe(text);
});

test('a token in a comment beside a finding is in no part of the report', () => {
  const report = scanned({ 'a.js': `Office.context.mailbox.ewsUrl; // ${jwt}\nconst ews = "https://mail.contoso.com/EWS/Exchange.asmx?t=${jwt}";` });
  expect(report.findings).toHaveLength(2);
  expect(JSON.stringify(report)).not.toContain(jwt.slice(0, 20));
});

test('the order of findings is the same each time', () => {
  withTree({ 'b.js': 'Office.context.mailbox.ewsUrl;', 'a.js': 'Office.context.mailbox.ewsUrl;\nOffice.context.mailbox.restUrl;' }, (root) => {
    expect(scan(root).findings.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.js:1', 'a.js:2', 'b.js:1']);
  });
});
