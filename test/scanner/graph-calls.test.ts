import { graphForPath, operationsIn } from '../../src/scanner/graph-calls.ts';
import { scanned } from './planted.ts';

const envelope = (body: string) => `<soap:Envelope xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"><soap:Body>${body}</soap:Body></soap:Envelope>`;

test('each operation of EWS in a script is told at its place, with the call of Graph, its least scope and who consents', () => {
  const files = { 'a.js': `const move = '${envelope('<m:MoveItem><m:ToFolderId/></m:MoveItem>')}';\nfunction read(id) {\n  return \`${envelope('<GetItem xmlns="x">${id}</GetItem>')}\`;\n}\n` };
  expect(scanned(files).findings).toMatchObject([
    { file: 'a.js', line: 1, category: 'ews-client', tier: 'dependent', found: 'MoveItem', graph: { call: 'POST /me/messages/{id}/move', scope: 'Mail.ReadWrite', consent: 'admin-by-default' } },
    { file: 'a.js', line: 3, found: 'GetItem', graph: { call: 'GET /me/messages/{id}', scope: 'Mail.ReadBasic', consent: 'not-confirmed' } },
  ]);
});

test('a request in the line of its call stays with the call', () => {
  expect(scanned({ 'a.js': `Office.context.mailbox.makeEwsRequestAsync('${envelope('<m:GetItem></m:GetItem>')}', done);` }).findings).toMatchObject([{ tier: 'direct', found: 'makeEwsRequestAsync', graph: { operation: 'GetItem' } }]);
});

test('a request that is put together from many lines is read whole', () => {
  const lines = ["'<soap:Envelope xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\">'", "'<m:GetItem>'", ...Array.from({ length: 40 }, (_, line) => `'<t:Part${line}/>'`)];
  expect(scanned({ 'a.js': `const body = ${lines.join(' +\n')};` }).findings).toMatchObject([{ line: 2, found: 'GetItem' }]);
});

test('so is one that a server puts together', () => {
  const files = { 'a.py': `body = '''${envelope('<m:ConvertId/>')}'''\n` };
  expect(scanned(files).findings).toMatchObject([{ file: 'a.py', line: 1, tier: 'dependent', found: 'ConvertId', graph: { call: 'POST /me/translateExchangeIds' } }]);
});

test('an operation that Microsoft’s list does not name has no call, and nothing is confirmed', () => {
  expect([...operationsIn('<m:ExpandDL>')]).toEqual([{ index: 3, graph: { operation: 'ExpandDL', consent: 'not-confirmed' } }]);
});

test.each(['</m:GetItem>', '<m:GetItemResponse>', 'GetItem', '<m:ItemShape>'])('%s is no request', (text) => expect([...operationsIn(text)]).toEqual([]));

test.each([
  ['https://outlook.office.com/api/v2.0/me/messages/\0/attachments', '/me/messages/{id}/attachments', 'Mail.Read'],
  ['\0/v2.0/me/sendmail', '/me/sendmail', 'Mail.Send'],
  ['https://outlook.office365.com/api/beta/me/messages?$top=5', '/me/messages', 'Mail.ReadBasic'],
  ['\0/v2.0/me/messages/\0/move', '/me/messages/{id}/move', 'Mail.ReadWrite'],
  ['\0/v2.0/me/messages/\0/reply', '/me/messages/{id}/reply', undefined],
  ['/api/v2.0/me/calendarview', '/me/calendarview', undefined],
  ['https://outlook.office.com/api/v2.0/users/someone@contoso.example/messages/AAMkAGI2', '/users/{id}/messages/{id}', 'Mail.ReadBasic'],
])('%s is %s in Graph', (address, call, scope) => expect(graphForPath(address)).toEqual({ operation: call.slice(1), call, ...(scope ? { scope } : {}), consent: expect.any(String) }));

test('an address of a person or an id of an item is not handed on', () => {
  expect(JSON.stringify(graphForPath('https://outlook.office.com/api/v2.0/users/someone@contoso.example/messages/AAMkAGI2'))).not.toMatch(/contoso|AAMk/);
});

test.each(['https://outlook.office.com/api/v2.0/', 'https://outlook.office.com/mail', '\0/v2.0/me'])('%s names no path', (address) => expect(graphForPath(address)).toBeUndefined());

test('a path of Outlook REST is told with its path in Graph', () => {
  const files = { 'a.js': "fetch(Office.context.mailbox.restUrl + '/v2.0/me/messages/' + id);" };
  expect(scanned(files).findings).toMatchObject([{ category: 'outlook-rest-endpoint', tier: 'direct' }]);
  expect(scanned({ 'b.js': "fetch('https://outlook.office.com/api/v2.0/me/messages/' + id + '/attachments');" }).findings).toMatchObject([{ graph: { call: '/me/messages/{id}/attachments', scope: 'Mail.Read' } }]);
});
