import { describe, expect, test } from '@jest/globals';
import { locales } from '../../src/contracts/locale.ts';
import { runAudit, type Finding } from '../../src/diagnostics/audit.ts';
import { audits } from '../../src/diagnostics/audits/index.ts';
import { entryFor, guideFor, type Facts } from '../../src/diagnostics/index.ts';
import type { ErrorCode } from '../../src/errors/index.ts';
import { refusedFor, sound } from './case.ts';

type Row = readonly [fact: string, id: string, change: Partial<Facts>, expected: Partial<Finding>];

const windows = (version: string) => ({ clientBuild: { family: 'windows', version, numbers: version.split('.').map(Number) }, bridge: { ...sound.bridge, did: 'absent' } }) as const;
const client = (family: Facts['clientBuild']['family'], numbers: number[]) => ({ clientBuild: { family, version: numbers.join('.'), numbers }, bridge: { ...sound.bridge, did: 'absent' } }) as const;
const located = (location: Facts['mailboxLocation']['location'], ...signals: Facts['mailboxLocation']['signals']) => ({ mailboxLocation: { location, signals } });
const attempted = (code: ErrorCode): Partial<Facts> => ({ pathJournal: { ...sound.pathJournal, attempts: [{ path: 'exchange-identity', code, foreign: null }] } });
const waitingAt = (code: NonNullable<Facts['lastError']>['code']) => ({ pathJournal: { ...sound.pathJournal, state: 'needs-click' }, lastError: { path: 'naa', code, values: {}, foreign: null } }) as const;
const ews = (enabled: boolean | null, allowedApps: string[] | null, moment: string): Partial<Facts> => ({ ewsState: { enabled, allowedApps, from: 'pasted' }, moment });

const rows: readonly Row[] = [
  ['somebody who is signed in can work', 'path-works', {}, { outcome: 'pass', owner: null }],
  ['a question of Entra is one click for the user', 'path-works', waitingAt('interaction-required'), { outcome: 'info', owner: 'user' }],
  ['another account is the user’s decision', 'path-works', waitingAt('wrong-account'), { outcome: 'info', owner: 'user' }],
  ['a rule that no click changes is the administrator’s before the click too', 'path-works', { ...waitingAt('interaction-required'), lastError: refusedFor('interaction-required', { text: 'AADSTS53003: refused' }).lastError! }, { outcome: 'info', owner: 'admin', confidence: 'likely' }],
  ['consent that is missing may be given with a click', 'path-works', { ...waitingAt('interaction-required'), lastError: refusedFor('interaction-required', { text: 'AADSTS65001: no consent' }).lastError! }, { outcome: 'info', owner: 'user' }],
  ['a rule of Conditional Access is the administrator’s', 'path-works', refusedFor('entra-refused', { text: 'AADSTS53003: refused' }), { outcome: 'fail', owner: 'admin', severity: 'blocks', entry: 'AADSTS53003' }],
  ['a number of Outlook’s means the server where the mailbox is on one', 'path-works', refusedFor('exchange-server-failed', { source: 'office', code: '9017' }), { outcome: 'fail', owner: 'admin', entry: 'OFFICE9017' }],
  ['a dead service is the vendor’s', 'path-works', refusedFor('backend-unreachable'), { outcome: 'fail', owner: 'developer', entry: null }],
  ['no network is the user’s', 'path-works', refusedFor('offline'), { outcome: 'fail', owner: 'user' }],
  ['a pane that broke cannot work', 'path-works', { ...refusedFor('office-js-missing'), pathJournal: { ...sound.pathJournal, state: 'broken', path: null } }, { outcome: 'fail', owner: 'admin' }],
  ['signing in under way is told as such', 'path-works', { pathJournal: { ...sound.pathJournal, state: 'signing-in', path: null } }, { outcome: 'info', owner: null }],

  ['no error is fine', 'last-error', {}, { outcome: 'pass' }],
  ['an error that blocks is told with its evidence, its steps stand at the top', 'last-error', refusedFor('entra-refused', { text: 'AADSTS65001: no consent' }), { outcome: 'info', entry: 'AADSTS65001', steps: {} }],
  ['an error that a click settles comes with its steps', 'last-error', { ...waitingAt('interaction-required'), lastError: { ...refusedFor('interaction-required', { text: 'AADSTS65001: no consent' }).lastError! } }, { outcome: 'info', entry: 'AADSTS65001' }],
  ['a code of Outlook’s is found in the catalogue', 'last-error', refusedFor('exchange-token-refused', { source: 'office', code: '9018' }), { entry: 'OFFICE9018' }],
  ['an event of the dialog is found in the catalogue', 'last-error', refusedFor('dialog-lost', { source: 'dialog', code: '12006' }), { entry: 'OFFICE12006' }],
  ['a code of MSAL’s is found in the catalogue', 'last-error', refusedFor('offline', { name: 'ServerError', code: 'no_network_connectivity' }), { entry: 'MSAL:no_network_connectivity' }],
  ['an unknown number stays unknown', 'last-error', refusedFor('entra-refused', { text: 'AADSTS9999999: new' }), { entry: null, owner: 'admin' }],

  ['NAA that is reported passes', 'host-supports-naa', {}, { outcome: 'pass' }],
  ['NAA that is not reported is a finding', 'host-supports-naa', { requirementSets: { 'NestedAppAuth 1.1': false } }, { outcome: 'fail', owner: 'admin', guides: ['client-update'] }],
  ['on Exchange Server NAA is not needed', 'host-supports-naa', { requirementSets: { 'NestedAppAuth 1.1': false }, ...located('on-premises') }, { outcome: 'info', owner: null }],

  ['a bridge that answers passes', 'bridge-answers', {}, { outcome: 'pass' }],
  ['a silent bridge is a finding', 'bridge-answers', { bridge: { ...sound.bridge, did: 'silent' } }, { outcome: 'fail', confidence: 'likely' }],
  ['a refusing bridge is a finding', 'bridge-answers', { bridge: { ...sound.bridge, did: 'refuses', status: 'DISABLED' } }, { outcome: 'fail', confidence: 'certain' }],
  ['a bridge that is reported but absent is a finding', 'bridge-answers', { bridge: { ...sound.bridge, did: 'absent' } }, { outcome: 'fail' }],
  ['a bridge that nobody claims is a note', 'bridge-answers', { bridge: { ...sound.bridge, reported: false, did: 'absent' } }, { outcome: 'info' }],
  ['a silent bridge on the web is not a matter of updates', 'bridge-answers', { ...client('web', [15, 20]), bridge: { ...sound.bridge, did: 'silent' } }, { outcome: 'fail', guides: [] }],

  ['the first build of the table passes', 'client-build', windows('16.0.18025.20000'), { outcome: 'pass', confidence: 'hint' }],
  ['one revision below is too old', 'client-build', windows('16.0.18025.19999'), { outcome: 'fail', owner: 'admin' }],
  ['LTSC 2024 passes with its own build', 'client-build', windows('16.0.17932.20222'), { outcome: 'pass' }],
  ['the build Microsoft’s pages dispute is a note (C3)', 'client-build', windows('16.0.17928.20392'), { outcome: 'info' }],
  ['LTSC 2021 never gets it', 'client-build', windows('16.0.14332.20303'), { outcome: 'fail' }],
  ['an answering bridge outweighs the table', 'client-build', { ...windows('16.0.14332.20303'), bridge: sound.bridge }, { outcome: 'info' }],
  ['a Mac from 16.89 on passes', 'client-build', client('mac', [16, 89, 24090815]), { outcome: 'pass' }],
  ['a Mac before 16.89 is too old', 'client-build', client('mac', [16, 88, 99999999]), { outcome: 'fail' }],
  ['a phone from 4.2433.0 on passes', 'client-build', client('mobile', [4, 2433, 0]), { outcome: 'pass' }],
  ['a phone before is too old', 'client-build', client('mobile', [4, 2432, 9]), { outcome: 'fail' }],
  ['the web is always new enough', 'client-build', client('web', [15, 20]), { outcome: 'pass' }],
  ['a version without numbers is not compared', 'client-build', client('windows', []), { outcome: 'info' }],

  ['signs that agree pass', 'mailbox-location', {}, { outcome: 'pass' }],
  ['a contradiction is told even where it is settled', 'mailbox-location', located('on-premises', { name: 'accountType', value: 'office365', points: 'cloud' }, { name: 'ewsUrl', value: 'mail.contoso.test', points: 'on-premises' }), { outcome: 'info', confidence: 'likely' }],
  ['a contradiction that nothing settles is a finding', 'mailbox-location', located('unclear', { name: 'accountType', value: 'enterprise', points: 'on-premises' }, { name: 'ewsUrl', value: 'outlook.office365.com', points: 'cloud' }), { outcome: 'fail', owner: 'admin' }],
  ['no sign at all is a finding', 'mailbox-location', located('unclear'), { outcome: 'fail' }],
  ['a mailbox that is treated like one of the cloud makes its signs doubtful', 'mailbox-location', { ...located('on-premises', { name: 'accountType', value: 'enterprise', points: 'on-premises' }), ...attempted('exchange-token-refused') }, { outcome: 'info', confidence: 'likely' }],

  ['in the cloud the old tokens have ended', 'legacy-token-expected', {}, { outcome: 'info', guides: ['legacy-tokens-gone'] }],
  ['on Exchange Server they go on', 'legacy-token-expected', located('on-premises'), { outcome: 'pass' }],
  ['a server that fails to give one is the administrator’s', 'legacy-token-expected', { ...located('on-premises'), ...attempted('exchange-server-failed') }, { outcome: 'fail', owner: 'admin' }],
  ['a mailbox that is said to be on a server and treated like one of the cloud has moved', 'legacy-token-expected', { ...located('on-premises'), ...attempted('exchange-token-refused') }, { outcome: 'info', confidence: 'likely' }],
  ['an unclear mailbox leaves it open', 'legacy-token-expected', located('unclear'), { outcome: 'info' }],

  ['a scope of an API passes', 'scopes', {}, { outcome: 'pass' }],
  ['sign-in scopes alone are the developer’s fault', 'scopes', { scopes: ['openid', 'profile', 'offline_access'] }, { outcome: 'fail', owner: 'developer', severity: 'blocks' }],
  ['mail scopes point to the administrator', 'scopes', { scopes: ['https://graph.microsoft.com/Mail.Read'] }, { outcome: 'info', owner: 'admin' }],

  ['a service that answers passes', 'backend-reachable', {}, { outcome: 'pass' }],
  ['a service that wants a token is reachable', 'backend-reachable', { backend: { reachable: true, status: 401 } }, { outcome: 'pass' }],
  ['a service with a fault is the vendor’s', 'backend-reachable', { backend: { reachable: true, status: 503 } }, { outcome: 'fail', owner: 'developer' }],
  ['a silent service is the vendor’s', 'backend-reachable', { backend: { reachable: false, status: null } }, { outcome: 'fail', owner: 'developer' }],
  ['a silent service without network is the user’s', 'backend-reachable', { backend: { reachable: false, status: null }, host: { ...sound.host, isOnline: false } }, { outcome: 'fail', owner: 'user' }],

  ['300 seconds are tolerated', 'clock-skew', { clockSkewSeconds: -300 }, { outcome: 'pass' }],
  ['301 seconds ahead are not', 'clock-skew', { clockSkewSeconds: 301 }, { outcome: 'fail', owner: 'user' }],
  ['301 seconds behind are not', 'clock-skew', { clockSkewSeconds: -301 }, { outcome: 'fail', owner: 'user' }],

  ['working storage passes', 'storage-partitioned', {}, { outcome: 'pass' }],
  ['refused storage is the user’s', 'storage-partitioned', { storage: { works: false, framed: true, cookiesPartitioned: null } }, { outcome: 'fail', owner: 'user' }],
  ['partitioned cookies are a note', 'storage-partitioned', { storage: { works: true, framed: true, cookiesPartitioned: true } }, { outcome: 'info' }],

  ['Microsoft’s network passes', 'office-js-origin', {}, { outcome: 'pass' }],
  ['the network of a government cloud passes', 'office-js-origin', { officeJsOrigin: { host: 'appsforoffice.gcch.cdn.office.net', isOwn: false } }, { outcome: 'pass' }],
  ['an own copy is the developer’s', 'office-js-origin', { officeJsOrigin: { host: 'addin.example.com', isOwn: true } }, { outcome: 'fail', owner: 'developer', entry: 'NAA:npm-office-js' }],
  ['a look-alike host is a note', 'office-js-origin', { officeJsOrigin: { host: 'appsforoffice.microsoft.com.example', isOwn: false } }, { outcome: 'info', confidence: 'hint' }],
  ['no office.js is a finding', 'office-js-origin', { officeJsOrigin: { host: null, isOwn: false } }, { outcome: 'fail' }],

  ['no other account passes', 'wrong-account', {}, { outcome: 'pass' }],
  ['another account is a finding', 'wrong-account', waitingAt('wrong-account'), { outcome: 'fail', owner: 'user' }],

  ['EWS that is on passes', 'ews-state', {}, { outcome: 'pass' }],
  ['EWS that is off is the administrator’s', 'ews-state', ews(false, null, '2026-11-22'), { outcome: 'fail', owner: 'admin', guides: ['ews-state'] }],
  ['a list of apps is a note', 'ews-state', ews(true, ['11111111-2222-3333-4444-555555555555'], '2026-11-22'), { outcome: 'info' }],
  ['an empty list restricts nothing', 'ews-state', ews(true, [], '2026-11-22'), { outcome: 'pass' }],
  ['a switch that is not set has to be decided', 'ews-state', ews(null, null, '2026-11-22'), { outcome: 'info', severity: 'hinders' }],
  ['after the end the switch says nothing', 'ews-state', ews(true, null, '2027-04-01'), { outcome: 'info' }],
];

const judged = (id: string, change: Partial<Facts>, locale: 'en' | 'it') => runAudit(audits.find((audit) => audit.id === id)!, { ...sound, ...change }, locale);

describe('what the audits make of facts', () => {
  test.each(rows)('%s (%s)', (_, id, change, expected) => {
    expect(judged(id, change, 'en')).toMatchObject(expected);
  });

  test.each(rows)('in words of both languages, filled: %s (%s)', (_, id, change) => {
    const [en, it] = locales.map((locale) => judged(id, change, locale));
    const sentences = (finding: Finding) => [finding.title, finding.says, ...Object.values(finding.steps).flat()];
    for (const finding of [en!, it!]) expect(sentences(finding).join(' ')).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    expect(it!.says).not.toBe(en!.says);
    expect(it!.title).not.toBe(en!.title);
    expect({ ...it, title: '', says: '', evidence: [], steps: {} }).toEqual({ ...en, title: '', says: '', evidence: [], steps: {} });
  });

  test.each(rows)('who has to act is told what to do, and references lead somewhere: %s (%s)', (_, id, change) => {
    const finding = judged(id, change, 'en');
    if (finding.outcome === 'fail') expect([finding.owner !== null, Object.values(finding.steps).flat().length > 0]).toEqual([true, true]);
    expect(finding.guides.filter((guide) => !guideFor(guide))).toEqual([]);
    if (finding.entry !== null) expect(entryFor(finding.entry)).toBeDefined();
  });

  test('every audit is in the table with a passing case or a note, and its id is its file', () => {
    expect(new Set(rows.map(([, id]) => id))).toEqual(new Set(audits.map(({ id }) => id)));
  });
});

describe('an audit without its facts', () => {
  test.each(audits.map(({ id, needs }) => [id, needs] as const))('%s is unknown and names what is missing', (id, needs) => {
    expect(runAudit(audits.find((audit) => audit.id === id)!, {}, 'it')).toMatchObject({ outcome: 'unknown', missing: needs, owner: null });
  });

  test.each(audits.map(({ id, needs }) => [id, needs] as const))('%s with facts of a strange shape says so and throws nothing', (id, needs) => {
    const strange = Object.fromEntries(needs.map((name) => [name, 7])) as unknown as Partial<Facts>;
    expect(['crashed', 'fail', 'info', 'pass']).toContain(runAudit(audits.find((audit) => audit.id === id)!, strange, 'en').outcome);
  });

  test('a crash becomes a finding for the vendor, with the kind of fault alone', () => {
    const audit = { ...audits[0]!, needs: ['host'] as const, judge: () => { throw new TypeError('secret adele@contoso.test'); } };
    const finding = runAudit(audit, sound, 'en');
    expect(finding).toMatchObject({ outcome: 'crashed', owner: 'developer', evidence: [{ value: 'TypeError' }] });
    expect(JSON.stringify(finding)).not.toContain('adele');
  });

  test('an audit sees only the facts it asked for', () => {
    let seen: object = {};
    runAudit({ id: 'x', needs: ['host'], mayUse: ['bridge'], title: { en: 'x', it: 'y' }, judge: (facts) => { seen = facts; throw new Error(); } }, sound, 'en');
    expect(Object.keys(seen).sort()).toEqual(['bridge', 'host']);
  });
});
