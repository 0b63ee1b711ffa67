import { expect, test } from '@jest/globals';
import { gatherFacts } from '../../src/diagnostics/index.ts';
import { KitError } from '../../src/errors/index.ts';
import { digest, mailAddress, sourcesAfterSignIn } from './case.ts';
import { pretendBridge, pretendHost } from '../auth/pretend-host.ts';

const nothing = { now: new Date('2026-11-22T09:00:00Z'), digest };

test('without any source only the moment is known', async () => {
  expect(await gatherFacts(nothing)).toEqual({ moment: '2026-11-22T09:00:00.000Z' });
});

test('facts are plain JSON: saved and read again they are the same', async () => {
  const facts = await gatherFacts(await sourcesAfterSignIn({ sets: ['NestedAppAuth 1.1', 'DialogApi 1.1'], bridge: async () => pretendBridge(() => undefined) }));
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  expect(facts).toMatchObject({ bridge: { reported: true, did: 'silent' }, mailboxLocation: { location: 'cloud' }, pathJournal: { state: 'needs-click', path: 'dialog' }, lastError: { code: 'window-needs-click' } });
});

test('no fact holds the address of the mailbox', async () => {
  const facts = await gatherFacts(await sourcesAfterSignIn({ sets: ['DialogApi 1.1'] }));
  expect(JSON.stringify(facts)).not.toContain('adele');
  expect(facts.account?.mailbox).toBe(`address:${(await digest(mailAddress)).slice(0, 12)}`);
});

test('where no path is left, the last refusal is the error that counts', async () => {
  const facts = await gatherFacts(await sourcesAfterSignIn({ mailbox: { accountType: 'enterprise', ewsUrl: 'https://mail.contoso.test/ews' }, sets: ['IdentityAPI 1.3'] }));
  expect(facts.pathJournal?.state).toBe('cannot');
  expect(facts.lastError).toMatchObject({ path: 'office-sso', code: 'office-sso-failed', foreign: { source: 'office', code: '13012' } });
});

test('somebody who is signed in has no error, whatever was tried before', async () => {
  const sources = await sourcesAfterSignIn({ mailbox: { accountType: 'enterprise', ewsUrl: 'https://mail.contoso.test/ews' }, exchangeIdentityToken: async () => 'a token' });
  expect(await gatherFacts(sources)).toMatchObject({ pathJournal: { state: 'done', path: 'exchange-identity' }, lastError: null });
});

test('a source that throws leaves its fact out and harms no other', async () => {
  const host = pretendHost({ supports: () => { throw new KitError('host-unavailable'); } });
  const facts = await gatherFacts({ ...nothing, host });
  expect(facts.requirementSets).toBeUndefined();
  expect(facts.host).toMatchObject({ platform: 'PC' });
});

test.each([
  ['PC', 'Outlook', '16.0.18025.20000', 'windows', [16, 0, 18025, 20000]],
  ['OfficeOnline', 'newOutlookWindows', '15.20.9412.9', 'web', [15, 20, 9412, 9]],
  ['Mac', 'Outlook', '16.89 (24090815)', 'mac', [16, 89, 24090815]],
  ['iOS', 'OutlookIOS', '4.2433.0', 'mobile', [4, 2433, 0]],
  ['Universal', '', '', 'unknown', []],
])('the build of %s (%s) %s is read', async (platform, hostName, version, family, numbers) => {
  expect((await gatherFacts({ ...nothing, host: pretendHost({ platform, hostName, version }) })).clientBuild).toEqual({ family, version, numbers });
});

test.each([
  ['Sun, 22 Nov 2026 09:00:00 GMT', 600],
  ['Sun, 22 Nov 2026 09:20:00 GMT', -600],
  [null, undefined],
  ['yesterday', undefined],
])('the clock is compared with the date %s', async (dateHeader, seconds) => {
  const backend = { reachable: true, status: 200, dateHeader, receivedAt: new Date('2026-11-22T09:10:00Z') };
  expect((await gatherFacts({ ...nothing, backend })).clockSkewSeconds).toBe(seconds);
});

test.each([
  ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', { host: 'appsforoffice.microsoft.com', isOwn: false }],
  ['/vendor/office.js', { host: 'addin.example.com', isOwn: true }],
  [null, { host: null, isOwn: false }],
])('office.js at %s', async (officeJsUrl, fact) => {
  const page = { origin: 'https://addin.example.com', officeJsUrl, framed: true, storageWorks: true };
  expect((await gatherFacts({ ...nothing, page })).officeJsOrigin).toEqual(fact);
});

test.each([
  ['EwsEnabled                 : True', { enabled: true, allowedApps: null }],
  ['EWSENABLED : False\r\nEwsAllowedAppIDs : ', { enabled: false, allowedApps: null }],
  ['  EwsEnabled :\n  EwsAllowedAppIDs : 11111111-2222-3333-4444-555555555555,AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE\n', { enabled: null, allowedApps: ['11111111-2222-3333-4444-555555555555', 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'] }],
  ['PS C:\\> Get-OrganizationConfig | ft EwsEnabled\n\nEwsEnabled\n----------\nFalse\n\nPS C:\\>', { enabled: false, allowedApps: null }],
  ['> EwsEnabled : False\n> AppsForOfficeEnabled : True\n', { enabled: false, allowedApps: null }],
])('the switch of EWS is read from %j', async (pasted, fact) => {
  expect((await gatherFacts({ ...nothing, pasted })).ewsState).toEqual({ ...fact, from: 'pasted' });
});

test.each([
  ['that does not hold the switch', 'EwsEnabled'],
  ['about a mailbox', 'PS C:\\> Get-CASMailbox orbit | fl\nEwsEnabled : False\nOWAEnabled : True\n'],
  ['that ends in the middle of the value', 'EwsEnabled : Tr'],
  ['with a value nobody can read', 'EwsEnabled : Falsch\n'],
  ['that contradicts itself', 'PS> Get-OrganizationConfig\nEwsEnabled : True\nPS> Get-OrganizationConfig\nEwsEnabled : False\nPS>'],
  ['of a list that was not asked for and is cut', 'EwsAllowedAppIDs : 11111111-2222-33'],
])('a text %s says nothing about the organisation’s EWS', async (_, pasted) => {
  expect((await gatherFacts({ ...nothing, pasted })).ewsState).toBeUndefined();
});
