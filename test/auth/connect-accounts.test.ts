import { connectAccounts } from '../../src/auth/connect-accounts.ts';
import type { OfficeHost } from '../../src/contracts/host.ts';
import { officeRefusal, pretendHost, pretendPorts } from './pretend-host.ts';

/** A mailbox on Exchange Server in an Outlook with Office single sign-on. */
const onPremises = (gifts: Partial<OfficeHost> = {}) => pretendHost({
  sets: ['IdentityAPI 1.3', 'DialogApi 1.2'],
  mailbox: { accountType: 'enterprise', ewsUrl: 'https://mail.contoso.test/EWS/Exchange.asmx' },
  officeAccessToken: async () => `e30.${Buffer.from('{"tid":"t","oid":"o","preferred_username":"bruno@contoso.test"}').toString('base64url')}.x`,
  exchangeIdentityToken: async () => 'exchange-token',
  ...gifts,
});

interface Sent {
  readonly route: string;
  readonly scheme: string;
  readonly body: unknown;
}

/** A backend that answers each route with what `answers` holds, and writes down what came. */
function backend(answers: Readonly<Record<string, [status: number, body: object]>>) {
  const sent: Sent[] = [];
  const fetch = async (url: string, { headers, body }: RequestInit): Promise<Response> => {
    const route = new URL(url).pathname;
    sent.push({ route, scheme: (headers as Record<string, string>)['authorization']!.split(' ')[0]!, body: body === undefined ? undefined : JSON.parse(String(body)) });
    const [status, answer] = answers[route] ?? [404, {}];
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
  };
  return { sent, fetch };
}
const me = { person: { id: 'p_1', displayName: 'Bruno' }, tenant: { kind: 'entra', id: 't' }, credential: 'entra', oldAccount: 'recognised', isNew: false };
const all: Readonly<Record<string, [number, object]>> = { '/api/link-tickets': [201, { ticket: 'T' }], '/api/links': [201, {}], '/api/me': [200, me] };

test('a ticket by the Entra token, then the ticket by the Exchange token, then who that makes you', async () => {
  const { sent, fetch } = backend(all);
  const outcome = await connectAccounts(pretendPorts(onPremises(), { fetch })).start();
  expect(outcome).toMatchObject({ state: 'done', value: me, rung: { path: 'office-sso' } });
  expect(sent).toEqual([
    { route: '/api/link-tickets', scheme: 'Bearer', body: undefined },
    { route: '/api/links', scheme: 'ExchangeIdentity', body: { ticket: 'T' } },
    { route: '/api/me', scheme: 'Bearer', body: undefined },
  ]);
});

test('only ways to an Entra token are taken, also where Exchange Server would come first', async () => {
  const outcome = await connectAccounts(pretendPorts(onPremises(), { fetch: backend(all).fetch })).start();
  expect(outcome.ladder.map(({ path }) => path)).toEqual(['naa', 'office-sso', 'dialog']);
});

test.each<[string, Partial<OfficeHost>, Readonly<Record<string, [number, object]>>, string]>([
  ['Outlook gives no Exchange token', { exchangeIdentityToken: () => Promise.reject(officeRefusal('9018')) }, {}, 'exchange-proof-missing'],
  ['Outlook gives an empty one', { exchangeIdentityToken: async () => '' }, {}, 'exchange-proof-missing'],
  ['one of the accounts has another one', {}, { '/api/links': [409, { code: 'link-conflict' }] }, 'link-conflict'],
  ['Outlook hands out an old token', {}, { '/api/links': [403, { code: 'exchange-token-stale' }] }, 'exchange-token-stale'],
  ['the ticket is over', {}, { '/api/links': [410, { code: 'link-ticket-gone' }] }, 'link-ticket-gone'],
  ['the backend fails', {}, { '/api/link-tickets': [500, {}] }, 'backend-failed'],
])('when %s nothing else is tried, and it is said', async (_, gifts, answers, code) => {
  const { sent, fetch } = backend({ ...all, ...answers });
  const ports = pretendPorts(onPremises(gifts), { fetch });
  const outcome = await connectAccounts(ports).start();
  expect(outcome).toMatchObject({ state: 'cannot', error: { code } });
  expect(outcome).not.toHaveProperty('nextRung');
  expect(sent.map(({ route }) => route)).not.toContain('/api/me');
});

test('no token is in the journal', async () => {
  const ports = pretendPorts(onPremises(), { fetch: backend(all).fetch });
  await connectAccounts(ports).start();
  expect(JSON.stringify(ports.journal.lines())).not.toMatch(/exchange-token"|e30|"T"/);
  expect(ports.journal.lines().map(({ event }) => event)).toContain('accounts-linked');
});

test('without a network it is the network', async () => {
  const ports = pretendPorts(onPremises({ isOnline: () => false }));
  expect(await connectAccounts(ports).start()).toMatchObject({ state: 'cannot', error: { code: 'offline' } });
});
