import { describe, expect, test } from '@jest/globals';
import { allowedByAdmin, judge, listedApps, mailboxTable, notSet, onlyWarning, organization, organizationListed, scriptLab, transport } from './documented-outputs.ts';
import { harmful, harmless, ofLists } from './mutilations.ts';

const stated = (pasted: string) => judge(pasted, '2025-09-10').findings.map(({ id, outcome, says, evidence }) => ({ id, outcome, says, values: evidence.map(({ value }) => value) }));

const everyForm = { allowedByAdmin, notSet, onlyWarning, organizationListed, mailboxTable, 'organization off': organization('False'), 'organization unset': organization(''), 'transport off': transport('True') };

describe('read as if nothing had happened', () => {
  test.each(Object.entries(harmless))('%s', (_name, mutilate) => {
    for (const [name, text] of Object.entries(everyForm)) expect([name, stated(mutilate(text))]).toEqual([name, stated(text)]);
  });

  test.each(Object.entries(ofLists))('a list with %s', (_name, mutilate) => {
    for (const text of [organization('True'), organization('False'), organizationListed]) expect(stated(mutilate(text))).toEqual(stated(text));
  });
});

describe('not judged, and what is missing is said', () => {
  test.each(Object.entries(harmful))('%s', (_name, mutilate) => {
    const { findings, verdict } = judge(mutilate(organization('True')));
    expect(findings.filter(({ id, outcome }) => id === 'ews-organization' && outcome !== 'unknown')).toEqual([]);
    expect(['incomplete', 'unreadable']).toContain(verdict);
  });

  test('a table whose spaces were squeezed', () => {
    const squeezed = mailboxTable.replace(/ {2,}/g, ' ');
    expect(judge(squeezed).findings.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail').map(({ evidence }) => evidence)).toEqual([]);
  });

  test('a list of apps that PowerShell cut short by dots, unless the app in question is in what is left', () => {
    const short = organizationListed.replace(/, aaaa.*\}/, '...}');
    expect(judge(short).findings).toMatchObject([{ id: 'ews-organization', outcome: 'unknown' }]);
    expect(judge(short, undefined, { app: '11111111-2222-3333-4444-555555555555' }).findings).toMatchObject([{ outcome: 'info' }]);
  });

  test('an empty list of apps that nobody asked for is no proof that there is none', () => {
    expect(judge(organization('True', 'EwsAllowedAppIDs           : ')).findings[0]!.says).toContain('not in this paste');
  });
});

test('an output without its command is judged once it is named', () => {
  const bare = organization('False').replace(/^PS C.*$/gm, '');
  expect(judge(bare).findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['origin unknown']);
  expect(judge(bare, undefined, { of: 'Get-OrganizationConfig' }).findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['ews-organization fail']);
  expect(judge(bare, undefined, { of: 'Get-CASMailbox' }).findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['ews-mailboxes fail']);
});

test('an app that is not in a whole list gets the command that keeps the others', () => {
  const [finding] = judge(organizationListed, undefined, { app: scriptLab }).findings;
  expect(finding!.steps.admin![0]).toContain(`-EwsAllowedAppIDs '${[...listedApps, scriptLab].join(',')}'`);
});

test('a warning that a person only writes about is no output', () => {
  expect(judge('I read that legacy tokens are disabled everywhere.').verdict).toBe('unreadable');
});

test('an address in a paste is in no report', () => {
  const report = judge(`PS C:\\> Get-CASMailbox anna@contoso.com | fl\nName : anna@contoso.com\nEwsEnabled : False\nPrimarySmtpAddress : anna@contoso.com\n\n\nPS> Get-App\nDisplayName : mail anna@contoso.com\nProviderName : anna@contoso.com\nAppId : x\n`);
  expect(report.verdict).toBe('problem');
  expect(JSON.stringify(report)).not.toContain('contoso.com');
});
