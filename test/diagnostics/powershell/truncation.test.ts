import { expect, test } from '@jest/globals';
import { judge, wholePastes } from './documented-outputs.ts';
import type { TenantReport } from '../../../src/diagnostics/tenant/index.ts';

const unknown = /^(?:not in this paste|cut off|cut off or not readable|id not in this paste)$/;
const withoutLine = (label: string): string => label.replace(/^Mailbox \d+ \(line \d+\)/, 'Mailbox');

/** What a report states as seen, without what it says to be missing. */
const seenIn = ({ findings }: TenantReport): string[] => findings.flatMap(({ id, evidence }) => evidence.filter(({ value }) => !unknown.test(value)).map(({ label, value }) => `${id}: ${withoutLine(label)}: ${value}`));
/** Shown only where something is wrong, or where there is one mailbox. */
const isNoteworthyOnly = (one: string): boolean => one.startsWith('ews-mailboxes: Mailbox: EwsEnabled:');

const day = '2025-09-10';

function faultsOf(all: TenantReport, part: string): string[] {
  const some = judge(part, day);
  const seen = seenIn(all);
  const verdicts = new Map(all.findings.map(({ id, outcome }) => [id, outcome]));
  return [
    ...seenIn(some).filter((one) => !seen.some((other) => (one.endsWith(' …') ? other.startsWith(one.slice(0, -2)) : other === one)) && !isNoteworthyOnly(one)),
    ...some.findings.filter(({ id, outcome }) => (outcome === 'pass' || outcome === 'fail') && verdicts.get(id) !== outcome).map(({ id, outcome }) => `${id} became ${outcome}`),
    ...some.findings.filter(({ id, outcome, says }) => id === 'legacy-tokens' && outcome === 'info' && !all.findings.some((one) => one.says === says)).map(({ says }) => says),
  ];
}

test.each(Object.entries(wholePastes))('%s, cut at any place of its end, says nothing that the whole does not say', (_name, whole) => {
  const cuts = Array.from({ length: whole.length }, (_, length) => whole.slice(0, length));
  const all = judge(whole, day);
  expect(cuts.flatMap((part) => faultsOf(all, part).map((fault) => `${part.slice(-40)} → ${fault}`))).toEqual([]);
});

test.each(Object.entries(wholePastes))('%s, cut at any place of its beginning, says nothing that the whole does not say', (_name, whole) => {
  const cuts = Array.from({ length: whole.length }, (_, from) => whole.slice(from));
  const all = judge(whole, day);
  expect(cuts.flatMap((part) => faultsOf(all, part).map((fault) => `${part.slice(0, 40)} → ${fault}`))).toEqual([]);
});

test.each(Object.entries(wholePastes))('%s as a whole is judged', (_name, whole) => {
  expect(judge(whole, day).findings.map(({ outcome }) => outcome)).toEqual(expect.not.arrayContaining(['crashed']));
  expect(judge(whole, '2026-11-22').verdict).not.toBe('unreadable');
});
