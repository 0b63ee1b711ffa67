import { expect, test } from '@jest/globals';
import { matches, policiesOf } from '../../../src/checks/origin/content-policy.ts';

const own = 'https://addin.example.com';

test.each([
  ["'self'", `${own}/x.js`, true],
  ["'self'", 'https://other.example.com/x.js', false],
  ["'none'", `${own}/x.js`, false],
  ['*', 'https://anything.example.com/', true],
  ['https:', 'https://anything.example.com/', true],
  ['http:', 'https://anything.example.com/', true],
  ['data:', 'https://anything.example.com/', false],
  ['https://outlook.office.com', 'https://outlook.office.com', true],
  ['HTTPS://Outlook.Office.com/', 'https://outlook.office.com', true],
  ['outlook.office.com', 'https://outlook.office.com', true],
  ['http://outlook.office.com', 'https://outlook.office.com', true],
  ['https://office.com', 'https://outlook.office.com', false],
  ['https://*.office.com', 'https://outlook.office.com', true],
  ['*.office.com', 'https://office.com', false],
  ['https://*.office.com', 'https://outlook.office.com.evil.example', false],
  ['https://outlook.office.com:443', 'https://outlook.office.com', true],
  ['https://outlook.office.com:8443', 'https://outlook.office.com', false],
  ['https://mail.contoso.com', 'https://mail.contoso.com:8443', false],
  ['https://mail.contoso.com:*', 'https://mail.contoso.com:8443', true],
  ['', 'https://outlook.office.com', false],
])('%s lets %s in: %s', (source, address, expected) => {
  expect(matches(source, new URL(address), own)).toBe(expected);
});

const policies = (...headers: string[]) => policiesOf({ url: new URL(own), status: 200, headers: { 'content-security-policy': headers }, text: '' }).map((policy) => Object.fromEntries(policy));

test('the first directive of a name counts, and each header and each part after a comma is a policy of its own', () => {
  expect(policies("Script-Src 'self'; script-src *;; frame-ancestors", "img-src data:, img-src 'none'")).toEqual([{ 'script-src': ["'self'"], 'frame-ancestors': [] }, { 'img-src': ['data:'] }, { 'img-src': ["'none'"] }]);
});
