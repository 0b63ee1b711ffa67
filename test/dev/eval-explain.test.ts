import { score, type Answer, type Labelled } from '../../src/dev/eval-explain/score.ts';

const none = { correlationId: null, traceId: null, timestamp: null };
const silent: Answer = { codes: [], primary: null, owners: [], kind: null, ...none };
const labelled = (more: Partial<Omit<Labelled, 'expect'>> & { expect?: Partial<Labelled['expect']> }): Labelled => ({ id: 'x', text: '', class: 'AADSTS', ...more, expect: { codes: ['AADSTS1'], primary: 'AADSTS1', owner: 'admin', kind: 'structural', ...none, ...more.expect } });
const total = (item: Labelled, answer: Partial<Answer>) => score([item], () => ({ ...silent, ...answer })).total;

test('a right answer has full marks', () => {
  expect(total(labelled({}), { codes: ['AADSTS1'], primary: 'AADSTS1', owners: ['admin'], kind: 'structural' })).toMatchObject({ primary: 1, recall: 1, precision: 1, owner: 1, kind: 1, evidence: 1 });
});

test('what may also be named costs nothing, what may not costs precision', () => {
  const item = labelled({ mayAlso: ['OAUTH:a'] });
  expect(total(item, { codes: ['AADSTS1', 'OAUTH:a'] }).precision).toBe(1);
  expect(total(item, { codes: ['AADSTS1', 'OAUTH:b'] }).precision).toBe(0.5);
});

test('of a weak label every code may be the primary', () => {
  const codes = { codes: ['AADSTS1', 'AADSTS2'] };
  expect(total(labelled({ weak: true, expect: codes }), { primary: 'AADSTS2' }).primary).toBe(1);
  expect(total(labelled({ expect: codes }), { primary: 'AADSTS2' }).primary).toBe(0);
});

test('the decimal and the hexadecimal form of a broker code are one', () => {
  expect(total(labelled({ expect: { codes: ['WAM:3399614466'], primary: 'WAM:3399614466' } }), { codes: ['CAA20002'], primary: 'CAA20002' })).toMatchObject({ primary: 1, recall: 1, precision: 1 });
});

test('the first owner counts, and one of several accepted ones is right', () => {
  expect(total(labelled({ expect: { owner: ['admin', 'user'] } }), { owners: ['user', 'developer'] }).owner).toBe(1);
  expect(total(labelled({}), { owners: ['user', 'admin'] }).owner).toBe(0);
});

test('a strict negative bears no identifier, a lenient one those it may also have, but no primary', () => {
  const expected = { codes: [], primary: null, owner: null, kind: null };
  const strict = labelled({ negative: 'strict', mayAlso: ['HTTP:401'], expect: expected });
  const lenient = { ...strict, negative: 'lenient' as const };
  expect(total(strict, { codes: ['HTTP:401'] }).negatives).toBe(0);
  expect(total(lenient, { codes: ['HTTP:401'] }).negatives).toBe(1);
  expect(total(lenient, { codes: ['HTTP:401'], primary: 'HTTP:401' }).negatives).toBe(0);
});

test('times are compared by digits, ids without case', () => {
  const item = labelled({ expect: { correlationId: 'ABC', timestamp: '2026-03-04 05:06:07Z' } });
  expect(total(item, { correlationId: 'abc', timestamp: '2026-03-04T05-06-07Z' }).evidence).toBe(1);
  expect(total(item, { correlationId: 'abc' }).evidence).toBe(0);
});

test('each class is counted for itself', () => {
  const { classes } = score([labelled({}), labelled({ class: 'SMTP' })], () => silent);
  expect(Object.keys(classes)).toEqual(['AADSTS', 'SMTP']);
});
