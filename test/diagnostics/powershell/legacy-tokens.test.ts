import { describe, expect, test } from '@jest/globals';
import { allowedByAdmin, blockedByAdmin, judge, notSet, onlyWarning, scriptLab } from './documented-outputs.ts';

const said = (pasted: string, day: string) => judge(pasted, day).findings.find(({ id }) => id === 'legacy-tokens')!;
const state = (pasted: string, day: string): string => {
  const { outcome, says } = said(pasted, day);
  if (outcome === 'unknown') return 'unknown';
  return /still given/.test(says) ? 'on' : /step by step/.test(says) ? 'rolling off' : /are off for cloud mailboxes of every|were off/.test(says) ? 'off' : says;
};

describe('what the setting meant by day', () => {
  test.each([
    ['(Not Set)', notSet, '2025-01-15', 'on'],
    ['(Not Set)', notSet, '2025-02-16', 'on'],
    ['(Not Set)', notSet, '2025-02-17', 'rolling off'],
    ['(Not Set)', notSet, '2025-03-13', 'off'],
    ['(Not Set)', notSet, '2026-11-22', 'off'],
    ['False', blockedByAdmin, '2024-12-01', 'off'],
    ['False', blockedByAdmin, '2025-06-01', 'off'],
    ['True', allowedByAdmin, '2025-06-01', 'on'],
    ['True', allowedByAdmin, '2025-07-31', 'on'],
    ['True', allowedByAdmin, '2025-08-01', 'rolling off'],
    ['True', allowedByAdmin, '2025-10-30', 'rolling off'],
    ['True', allowedByAdmin, '2025-10-31', 'off'],
    ['the warning alone', onlyWarning, '2025-10-05', 'off'],
    ['the warning alone', onlyWarning, '2026-11-22', 'off'],
    ['True with the warning', `${onlyWarning}${allowedByAdmin}`, '2025-10-05', 'off'],
  ])('%s of %#: %s', (_setting, pasted, day, expected) => {
    expect(state(pasted, day)).toBe(expected);
  });
});

test('an empty list says nothing before 19 May 2025 and “none” from then on', () => {
  expect(said(notSet, '2025-05-18').evidence.at(-1)!.value).toContain('not reported');
  expect(said(notSet, '2025-05-19').evidence.at(-1)!.value).toBe('none');
});

test('the add-ins are told with the day they were last seen, and with the name that Get-App gives', () => {
  expect(said(allowedByAdmin, '2025-06-01').evidence[1]!.value).toBe(`${scriptLab} (2025-05-16)`);
  expect(said(`${allowedByAdmin}PS C:\\> Get-App\n\nDisplayName : Script Lab\nAppId : ${scriptLab}\nProviderName : Contoso\n\n`, '2025-06-01').evidence[1]!.value).toBe('Script Lab (Contoso) (2025-05-16)');
});

test('an output that names a later day than the one given is not judged', () => {
  expect(said(allowedByAdmin, '2025-05-15')).toMatchObject({ outcome: 'unknown' });
});

test('two outputs with two settings are not judged', () => {
  expect(judge(`${blockedByAdmin}\n${notSet}`, '2025-06-01').findings).toMatchObject([{ id: 'contradictory', outcome: 'unknown' }]);
});
