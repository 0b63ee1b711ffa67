import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Lab } from '../../src/simulator/lab.ts';
import { ask, post } from './loopback-request.ts';
import { situation, standInBackend, testLab } from './test-lab.ts';

const backend = standInBackend();
let lab: Lab;

beforeAll(async () => {
  lab = await testLab([situation('one'), situation('two', { brokerAccount: 'chiara' })], { startBackend: backend.start });
});
afterAll(() => lab.close());

test('the address shows the Outlook page', async () => {
  expect(lab.address).toMatch(/^http:\/\/outlook\.localhost:\d+$/);
  expect((await ask(`${lab.address}/?scenario=one`)).text).toContain('<title>Outlook</title>');
});

test('the scenarios are listed in both languages', async () => {
  const title = { en: 'A situation', it: 'Una situazione' };
  expect((await ask(`${lab.address}/lab/scenarios`)).json()).toEqual([{ id: 'one', title }, { id: 'two', title }]);
});

test('a world is started once, however many ask at the same time', async () => {
  const many = await Promise.all(Array.from({ length: 4 }, () => ask(`${lab.address}/lab/world?scenario=two&site=same`)));
  const infos = many.map((answer) => answer.json());
  expect(infos[0]).toMatchObject({ account: 'chiara', scenario: { id: 'two' }, addInUrl: expect.stringMatching(/^http:\/\/outlook\.localhost:/) });
  expect(new Set(infos.map((info) => info.loginOrigin)).size).toBe(1);
  expect(backend.configs).toHaveLength(1);
});

test('a scenario that does not exist is a problem with its own code', async () => {
  const answer = await ask(`${lab.address}/lab/world?scenario=three`);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.json()).toMatchObject({ status: 404, code: 'scenario-unknown' });
});

test('a world that could not start is tried again', async () => {
  let failures = 1;
  const told: unknown[] = [];
  const startBackend = async (...config: Parameters<typeof backend.start>) => {
    if (failures-- > 0) throw new Error('no room');
    return backend.start(...config);
  };
  const other = await testLab([situation('one')], { startBackend }, { onFailure: (error) => void told.push(error) });
  expect((await ask(`${other.address}/lab/world?scenario=one`)).json()).toMatchObject({ status: 500, code: 'internal-failure' });
  expect(told).toEqual([new Error('no room')]);
  expect((await ask(`${other.address}/lab/world?scenario=one`)).status).toBe(200);
  await other.close();
});

test('a restart that fails leaves nothing of the former world, and the next request starts anew', async () => {
  const own = standInBackend();
  let fails = false;
  const startBackend: typeof own.start = (...config) => (fails ? Promise.reject(new Error('no room')) : own.start(...config));
  const other = await testLab([situation('one')], { startBackend }, { onFailure: () => undefined });
  const former = await other.world('one');
  fails = true;
  expect((await post(`${other.address}/lab/restart?scenario=one`, other.address, {})).status).toBe(500);
  expect(own.closed).toEqual([former.backendOrigin]);
  fails = false;
  expect((await ask(`${other.address}/lab/world?scenario=one`)).status).toBe(200);
  await other.close();
  expect(own.closed).toHaveLength(own.configs.length);
});

test('restarts at the same time leave one world, and closing leaves none', async () => {
  const own = standInBackend();
  const other = await testLab([situation('one')], { startBackend: own.start });
  await other.world('one');
  await Promise.all([1, 2, 3].map(() => post(`${other.address}/lab/restart?scenario=one`, other.address, {})));
  expect(own.configs.length - own.closed.length).toBe(1);
  await other.close();
  expect(own.closed).toHaveLength(own.configs.length);
});

test('under its number the page leads to the address that was printed', async () => {
  const { port } = new URL(lab.address);
  const { headers, status } = await ask(`http://127.0.0.1:${port}/?scenario=one&theme=dark`);
  expect([status, headers.location]).toEqual([302, `${lab.address}/?scenario=one&theme=dark`]);
});

test.each([
  ['another origin', { origin: 'https://evil.test' }],
  ['a page without an origin, as of a sandbox', { origin: 'null' }],
  ['a picture on another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page of a sister name', { 'sec-fetch-site': 'same-site' }],
])('%s starts no world', async (_, headers) => {
  const before = backend.configs.length;
  expect((await ask(`${lab.address}/lab/world?scenario=one`, { headers })).json()).toMatchObject({ code: 'lab-origin-refused' });
  expect(backend.configs).toHaveLength(before);
});

test('an address typed by hand, and our own page, may read', async () => {
  for (const site of ['none', 'same-origin']) expect((await ask(`${lab.address}/lab/scenarios`, { headers: { 'sec-fetch-site': site } })).status).toBe(200);
  expect((await ask(`${lab.address}/?scenario=one`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
});

test.each(['evil.test', 'outlook.localhost', 'addin.localhost:1'])('the Host %s is turned away', async (host) => {
  expect((await ask(lab.address, { headers: { host } })).status).toBe(421);
});

test('another site cannot restart a world', async () => {
  expect((await post(`${lab.address}/lab/restart?scenario=one`, 'https://evil.test', {})).json()).toMatchObject({ code: 'lab-origin-refused' });
  expect((await post(`${lab.address}/lab/restart?scenario=one`, 'null', {})).status).toBe(403);
  expect((await post(`${lab.address}/lab/restart?scenario=one`, lab.address, {})).status).toBe(200);
});

test('a taken port falls back to a free one', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const other = await testLab([], { port });
  expect(other.address).not.toContain(String(port));
  expect((await ask(other.address)).status).toBe(200);
  await other.close();
  await new Promise((resolve) => taken.close(resolve));
});
