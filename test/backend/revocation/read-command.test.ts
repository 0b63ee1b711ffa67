import { readRevocationCommand } from '../../../src/backend/revocation/read-command.ts';

const tid = '11111111-2222-4333-8444-555555555555';
const oid = 'a0000000-0000-4000-8000-000000000001';
const amurls = ['https://mail.contoso.test/m'];
const why = ['--reason', 'key leaked'];
const revoke = (what: string, value: string, hours = 24) => ({ do: 'revoke', what, value, hours, reason: 'key leaked' });

test.each<[string[], object]>([
  [['key', 'abc', ...why], revoke('key', 'abc')],
  [['tenant', tid, '--hours', '1', ...why], revoke('tenant', tid, 1)],
  [['person', tid, oid, ...why], revoke('person', `${tid} ${oid}`)],
  [['person', 'https://mail.contoso.test/m', `${oid.toUpperCase()}@contoso.test`, ...why], revoke('person', `https://mail.contoso.test/m ${oid}`)],
  [['token', ...why], revoke('token', '')],
  [['remembered', ...why], revoke('remembered', '')],
  [['lift', 'a1b2'], { do: 'lift', id: 'a1b2' }],
  [['list'], { do: 'list' }],
  [['key', 'abc', '--reason', 'asked by adele@contoso.test'], { ...revoke('key', 'abc'), reason: 'asked by [address]' }],
])('%j is understood', (args, command) => expect(readRevocationCommand(args, amurls)).toEqual(command));

test.each<[string[], string]>([
  [['everything', ...why], 'begins with'],
  [['__proto__', ...why], 'begins with'],
  [['key', ...why], 'key wants 1'],
  [['key', 'a', 'b', ...why], 'key wants 1'],
  [['token', 'eyJhbGciOiJSUzI1NiJ9', ...why], 'token wants 0'],
  [['tenant', 'contoso.com', ...why], 'GUID'],
  [['person', tid, 'adele', ...why], 'tenant id and an object id'],
  [['person', 'https://MAIL.contoso.test/m', oid, ...why], 'letter by letter'],
  [['key', 'a'], '--reason'],
  [['key', 'a', '--reason', '  '], '--reason'],
  [['key', 'a', '--hours', '0', ...why], '--hours'],
  [['key', 'a', '--hours', '9000', ...why], '--hours'],
  [['key', 'a', '--for', 'ever', ...why], 'only --hours'],
])('%j is refused with the reason', (args, problem) => {
  expect(() => readRevocationCommand(args, amurls)).toThrow(expect.objectContaining({ code: 'revocation-invalid', values: { problem: expect.stringContaining(problem) } }));
});
