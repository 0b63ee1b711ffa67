import { describe, expect, test } from '@jest/globals';
import type { GraphRefused } from '../../../src/contracts/graph.ts';
import { graphAppId, informationProtectionAppId, mostSignIns, type AccessPolicy, type GraphTenant, type PermissionGrant, type ServicePrincipal, type WantedScope } from '../../../src/contracts/graph-tenant.ts';
import { signInsOfJson } from '../../../src/diagnostics/sign-ins/index.ts';
import { graphSettings, graphSignIns, type GraphPart } from '../../../src/diagnostics/tenant/graph/index.ts';

const app = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
const read = <T>(value: T, isWhole = true) => ({ state: 'read', value, isWhole }) as const;
const need = { permission: 'Policy.Read.All', role: { en: 'Global Reader', it: 'Lettore globale' } };
const refused = (why: GraphRefused['why'], status: number | null = 403): GraphRefused => ({ state: 'refused', why, status, code: null, need });
const principal = (appId: string, changes: Partial<ServicePrincipal> = {}): ServicePrincipal => ({ id: `object-${appId}`, appId, isEnabled: true, needsAssignment: false, ...changes });
const all = [principal(app), principal(graphAppId), principal(informationProtectionAppId)];
const forEverybody = (appId: string, ...scopes: string[]): PermissionGrant => ({ resourceId: `object-${appId}`, scopes, isForEverybody: true });
const own: WantedScope = { resource: app, name: 'access_as_user' };
const mail: WantedScope = { resource: graphAppId, name: 'Mail.ReadBasic' };
const user: WantedScope = { resource: graphAppId, name: 'User.Read' };
const recommended = 'ManagePermissionGrantsForSelf.microsoft-user-default-recommended';
const legacy = 'ManagePermissionGrantsForSelf.microsoft-user-default-legacy';

const graphFindings = (part: GraphPart, day: string, locale: 'en' | 'it') => [...graphSettings(part, day, locale), ...graphSignIns(part, locale).findings];

const ready: GraphTenant = { principals: read(all), grants: read([]), consentPolicies: read([recommended]), accessPolicies: read([]), signIns: read([]) };

const judge = (changes: Partial<GraphTenant>, scopes: readonly WantedScope[] = [], day = '2026-11-22') => {
  const findings = graphFindings({ tenant: { ...ready, ...changes }, app, scopes, isNational: false }, day, 'en');
  return (id: string) => findings.find((finding) => finding.id === id);
};

describe('the enterprise app', () => {
  test.each<[string, Partial<GraphTenant>, string]>([
    ['that is there and open to all is fine', {}, 'pass'],
    ['that is disabled is a problem', { principals: read([principal(app, { isEnabled: false })]) }, 'fail'],
    ['that needs assignment is a note', { principals: read([principal(app, { needsAssignment: true })]) }, 'info'],
    ['of which Graph does not say whether it is enabled is not known', { principals: read([principal(app, { isEnabled: null })]) }, 'unknown'],
    ['that is missing where nobody may consent is a problem', { principals: read([]), consentPolicies: read([]) }, 'fail'],
    ['that is missing where people may consent is a note', { principals: read([]), consentPolicies: read([legacy]) }, 'info'],
    ['that is missing where the consent policy is not known is not known', { principals: read([]), consentPolicies: refused('permission') }, 'unknown'],
    ['that is missing in a list without its end is not known', { principals: read([], false) }, 'unknown'],
    ['that Graph does not show is not known', { principals: refused('permission') }, 'unknown'],
  ])('%s', (_what, changes, outcome) => {
    expect(judge(changes)('enterprise-app')?.outcome).toBe(outcome);
  });
});

describe('the Information Protection API', () => {
  test.each<[string, Partial<GraphTenant>, string]>([
    ['enabled is fine', {}, 'pass'],
    ['disabled is a problem', { principals: read([principal(informationProtectionAppId, { isEnabled: false })]) }, 'fail'],
    ['missing is a note', { principals: read([principal(app)]) }, 'info'],
    ['missing in a list without its end is not known', { principals: read([principal(app)], false) }, 'unknown'],
  ])('%s', (_what, changes, outcome) => {
    expect(judge(changes)('information-protection')?.outcome).toBe(outcome);
  });
});

test.each<[string, readonly ServicePrincipal[], string, string | null]>([
  ['missing', [principal(app)], 'fail', 'AADSTS500011'],
  ['disabled', [principal(app), principal(graphAppId, { isEnabled: false })], 'fail', 'AADSTS500014'],
  ['there', all, 'pass', null],
])('a service that is asked and %s is told by what Entra answers', (_state, principals, outcome, entry) => {
  expect(judge({ principals: read(principals) }, [mail])('service')).toMatchObject({ outcome, entry });
});

describe('consent', () => {
  test.each<[string, Partial<GraphTenant>, readonly WantedScope[], string]>([
    ['for all that is asked is fine', { grants: read([forEverybody(app, 'access_as_user'), forEverybody(graphAppId, 'User.Read', 'Mail.ReadBasic')]) }, [own, mail, user], 'pass'],
    ['of one service does not count for another', { grants: read([forEverybody(app, 'Mail.ReadBasic')]) }, [mail], 'fail'],
    ['by one person is not for everybody', { grants: read([{ ...forEverybody(graphAppId, 'User.Read'), isForEverybody: false }]), consentPolicies: read([]) }, [user], 'fail'],
    ['missing where nobody may give it is a problem', { consentPolicies: read([]) }, [user], 'fail'],
    ['for mail is out of Microsoft’s managed policy', {}, [mail], 'fail'],
    ['for the profile is within Microsoft’s managed policy', {}, [user], 'info'],
    ['missing where people have to be assigned is a problem', { principals: read([principal(app, { needsAssignment: true }), principal(graphAppId)]), consentPolicies: read([legacy]) }, [user], 'fail'],
    ['missing where people may give it is a note', { consentPolicies: read([legacy]) }, [mail], 'info'],
    ['missing under a policy of the tenant is not known', { consentPolicies: read(['ManagePermissionGrantsForSelf.ours']) }, [mail], 'unknown'],
    ['missing under an unknown policy is not known', { consentPolicies: refused('permission') }, [mail], 'unknown'],
    ['for the own service may be needless', { consentPolicies: read([]) }, [own], 'unknown'],
    ['without named scopes and without any grant is not known', {}, [], 'unknown'],
    ['without named scopes is listed', { grants: read([forEverybody(graphAppId, 'User.Read')]) }, [], 'info'],
    ['missing in a list without its end is not known', { grants: read([], false) }, [user], 'unknown'],
    ['found in a list without its end is fine', { grants: read([forEverybody(graphAppId, 'User.Read')], false) }, [user], 'pass'],
    ['that Graph does not show is not known', { grants: refused('permission') }, [user], 'unknown'],
  ])('%s', (_what, changes, scopes, outcome) => {
    expect(judge(changes, scopes)('consent')?.outcome).toBe(outcome);
  });

  test.each<[readonly string[], RegExp]>([
    [[], /cannot consent to any app/],
    [[recommended, 'ManagePermissionGrantsForSelf.microsoft-user-default-allow-consent-apps'], /Microsoft’s managed policy/],
    [['managePermissionGrantsForSelf.microsoft-user-default-low'], /verified publishers/],
    [[legacy], /every permission that does not need an administrator/],
    [['ManagePermissionGrantsForSelf.ours', legacy], /every permission/],
    [['ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team'], /cannot consent to any app/],
  ])('under %j is told as what it means', (policies, sentence) => {
    expect(judge({ consentPolicies: read(policies) })('consent-policy')).toMatchObject({ outcome: 'info', says: expect.stringMatching(sentence) });
  });
});

describe('Conditional Access', () => {
  const policy = (changes: Partial<AccessPolicy>): AccessPolicy => ({ name: 'P', state: 'on', includes: ['all'], excludes: [], isForEverybody: true, reachesPeople: true, conditions: [], controls: ['mfa'], operator: 'OR', ...changes });
  const found = (policies: readonly AccessPolicy[], scopes: readonly WantedScope[] = [own, mail], day?: string) => {
    const finding = judge({ accessPolicies: read(policies) }, scopes, day);
    return ['block', 'approved-app', 'exclusions', '', 'report-only'].flatMap((end) => {
      const one = finding(end ? `conditional-access-${end}` : 'conditional-access');
      return one ? [`${end || 'others'} ${one.outcome}`] : [];
    });
  };

  test.each<[string, Partial<AccessPolicy>, readonly string[]]>([
    ['a block of everything', { controls: ['block'] }, ['block fail']],
    ['a block of the add-in', { controls: ['block'], includes: [app] }, ['block fail']],
    ['a block of another app', { controls: ['block'], includes: ['other'] }, ['others pass']],
    ['a block at some places', { controls: ['block'], conditions: ['locations'] }, ['others info']],
    ['a block of some people', { controls: ['block'], isForEverybody: false }, ['others info']],
    ['a block of Office 365, which Graph may belong to', { controls: ['block'], includes: ['office365'] }, ['others info']],
    ['a block of apps that a rule chooses', { controls: ['block'], includes: [], conditions: ['applicationFilter'] }, ['others info']],
    ['a block of old protocols', { controls: ['block'], reachesPeople: false }, ['others pass']],
    ['a block that is off', { controls: ['block'], state: 'off' }, ['others pass']],
    ['a block in report-only mode', { controls: ['block'], state: 'report-only' }, ['others pass', 'report-only info']],
    ['a block of all but what is asked', { controls: ['block'], excludes: [app, graphAppId] }, ['exclusions', 'others pass']],
    ['a second factor', {}, ['others info']],
    ['a second factor with exclusions', { excludes: ['other'] }, ['exclusions info', 'others info']],
  ])('knows %s', (_what, changes, told) => {
    expect(found([policy(changes)])).toEqual(told.filter((one) => one !== 'exclusions'));
  });

  test.each<[string, Partial<AccessPolicy>, string, readonly string[]]>([
    ['alone, before its end', {}, '2026-06-30', ['approved-app fail']],
    ['alone, after its announced end', {}, '2026-07-01', ['approved-app info']],
    ['together with another control', { controls: ['approvedApplication', 'compliantApplication'], operator: 'AND' }, '2026-06-01', ['approved-app fail']],
    ['or another control', { controls: ['approvedApplication', 'compliantApplication'] }, '2026-06-01', ['others info']],
    ['although the add-in is excluded', { excludes: [app, graphAppId] }, '2026-06-01', ['approved-app fail']],
    ['in report-only mode', { state: 'report-only' }, '2026-06-01', ['others pass', 'report-only info']],
  ])('knows the approved client app %s', (_what, changes, day, told) => {
    expect(found([policy({ controls: ['approvedApplication'], ...changes })], [own, mail], day)).toEqual(told);
  });

  test('a list without its end is not known, with what was seen of it', () => {
    const finding = judge({ accessPolicies: read([policy({ controls: ['block'] })], false) }, [own]);
    expect([finding('conditional-access')?.outcome, finding('conditional-access-block')?.outcome]).toEqual(['unknown', 'fail']);
  });

  test('a name of a policy shows no address', () => {
    expect(JSON.stringify(judge({ accessPolicies: read([policy({ name: 'Block by it@contoso.test' })]) })('conditional-access'))).not.toContain('contoso');
  });
});

test.each<[GraphRefused, RegExp]>([
  [refused('permission'), /needs the permission Policy\.Read\.All, and the role: Global Reader/],
  [{ ...refused('permission'), need: { ...need, licence: 'Microsoft Entra ID P1' } }, /licence of the tenant: Microsoft Entra ID P1/],
  [refused('token', 401), /did not take the token/],
  [refused('throttled', 429), /asked to wait longer/],
  [refused('unreachable', null), /did not answer/],
  [refused('failed', 500), /status 500/],
])('a call that was refused says why', (signIns, sentence) => {
  expect(judge({ signIns })('sign-in-log')).toMatchObject({ outcome: 'unknown', says: expect.stringMatching(sentence) });
});

test('sign-ins that were not read to their end are judged, and marked', () => {
  const findings = graphFindings({ tenant: { ...ready, signIns: read([{ appId: app, userId: 'p', status: { errorCode: 53003 }, createdDateTime: '2026-11-22T08:00:00Z' }], false) }, app, scopes: [], isNational: false }, '2026-11-22', 'en');
  expect(findings.filter(({ id }) => id === 'sign-in-log' || id === 'AADSTS53003').map(({ id, outcome }) => [id, outcome])).toEqual([['sign-in-log', 'unknown'], ['sign-in-log', 'pass'], ['AADSTS53003', 'fail']]);
});

test('a sign-in that Graph and a download both have counts once', () => {
  const one = { id: 's1', appId: app, userId: 'p', status: { errorCode: 53003 }, createdDateTime: '2026-11-22T08:00:00Z' };
  const { verdict, findings } = graphSignIns({ tenant: { ...ready, signIns: read([one]) }, app, scopes: [] }, 'en', [signInsOfJson([one])!]);
  expect(verdict).toBe('problem');
  expect(findings.find(({ id }) => id === 'sign-in-log')!.says).toContain('1 sign-ins of 1 people');
});

test('more sign-ins than are read are a note, not a gap', () => {
  const many = Array.from({ length: mostSignIns }, (_, index) => ({ id: String(index), appId: app, userId: 'p', status: { errorCode: 0 } }));
  expect(graphFindings({ tenant: { ...ready, signIns: read(many, false) }, app, scopes: [], isNational: false }, '2026-11-22', 'en').filter(({ id }) => id === 'sign-in-log').map(({ outcome }) => outcome)).toEqual(['info', 'pass']);
});

test('no sign-in at all is a note where the list is whole, and not known where it is not', () => {
  expect([judge({})('sign-in-log')?.outcome, judge({ signIns: read([], false) })('sign-in-log')?.outcome]).toEqual(['info', 'unknown']);
});
