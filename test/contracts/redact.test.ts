import { redact } from '../../src/contracts/redact.ts';

const jwt = 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJwZXJzb24ifQ.c2lnbmF0dXJl';

test.each([
  ['a token alone', jwt, '[token]'],
  ['a token cut before its signature', jwt.slice(0, 60), '[token]'],
  ['a token in a header', `Authorization: Bearer ${jwt}`, 'Authorization: Bearer [token]'],
  ['an opaque bearer token', 'Bearer abcdefghijklmnop', 'Bearer [token]'],
  ['a token glued to a word', `x_${jwt}`, 'x_[token]'],
  ['an opaque refresh token', `1.AXkA${'b'.repeat(60)}`, '[token]'],
  ['an address in a URL', 'login_hint=adele%40contoso.test&x=1', 'login_hint=[address]&x=1'],
  ['an address with letters of other languages', 'andré.müller@bücher.de', '[address]'],
  ['an address', "User 'adele.v@contoso.test' must consent", "User '[address]' must consent"],
])('%s is removed', (_, foreign, expected) => expect(redact(foreign)).toBe(expected));

test('correlation and trace ids stay, since support needs them', () => {
  const kept = 'Trace ID: 4a1b2c3d-0000-4000-8000-000000000001 Correlation ID: 9f8e7d6c-0000-4000-8000-000000000002 AADSTS65001';
  expect(redact(kept)).toBe(kept);
});
