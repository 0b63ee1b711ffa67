import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { addressOf } from '../../../src/checks/origin/address.ts';
import { usualBounds } from '../../../src/checks/origin/ask.ts';
import { checkOrigin, type OriginMeans } from '../../../src/checks/origin/check-origin.ts';
import { originWish } from '../../../src/cli/check/origin.ts';
import { serveLoopback } from '../../backend/world/loopback-server.ts';
import { newAuthority, type Authority, type Issued } from './authority.ts';
import { healthy, officeJs, outlook, page } from './healthy-site.ts';
import { serveAddIn, type Served, type Site } from './served-add-in.ts';

const now = new Date();
let authority: Authority;
let good: Issued;
beforeAll(async () => {
  authority = await newAuthority(now);
  good = await authority.issue(['addin.localhost'], 90);
});

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

async function served(site: Site) {
  const addIn = await serveAddIn({ ...healthy, ...site }, good);
  closing.push(() => addIn.close());
  return addIn;
}

const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
async function checked(site: Site, means: Partial<OriginMeans> = {}, plain: URL | null = null, manifest?: (origin: string) => string) {
  const addIn = await served(site);
  const wish = originWish({ address: `${addIn.origin}/taskpane.html`, eventScript: [], framedBy: [], locale: 'en', ...(manifest ? { manifest: manifest(addIn.origin) } : {}) });
  const { found, unread } = await checkOrigin({ ...wish, plain }, { allowsInside: false, now, resolve, authorities: [authority.pem], ...means });
  return { faults: found.flatMap(({ rule: { id }, faults }) => faults.map(() => id)), rules: found.map(({ rule: { id } }) => id), asked: addIn.asked, unread };
}

const leading = (address: string, family: number) => addressOf(new URL('https://addin.example.com/'), false, async () => [{ address: '93.184.215.14', family: 4 }, { address, family }]);

test.each([
  ['127.0.0.1', 4], ['10.1.2.3', 4], ['172.16.0.1', 4], ['172.31.255.254', 4], ['192.168.1.1', 4], ['169.254.169.254', 4], ['100.64.0.1', 4], ['0.0.0.0', 4], ['224.0.0.1', 4],
  ['::1', 6], ['::', 6], ['fe80::1', 6], ['fd00::1', 6], ['::ffff:127.0.0.1', 6], ['::ffff:10.0.0.1', 6], ['64:ff9b::7f00:1', 6],
] as const)('a name that leads to %s as well is not followed', async (address, family) => {
  await expect(leading(address, family)).rejects.toMatchObject({ code: 'origin-inside' });
});

test.each([['172.32.0.1', 4], ['8.8.8.8', 4], ['2606:4700::1111', 6], ['::ffff:8.8.8.8', 6]] as const)('%s is the internet', async (address, family) => {
  await expect(leading(address, family)).resolves.toEqual({ address: '93.184.215.14', family: 4 });
});

test.each([
  ['an address that was typed', 'https://10.0.0.1/', false],
  ['localhost', 'https://addin.localhost/', false],
  ['a name that was said to be inside', 'https://addin.corp.example/', true],
])('%s may lead inside', async (_what, url, allowsInside) => {
  await expect(addressOf(new URL(url), allowsInside, async () => [{ address: '10.0.0.1', family: 4 }])).resolves.toEqual({ address: '10.0.0.1', family: 4 });
});

test('a name that nobody knows is told', async () => {
  await expect(addressOf(new URL('https://addin.example.com/'), false, () => Promise.reject(new Error('ENOTFOUND')))).rejects.toMatchObject({ code: 'origin-unreachable' });
});

test('nothing but the origin itself is asked, whatever its pages name', async () => {
  const elsewhere = await served({});
  const { asked } = await checked({ '/taskpane.html': page(`${officeJs}<script src="${elsewhere.origin}/main.0123456789ab.js"></script><script src="//addin.localhost:1/x.js"></script>`, { 'content-security-policy': `frame-ancestors ${outlook}` }), '/redirect.html': { status: 302, headers: { location: `${elsewhere.origin}/redirect.html` } } });
  expect(elsewhere.asked).toEqual([]);
  expect(asked).toContain('GET /redirect.html');
});

test('redirects inside the origin are followed, and end', async () => {
  const there = { '/taskpane.html': { status: 302, headers: { location: '/pane/' } }, '/pane/': page(officeJs) };
  expect((await checked(there)).faults).toEqual([]);
  const { faults, asked } = await checked({ '/taskpane.html': { status: 302, headers: { location: '/taskpane.html' } } });
  expect(faults).toContain('page');
  expect(asked.filter((one) => one === 'GET /taskpane.html')).toHaveLength(4);
});

test('an answer that was packed although it was asked not to be is read', async () => {
  const { headers, body } = page(officeJs);
  expect((await checked({ '/taskpane.html': { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body as string) } })).faults).toEqual([]);
});

const tight = { ...usualBounds, longestBytes: 100_000, wholeBytes: 250_000 };
const large: Served = { headers: page().headers!, body: ' '.repeat(200_000) };

test.each<readonly [string, Served]>([
  ['an endless answer', large],
  ['an answer that unpacks to an endless one', { headers: { ...page().headers, 'content-encoding': 'gzip' }, body: gzipSync(large.body as string) }],
  ['an answer that says it is packed and is not', { headers: { ...page().headers, 'content-encoding': 'br' }, body: 'x'.repeat(100) }],
])('%s is no answer', async (_what, answer) => {
  await expect(checked({ '/taskpane.html': answer }, { bounds: tight })).rejects.toMatchObject({ code: 'origin-unreachable' });
});

test('scripts that are too large together are left out and named, and the rest is still told', async () => {
  const names = [...'abcdef'].map((name) => `/${name}.js`);
  const many = { '/taskpane.html': page(officeJs + names.map((name) => `<script src="${name}"></script>`).join('')), ...Object.fromEntries(names.map((name) => [name, { body: ' '.repeat(90_000) }])) };
  const { faults, unread } = await checked(many, { bounds: tight });
  expect(faults).toEqual([]);
  expect([...names, '/main.0123456789ab.js']).toEqual(expect.arrayContaining([...unread]));
  expect(unread.length).toBeGreaterThan(0);
});

test('a server that never answers ends in an error', async () => {
  const silent = await serveLoopback(() => undefined);
  closing.push(() => silent.close());
  const wish = originWish({ address: `https://addin.localhost:${new URL(silent.origin).port}/taskpane.html`, eventScript: [], framedBy: [], locale: 'en' });
  await expect(checkOrigin(wish, { allowsInside: false, now, resolve, bounds: { ...usualBounds, timeoutMs: 50 } })).rejects.toMatchObject({ code: 'origin-unreachable' });
});

test.each([
  ['a page', 200, {}, ['plain-http']],
  ['a redirect to http', 301, { location: 'http://addin.example.com/' }, ['plain-http']],
  ['a redirect to https', 301, { location: 'https://addin.example.com/' }, []],
  ['a refusal', 403, {}, []],
])('http that answers with %s', async (_what, status, headers, expected) => {
  const plain = await serveLoopback((_request, response) => void response.writeHead(status, headers).end());
  closing.push(() => plain.close());
  expect((await checked({}, {}, new URL(`http://addin.localhost:${new URL(plain.origin).port}/`))).faults).toEqual(expected);
});

test('a name and a password in an address are not sent', () => {
  expect(originWish({ address: 'https://adele:secret@addin.example.com/pane.html', eventScript: [], framedBy: [], locale: 'en' }).pane.href).toBe('https://addin.example.com/pane.html');
});

test.each(['http://addin.example.com/', 'addin.example.com', 'file:///etc/passwd', ''])('“%s” is no address of a pane', (address) => {
  expect(() => originWish({ address, eventScript: [], framedBy: [], locale: 'en' })).toThrow(expect.objectContaining({ code: 'origin-not-https' }));
});

test('port 80 is looked at only where 443 is meant', () => {
  const question = { eventScript: [], framedBy: [], locale: 'en' } as const;
  expect(originWish({ address: 'https://addin.example.com/pane.html', ...question }).plain?.href).toBe('http://addin.example.com/');
  expect(originWish({ address: 'https://addin.example.com:8443/pane.html', ...question }).plain).toBeNull();
});

const withIcon = (origin: string) => `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><IconUrl DefaultValue="${origin}/icon.png"/><SupportUrl DefaultValue="${origin}/icon-of-nothing"/></OfficeApp>`;

test.each<readonly [string, Served, readonly string[]]>([
  ['is an image', { headers: { 'content-type': 'image/png', 'cache-control': 'max-age=3600' } }, []],
  ['is missing', { status: 404 }, ['icons']],
  ['is a page', { headers: { 'content-type': 'text/html' } }, ['icons']],
  ['may not be kept', { headers: { 'content-type': 'image/png', 'cache-control': 'no-store' } }, ['icons']],
])('an icon of the manifest that %s', async (_what, icon, expected) => {
  expect((await checked({ '/icon.png': icon }, {}, null, withIcon)).faults).toEqual(expected);
});

test('without a manifest no icon is looked at', async () => {
  expect((await checked({})).rules).not.toContain('icons');
});
