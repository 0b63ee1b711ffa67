import type { lookup } from 'node:dns';
import { isAllowedAddress, type AllowedAddresses } from '../../../src/backend/outgoing/allowed-addresses.ts';
import { createDocumentReader } from '../../../src/backend/validate-token/read-document.ts';
import { serveLoopback, type LoopbackServer } from '../world/loopback-server.ts';

let server: LoopbackServer;
beforeAll(async () => {
  server = await serveLoopback(({ url }, response) => {
    if (url === '/away') response.writeHead(302, { location: '/document' }).end();
    else if (url === '/error') response.writeHead(500).end();
    else if (url === '/huge') response.end(Buffer.alloc(256 * 1024 + 1, 0x20));
    else if (url === '/full') response.end(Buffer.alloc(256 * 1024, 0x20));
    else if (url === '/cut') response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    else if (url === '/drip') response.write('{');
    else if (url !== '/silent') response.end('{"ok":true}');
  });
});
afterAll(() => server.close());

const port = (): string => new URL(server.origin).port;
const read = createDocumentReader();

test('a document is read whole, up to 256 KiB', async () => {
  expect(await read(`${server.origin}/document`, 'loopback')).toBe('{"ok":true}');
  expect(await read(`${server.origin}/full`, 'loopback')).toHaveLength(256 * 1024);
});

test.each(['/away', '/error', '/huge', '/cut'])('%s is not taken for a document', async (path) => {
  await expect(read(`${server.origin}${path}`, 'loopback')).rejects.toThrow();
  expect(server.asked.at(-1)).toBe(path);
});

test('a server that never answers, or never ends, is left after 5 seconds', async () => {
  const began = performance.now();
  await Promise.all(['/silent', '/drip'].map((path) => expect(read(`${server.origin}${path}`, 'loopback')).rejects.toThrow()));
  expect(performance.now() - began).toBeLessThan(6_000);
}, 8_000);

const spellings = ['127.0.0.1', '127.1', '0x7f.1', '2130706433', '017700000001', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', 'localhost', '0.0.0.0', '[::1]', '[::]'];
describe.each<AllowedAddresses>(['public', 'inside'])('where %s addresses are allowed', (allowed) => {
  test.each(spellings)('%s reaches nobody', async (host) => {
    const before = server.asked.length;
    await expect(read(`http://${host}:${port()}/document`, allowed)).rejects.toThrow('outside the allowed networks');
    expect(server.asked).toHaveLength(before);
  });
});

test('the lab reaches loopback only', async () => {
  await expect(read('http://192.0.2.1/document', 'loopback')).rejects.toThrow('outside the allowed networks');
});

test('a name that leads to a public address first and to loopback then never reaches loopback', async () => {
  const before = server.asked.length;
  const answers = ['127.0.0.1', '127.0.0.1'];
  const rebinding = ((_name: string, _options: unknown, done: (error: null, addresses: object[]) => void) => done(null, [{ address: '8.8.8.8', family: 4 }, { address: answers.pop(), family: 4 }])) as unknown as typeof lookup;
  const url = `http://mail.contoso.test:${port()}/document`;
  await expect(createDocumentReader(rebinding)(url, 'public')).rejects.toThrow('outside the allowed networks');
  expect(server.asked).toHaveLength(before);
});

test('the address that was judged is the one connected to: a name is resolved once a reading', async () => {
  let asked = 0;
  const dns = ((_name: string, _options: unknown, done: (error: null, addresses: object[]) => void) => (asked++, done(null, [{ address: '127.0.0.1', family: 4 }]))) as unknown as typeof lookup;
  expect(await createDocumentReader(dns)(`http://mail.contoso.test:${port()}/document`, 'loopback')).toBe('{"ok":true}');
  expect(asked).toBe(1);
});

test.each<[string, AllowedAddresses[]]>([
  ['8.8.8.8', ['public', 'inside']],
  ['2606:4700::1111', ['public', 'inside']],
  ['10.0.0.1', ['inside']],
  ['172.16.5.5', ['inside']],
  ['192.168.1.1', ['inside']],
  ['fd00::1', ['inside']],
  ['::ffff:10.0.0.1', ['inside']],
  ['127.0.0.1', ['loopback']],
  ['::1', ['loopback']],
  ['169.254.169.254', []],
  ['fe80::1', []],
  ['0.0.0.0', []],
  ['224.0.0.1', []],
  ['255.255.255.255', []],
])('%s is an address of %j', (address, expected) => {
  expect((['public', 'inside', 'loopback'] as const).filter((allowed) => isAllowedAddress(address, allowed))).toEqual(expected);
});
