import { describe, expect, test } from '@jest/globals';
import { signInReport } from '../../../src/diagnostics/index.ts';
import { app, csv, json, jsonLine, judged, type Line } from './exports.ts';

const found = (contents: string, id: string) => judged(contents).findings.find((finding) => finding.id === id);
const seen = (contents: string, id: string): Record<string, string> => Object.fromEntries(found(contents, id)!.evidence.map(({ label, value }) => [label, value]));

const forms = [['CSV', csv], ['JSON', json]] as const;

describe.each(forms)('a %s download', (_form, write) => {
  test('groups failures of the add-in by code, in the catalogue’s words, with who must act', () => {
    const report = judged(write({ code: 53003 }, { code: 53003, person: 'p2' }, { code: 65001, person: 'p3' }, { person: 'p4' }, { code: 53003, app: 'another' }));
    expect(report.verdict).toBe('problem');
    expect(report.findings.map(({ id, outcome, owner }) => [id, outcome, owner])).toEqual([['sign-in-log', 'pass', null], ['AADSTS53003', 'fail', 'admin'], ['AADSTS65001', expect.any(String), expect.any(String)]]);
    expect(report.findings[1]).toMatchObject({ entry: 'AADSTS53003', evidence: expect.arrayContaining([{ label: 'People', value: '2' }]) });
  });

  test('people who signed in afterwards are not kept out', () => {
    const lines: Line[] = [{ code: 53003, at: '2026-11-20T09:00:00Z' }, { at: '2026-11-20T10:00:00Z' }, { code: 53003, person: 'p2', at: '2026-11-20T09:00:00Z' }];
    expect(seen(write(...lines), 'AADSTS53003')).toMatchObject({ People: '2', 'Of them without a later sign-in': '1' });
    expect(found(write(...lines.slice(0, 2)), 'AADSTS53003')).toMatchObject({ outcome: 'info', owner: null, severity: 'notes' });
    expect(judged(write(...lines.slice(0, 2))).verdict).toBe('fine');
  });

  test('a success before the failure, or of another app, proves nothing', () => {
    expect(judged(write({ at: '2026-11-20T08:00:00Z' }, { code: 53003 })).verdict).toBe('problem');
    expect(judged(write({ at: '2026-11-20T10:00:00Z', app: 'another' }, { code: 53003 })).verdict).toBe('problem');
  });

  test('the code that keeps most people out comes first', () => {
    const lines: Line[] = [...Array.from({ length: 9 }, (): Line => ({ code: 50105, person: 'one' })), { code: 53003, person: 'p2' }, { code: 53003, person: 'p3' }];
    expect(judged(write(...lines)).findings.slice(1).map(({ id }) => id)).toEqual(['AADSTS53003', 'AADSTS50105']);
  });

  test('no address, name or network address leaves the judgement', () => {
    const said = JSON.stringify(judged(write({ code: 53003 }, { code: 999_999_998, reason: 'User adele@contoso.example is not known' })));
    expect(said).toContain('[address]');
    expect(said).not.toMatch(/adele|vance|203\.0\.113/i);
  });

  test('a code that nobody knows is a problem with Microsoft’s look-up page', () => {
    expect(found(write({ code: 999_999_998 }), 'AADSTS999999998')).toMatchObject({ outcome: 'fail', confidence: 'hint', link: expect.stringContaining('999999998'), guides: ['sign-in-log'] });
  });

  test('a log without a line of the add-in is no clean bill', () => {
    expect(judged(write({ code: 53003, app: 'another' }))).toMatchObject({ verdict: 'incomplete', findings: [{ id: 'sign-in-log', outcome: 'unknown' }] });
    expect(judged(write())).toMatchObject({ verdict: 'incomplete' });
  });

  test('the same line in two files counts once', () => {
    const one = write({ code: 53003, id: 'same' });
    expect(judged(one, one).findings.find(({ id }) => id === 'AADSTS53003')!.evidence[0]).toEqual({ label: 'Failures', value: '1' });
  });

  test('a file cut inside a line is refused', () => {
    const whole = write({ at: '2026-11-20T10:00:00Z' }, { code: 53003, person: 'p2' });
    const [from, to] = write === csv ? [whole.trimEnd().lastIndexOf('\n') + 2, whole.lastIndexOf('53003')] : [0, whole.length - 1];
    for (let end = from; end <= to; end += 1) expect(judged(whole.slice(0, end))).toMatchObject({ verdict: 'incomplete', findings: [{ outcome: 'unknown' }] });
  });
});

test('policies of Conditional Access that refused are named, others not', () => {
  expect(seen(json({ code: 53003, refusedBy: 'Require compliant devices' }), 'AADSTS53003')['Refused by the policy']).toBe('Require compliant devices');
});

test.each([
  ['a page of Graph', JSON.stringify({ '@odata.context': 'x', value: [jsonLine({ code: 53003 })] })],
  ['records of a diagnostic setting', JSON.stringify({ records: [{ time: 'x', properties: jsonLine({ code: 53003 }) }] })],
  ['what ConvertTo-Json writes of Get-MgAuditLogSignIn', JSON.stringify([{ Id: '1', AppId: app, CreatedDateTime: '2026-11-20T09:00:00Z', UserId: 'p', Status: { ErrorCode: 53003 } }])],
  ['one sign-in alone', JSON.stringify(jsonLine({ code: 53003 }))],
])('%s is read', (_what, content) => {
  expect(judged(content).verdict).toBe('problem');
});

test.each([
  ['nothing', ''],
  ['a text', 'Not a log at all'],
  ['another CSV', 'Name,Value\r\na,b\r\n'],
  ['the AuthDetails file', '"Date (UTC)","Request ID","Authentication method"\r\n"2026-11-20T09:00:00Z","x","Password"\r\n'],
  ['other JSON', '{"a":1}'],
  ['a list of something else', '[{"a":1}]'],
  ['half of a JSON', '[{"status":{"errorCode":0'],
  ['a row with too few cells', `${csv({ code: 0 })}"2026-11-20T09:00:00Z","x"\r\n`],
])('%s is refused with what is needed', (_what, content) => {
  const report = judged(content);
  expect(report).toMatchObject({ verdict: 'incomplete', findings: [{ outcome: 'unknown', owner: 'admin' }] });
});

test('lines without a readable code are counted, and the answer is not called complete', () => {
  const content = csv({ code: 0 }).replace('"Success","None"', '"Failure",""');
  expect(judged(`${csv({}).trimEnd()}\r\n${content.split('\r\n')[1]!}\r\n`)).toMatchObject({ verdict: 'incomplete' });
});

test('without an application id all apps count, and Italian is spoken', () => {
  const signIns = [{ atMs: null, requestId: null, appId: 'another', personId: null, errorCode: 53003, reason: null, correlationId: null, resource: null, refusedBy: [] }];
  const { findings } = signInReport([{ signIns, skipped: 0 }], { locale: 'it' });
  expect(findings[0]!.says).toContain('accessi');
  expect(findings[1]).toMatchObject({ id: 'AADSTS53003', outcome: 'fail' });
});
