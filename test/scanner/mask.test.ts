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

test.each(['getUserIdentityTokenAsync', 'Microsoft.Exchange.WebServices.Auth.Validation', 'Mailbox 1.8', '@azure/msal-browser'])('the name %s stays', (name) => {
  expect(mask(name)).toBe(name);
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
