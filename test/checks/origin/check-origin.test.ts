import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkOrigin } from '../../../src/checks/origin/check-origin.ts';
import { rules } from '../../../src/checks/origin/rules/index.ts';
import { originWish, type OriginQuestion } from '../../../src/cli/check/origin.ts';
import { newAuthority, type Authority, type Issued } from './authority.ts';
import { healthy, msal, officeJs, outlook, own, page, policy, script } from './healthy-site.ts';
import { serveAddIn, type ServedAddIn, type Site } from './served-add-in.ts';

const now = new Date();
let authority: Authority;
let good: Issued;
let other: Authority;
beforeAll(async () => {
  [authority, other] = await Promise.all([newAuthority(now), newAuthority(now)]);
  good = await authority.issue(['addin.localhost'], 90);
});

const served: ServedAddIn[] = [];
afterAll(() => Promise.all(served.map((one) => one.close())));

interface Case {
  readonly site?: Site;
  readonly tls?: () => Issued | Promise<Issued>;
  readonly maxVersion?: 'TLSv1.1';
  readonly question?: Partial<OriginQuestion>;
  /** In place of everything. */
  readonly instead?: Site;
}

async function faultsOf({ site = {}, instead, tls = () => good, maxVersion, question = {} }: Case): Promise<{ faults: string[]; asked: readonly string[] }> {
  const old = maxVersion ? { minVersion: 'TLSv1' as const, maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' } : {};
  const addIn = await serveAddIn(instead ?? { ...healthy, ...site }, { ...(await tls()), ...old });
  served.push(addIn);
  const wish = originWish({ address: `${addIn.origin}/taskpane.html`, eventScript: [], framedBy: [], locale: 'en', ...question });
  const { found } = await checkOrigin(wish, { allowsInside: false, now, resolve: async () => [{ address: '127.0.0.1', family: 4 }], authorities: [authority.pem] });
  return { faults: found.flatMap(({ rule: { id }, faults }) => faults.map(() => id)), asked: addIn.asked };
}

test('an add-in that is deployed as it should be has no fault, and is asked by GET and HEAD alone', async () => {
  const { faults, asked } = await faultsOf({});
  expect(faults).toEqual([]);
  expect(asked.filter((one) => !/^(?:GET|HEAD) /.test(one))).toEqual([]);
  expect(asked).toContain('GET /12.abcdef012345.js');
});

const wellKnown = '/.well-known/microsoft-officeaddins-allowed.json';
const json = { 'content-type': 'application/json' };
const events = { eventScript: ['/autorun.js'] };
const listed = '{"allowed":["%origin%/autorun.js"]}';

const faulty: readonly (readonly [what: string, rule: string, given: Case])[] = [
  ['a certificate that ran out', 'certificate', { tls: () => authority.issue(['addin.localhost'], -2) }],
  ['a certificate of another name', 'certificate', { tls: () => authority.issue(['www.example.com'], 90) }],
  ['a certificate that nobody trusts', 'certificate', { tls: () => other.issue(['addin.localhost'], 90) }],
  ['a certificate that runs out in days', 'certificate-ending', { tls: () => authority.issue(['addin.localhost'], 5) }],
  ['TLS of yesteryear', 'tls-protocol', { maxVersion: 'TLSv1.1' }],
  ['a pane that is not there', 'page', { site: { '/taskpane.html': { ...page(), status: 404 } } }],
  ['a pane behind a sign-in', 'page', { site: { '/taskpane.html': { ...page(), status: 302, headers: { ...page().headers, location: 'https://login.example.com/' } } } }],
  ['a pane that is a text', 'page', { site: { '/taskpane.html': { ...page(), headers: { ...page().headers, 'content-type': 'text/plain' } } } }],
  ['a redirect page that was named and is not there', 'page', { question: { redirectPage: 'blank.html' }, site: { '/blank.html': { ...page(), status: 410, headers: { 'cache-control': 'no-store' } } } }],
  ['a policy that leaves out one Outlook', 'framing', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': policy(outlook.replace(/\S+$/, '')) }) } }],
  ['two policies of which one leaves out all', 'framing', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': [policy(outlook), "frame-ancestors 'self'"] as never }) } }],
  ['the own Outlook on the web left out', 'framing', { question: { framedBy: ['https://mail.contoso.com/owa'] } }],
  ['X-Frame-Options and no policy', 'framing', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': "script-src 'self' https://appsforoffice.microsoft.com", 'x-frame-options': 'SAMEORIGIN' }) } }],
  ['a root that nobody may frame', 'framing-root', { site: { '/': { status: 404, headers: { 'x-frame-options': 'DENY' } } } }],
  ['a pane that everybody may frame', 'framing-open', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': "object-src 'none'" }) } }],
  ['a pane that all of https may frame', 'framing-open', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': policy('https:') }) } }],
  ['a policy that refuses office.js', 'content-policy', { site: { '/taskpane.html': page(undefined, { 'content-security-policy': `script-src 'self'; frame-ancestors ${outlook}` }) } }],
  ['a policy in the page that refuses office.js', 'content-policy', { site: { '/taskpane.html': page(`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${officeJs}${own}`) } }],
  ['a script that is not there', 'script', { site: { '/main.0123456789ab.js': { status: 404 } } }],
  ['a page in place of a script', 'script', { site: { '/main.0123456789ab.js': page() } }],
  ['an opener policy on the pane', 'opener-policy', { site: { '/taskpane.html': page(undefined, { 'cross-origin-opener-policy': 'same-origin' }) } }],
  ['an opener policy on the sign-in window', 'opener-policy', { site: { '/dialog.html': page(own, { 'cross-origin-opener-policy': 'same-origin-allow-popups; report-to="x"' }) } }],
  ['an opener policy on the redirect page', 'redirect-page', { site: { '/redirect.html': page(own, { 'cache-control': 'no-store', 'cross-origin-opener-policy': 'same-origin' }) } }],
  ['a redirect page that is stored', 'redirect-page', { site: { '/redirect.html': page(own) } }],
  ['no file for event handlers', 'well-known', { question: events }],
  ['the file without its second s', 'well-known', { site: { '/.well-known/microsoft-officeaddin-allowed.json': { headers: json, body: listed } } }],
  ['the file as a text', 'well-known', { question: events, site: { [wellKnown]: { headers: { 'content-type': 'text/plain' }, body: listed } } }],
  ['the file without the script', 'well-known', { question: events, site: { [wellKnown]: { headers: json, body: '{"allowed":["%origin%/other.js"]}' } } }],
  ['the file as a list', 'well-known', { site: { [wellKnown]: { headers: json, body: '[]' } } }],
  ['the file behind a redirect', 'well-known', { question: events, site: { [wellKnown]: { status: 301, headers: { location: '/allowed.json' } }, '/allowed.json': { headers: json, body: listed } } }],
  ['office.js from npm', 'office-js', { site: { '/taskpane.html': page(`<script src="/node_modules/@microsoft/office-js/dist/office.js"></script>${own}`), '/node_modules/@microsoft/office-js/dist/office.js': script('') } }],
  ['no office.js', 'office-js', { site: { '/taskpane.html': page(own) } }],
  ['a picture over http', 'mixed-content', { site: { '/taskpane.html': page(`${officeJs}${own}<img src='http://addin.example.com/x.png'>`, { 'content-security-policy': `frame-ancestors ${outlook}` }) } }],
  ['a page that is kept for a day', 'html-caching', { site: { '/taskpane.html': page(undefined, { 'cache-control': 'public, max-age=86400' }) } }],
  ['scripts that are asked for each time', 'script-caching', { site: { '/main.0123456789ab.js': script('', { 'cache-control': 'no-cache' }) } }],
  ['source maps for all', 'source-maps', { site: { '/main.0123456789ab.js': script('1\n//# sourceMappingURL=main.0123456789ab.js.map\n'), '/main.0123456789ab.js.map': { body: '{}' } } }],
  ['MSAL from before the bridge was awaited', 'msal-version', { site: { '/12.abcdef012345.js': script(msal('3.14.0')) } }],
  ['MSAL 4', 'msal-line', { site: { '/main.0123456789ab.js': script('const Qa="@azure/msal-browser",ja="4.30.0",Wa="msal"') } }],
];

test.each(faulty)('%s is found by “%s” and by nothing else', async (_what, rule, given) => {
  expect((await faultsOf(given)).faults).toEqual([rule]);
});

test('the file for event handlers that is right is no fault', async () => {
  expect((await faultsOf({ question: events, site: { [wellKnown]: { headers: json, body: listed } } })).faults).toEqual([]);
});

test('a server that answers everything with the pane is not blamed for files that nobody named', async () => {
  const fallback = new Proxy({ ...healthy }, { get: (site, path: string) => (path in healthy && path.endsWith('.js') ? site[path] : healthy['/taskpane.html']) });
  expect((await faultsOf({ instead: fallback })).faults).toEqual([]);
});

test('every rule but those of other tests has a fault here', () => {
  const shown = new Set([...faulty.map(([, rule]) => rule), 'plain-http', 'icons']);
  expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
