import { expect, test } from '@jest/globals';
import { graphClient } from '../../../src/checks/graph/graph-client.ts';
import { graphCloud } from '../../../src/checks/graph/clouds.ts';

const endpoint = 'https://graph.microsoft.com';
const need = { permission: 'Policy.Read.All', role: { en: 'Security Reader', it: 'Security Reader' } };

type Play = (url: string, calls: number) => Response | Promise<Response>;

function played(play: Play) {
  const [asked, waits]: [string[], number[]] = [[], []];
  const fetch = async (input: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    asked.push(`${init?.method} ${String(input)} ${headers.get('authorization')} ${init?.redirect}`);
    return play(String(input), asked.length);
  };
  const client = graphClient({ fetch: fetch as typeof globalThis.fetch, token: 'T', endpoint, clock: () => 0, sleep: async (ms) => void waits.push(ms) });
  return { client, asked, waits };
}

const page = (ids: readonly number[], next?: string) => Response.json({ value: ids.map((id) => ({ id })), ...(next === undefined ? {} : { '@odata.nextLink': next }) });
const refusal = (status: number, code: string, headers: Record<string, string> = {}) => Response.json({ error: { code, message: 'someone@contoso.test' } }, { status, headers });
const idsOf = (answer: Awaited<ReturnType<ReturnType<typeof played>['client']['list']>>) => (answer.state === 'read' ? [answer.value.map(({ id }) => id), answer.isWhole] : answer);

test('a list is read over all its pages, by GET, with the token in the header alone', async () => {
  const { client, asked } = played((url) => (url.includes('skip') ? page([3]) : page([1, 2], `${endpoint}/v1.0/things?$skiptoken=a`)));
  expect(idsOf(await client.list('/things', need))).toEqual([[1, 2, 3], true]);
  expect(asked).toEqual([`GET ${endpoint}/v1.0/things Bearer T manual`, `GET ${endpoint}/v1.0/things?$skiptoken=a Bearer T manual`]);
});

test.each([
  ['to another host', 'https://evil.test/v1.0/things'],
  ['to a host that begins alike', 'https://graph.microsoft.com.evil.test/v1.0/things'],
  ['with a name and password', 'https://a:b@graph.microsoft.com/v1.0/things?x'],
  ['out of version 1.0', `${endpoint}/beta/things`],
  ['without encryption', 'http://graph.microsoft.com/v1.0/things'],
  ['to the same page again', `${endpoint}/v1.0/things`],
  ['that is no address', 'next'],
])('a further page %s is not asked for, and the list counts as not whole', async (_what, next) => {
  const { client, asked } = played(() => page([1], next));
  expect(idsOf(await client.list('/things', need))).toEqual([[1], false]);
  expect(asked).toHaveLength(1);
});

test('a list that never ends is left at its bound and counts as not whole', async () => {
  const { client } = played((_url, calls) => page([calls], `${endpoint}/v1.0/things?page=${calls}`));
  expect(idsOf(await client.list('/things', need, 3))).toEqual([[1, 2, 3], false]);
});

test('a page that is refused leaves the pages before it, marked as not whole', async () => {
  const { client } = played((_url, calls) => (calls === 1 ? page([1], `${endpoint}/v1.0/things?$skip=1`) : refusal(403, 'Authorization_RequestDenied')));
  expect(idsOf(await client.list('/things', need))).toEqual([[1], false]);
});

test.each([
  [401, 'InvalidAuthenticationToken', 'token'],
  [403, 'Authorization_RequestDenied', 'permission'],
  [400, 'BadRequest', 'failed'],
  [301, 'Moved', 'failed'],
  [500, 'InternalServerError', 'failed'],
])('an answer %i is a refusal with what the call needs and nothing of the foreign sentence', async (status, code, why) => {
  const { client, asked } = played(() => refusal(status, code));
  expect(await client.get('/one', need)).toEqual({ state: 'refused', why, status, code, need });
  expect(await client.list('/things', need)).toEqual({ state: 'refused', why, status, code, need });
  expect(asked).toHaveLength(2);
});

test('what is not there is absent', async () => {
  const { client } = played(() => refusal(404, 'Request_ResourceNotFound'));
  expect([await client.get('/one', need), await client.list('/things', need)]).toEqual([{ state: 'absent' }, { state: 'absent' }]);
});

test.each([
  ['seconds', '7', [7000]],
  ['a date', new Date(5000).toUTCString(), [5000]],
  ['nothing readable', 'soon', [1000]],
])('Graph is waited for as long as it says, in %s', async (_form, retryAfter, waited) => {
  const { client, waits } = played((_url, calls) => (calls === 1 ? refusal(429, 'TooManyRequests', { 'retry-after': retryAfter }) : page([1])));
  expect(idsOf(await client.list('/things', need))).toEqual([[1], true]);
  expect(waits).toEqual(waited);
});

test('a wait longer than a minute is not taken', async () => {
  const { client, asked, waits } = played(() => refusal(429, 'TooManyRequests', { 'retry-after': '61' }));
  expect(await client.get('/one', need)).toMatchObject({ state: 'refused', why: 'throttled' });
  expect([asked.length, waits]).toEqual([1, []]);
});

test('all waits together end after three minutes', async () => {
  const { client, waits } = played(() => refusal(429, 'TooManyRequests', { 'retry-after': '50' }));
  for (let calls = 0; calls < 5; calls += 1) await client.get('/one', need);
  expect(waits).toEqual([50_000, 50_000, 50_000]);
});

test('where nobody answers the call is tried again, then told as unreachable', async () => {
  const { client, asked } = played(() => Promise.reject(new TypeError('fetch failed')));
  expect(await client.get('/one', need)).toEqual({ state: 'refused', why: 'unreachable', status: null, code: null, need });
  expect(asked).toHaveLength(4);
});

test.each([
  ['an answer that is no JSON', () => new Response('<html>')],
  ['an answer that is a list', () => Response.json([1])],
  ['an answer without a value', () => Response.json({})],
])('%s is no empty list', async (_what, answer) => {
  expect(await played(answer).client.list('/things', need)).toMatchObject({ state: 'refused', why: 'failed' });
});

test('a code that does not look like one goes no further', async () => {
  expect(await played(() => refusal(403, 'someone@contoso.test')).client.get('/one', need)).toMatchObject({ code: null });
});

test.each([
  ['global', 'https://graph.microsoft.com'],
  ['gcc-high', 'https://graph.microsoft.us'],
  ['dod', 'https://dod-graph.microsoft.us'],
  ['china', 'https://microsoftgraph.chinacloudapi.cn'],
  ['http://127.0.0.1:4311', 'http://127.0.0.1:4311'],
])('the cloud %s has its own Graph', (name, graph) => {
  expect(graphCloud(name)?.graph).toBe(graph);
});

test.each(['toString', 'https://evil.test', 'http://localhost:1', 'http://127.0.0.1.evil.test', 'http://a:b@127.0.0.1:1', 'https://graph.microsoft.com'])('%s is no cloud', (name) => {
  expect(graphCloud(name)).toBeUndefined();
});
