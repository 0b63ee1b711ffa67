import { locateMailbox } from '../../src/auth/locate-mailbox.ts';

const suffixes = ['.office.com', '.office365.com', '.outlook.com'];
const cloudEws = 'https://outlook.office365.com/EWS/Exchange.asmx';
const ownEws = 'https://mail.contoso.test/EWS/Exchange.asmx';

test.each([
  ['a positive enterprise with its own server', { accountType: 'enterprise', ewsUrl: ownEws }, undefined, 'on-premises'],
  ['a positive enterprise alone', { accountType: 'enterprise' }, undefined, 'on-premises'],
  ['office365 with cloud hosts', { accountType: 'office365', ewsUrl: cloudEws }, undefined, 'cloud'],
  ['office365 alone', { accountType: 'office365' }, undefined, 'cloud'],
  ['a Mac that says office365 although the server is the company’s own', { accountType: 'office365', ewsUrl: ownEws }, undefined, 'on-premises'],
  ['a migrated mailbox that still says enterprise', { accountType: 'enterprise', ewsUrl: cloudEws }, undefined, 'unclear'],
  ['the same, once Outlook says that its tokens were removed', { accountType: 'enterprise', ewsUrl: cloudEws }, 'removed', 'cloud'],
  ['removed tokens against everything else', { accountType: 'enterprise', ewsUrl: ownEws }, 'removed', 'cloud'],
  ['only a REST address', { restUrl: 'https://outlook.office.com/api' }, undefined, 'cloud'],
  ['an old Mac on-premises that says nothing', {}, undefined, 'unclear'],
  ['tokens still enabled, and nothing else', {}, 'enabled', 'on-premises'],
  ['tokens disabled, and nothing else: not documented which mailboxes say so', {}, 'disabled', 'unclear'],
  ['Outlook.com', { accountType: 'outlookCom' }, undefined, 'cloud'],
  ['a host that only ends like a cloud host', { ewsUrl: 'https://mail.notoutlook.com/ews' }, undefined, 'on-premises'],
  ['an address that is no URL', { accountType: 'office365', ewsUrl: 'none' }, undefined, 'cloud'],
] as const)('%s', (_, mailbox, tokenStatus, location) => {
  expect(locateMailbox(mailbox, tokenStatus, suffixes).location).toBe(location);
});

test('signals name the host of an address, never the address', () => {
  const { signals } = locateMailbox({ ewsUrl: `${ownEws}?mailbox=adele` }, undefined, suffixes);
  expect(signals).toEqual([{ name: 'ewsUrl', value: 'mail.contoso.test', points: 'on-premises' }]);
});
