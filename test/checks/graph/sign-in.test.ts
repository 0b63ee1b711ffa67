import { afterEach, expect, test } from '@jest/globals';
import { signIn, type SignInWish } from '../../../src/checks/graph/sign-in.ts';
import type { KitError } from '../../../src/errors/index.ts';

const cloud = { login: 'http://127.0.0.1:9', graph: 'http://127.0.0.1:9' };
const tokens = { token_type: 'Bearer', scope: 'x', expires_in: 3600, access_token: 'the-token' };
const device = { user_code: 'ABCD', device_code: 'secret', verification_uri: 'https://login.test/device', expires_in: 900, interval: 0, message: 'm' };
const refused = (error: string, number: number) => Response.json({ error, error_codes: [number], error_description: `AADSTS${number}: someone@contoso.test` }, { status: 400 });

const asked: URL[] = [];
const forms: URLSearchParams[] = [];
afterEach(() => void (asked.length = forms.length = 0));

const wish = (answers: readonly Response[], changes: Partial<SignInWish> = {}): SignInWish => {
  const left = [...answers];
  return {
    clientId: '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34', tenant: 'organizations', cloud, permissions: ['Policy.Read.All'], by: 'device-code', tell: () => undefined,
    fetch: (async (url: string, init: RequestInit) => {
      asked.push(new URL(url));
      forms.push(new URLSearchParams(String(init.body)));
      return left.shift()!;
    }) as typeof fetch,
    ...changes,
  };
};

test('a device code is shown, waited for and becomes a token, by token requests alone', async () => {
  const told: unknown[] = [];
  const token = await signIn(wish([Response.json(device), refused('authorization_pending', 70016), Response.json(tokens)], { tell: (sign) => void told.push(sign) }));
  expect([token, told]).toEqual(['the-token', [{ address: 'https://login.test/device', code: 'ABCD' }]]);
  expect(asked.map(({ pathname }) => pathname)).toEqual(['/organizations/oauth2/v2.0/devicecode', '/organizations/oauth2/v2.0/token', '/organizations/oauth2/v2.0/token']);
  expect(forms[0]!.get('scope')).toContain('http://127.0.0.1:9/Policy.Read.All');
});

test('a browser is shown the address, and its answer comes back over loopback', async () => {
  const token = await signIn(wish([Response.json(tokens)], {
    by: 'browser',
    tell: ({ address }) => {
      const { searchParams } = new URL(address);
      void fetch(searchParams.get('redirect_uri')!, { method: 'POST', body: new URLSearchParams({ code: 'code', state: searchParams.get('state') ?? '' }), redirect: 'manual' });
    },
  }));
  expect([token, forms[0]!.get('grant_type')]).toEqual(['the-token', 'authorization_code']);
});

test.each([
  ['Conditional Access', [Response.json(device), refused('invalid_grant', 53003)], 'AADSTS53003'],
  ['a person who declines', [Response.json(device), refused('authorization_declined', 70018)], 'AADSTS70018'],
  ['an application that is not known', [refused('unauthorized_client', 700016)], 'AADSTS700016'],
  ['a proxy that answers for Entra', [new Response('<html>')], 'network_error'],
])('%s ends the sign-in with what can be looked up and no address', async (_what, answers, reason) => {
  const error: KitError = await signIn(wish(answers)).then(() => { throw new Error('signed in'); }, (cause: KitError) => cause);
  expect({ code: error.code, values: error.values }).toEqual({ code: 'graph-sign-in-failed', values: { reason } });
  expect(JSON.stringify({ ...error, stack: '' })).not.toContain('contoso');
});
