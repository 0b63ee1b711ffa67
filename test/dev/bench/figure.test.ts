import { against, figureTable, jsonLine } from '../../../src/dev/bench/figure.ts';

test('a value is one figure against its mark and one more against each other thing', () => {
  expect(against('script', 90, 'bytes', { mark: 120, 'naa-sample': 180 }).map(jsonLine)).toEqual([
    '{"name":"script","value":90,"unit":"bytes","versus":120,"ratio":0.75}',
    '{"name":"script-vs-naa-sample","value":90,"unit":"bytes","versus":180,"ratio":0.5}',
  ]);
});

test('where nothing comparable is known, versus and ratio are null', () => {
  expect(against('time', 12.34567, 'ms', {}).map(jsonLine)).toEqual(['{"name":"time","value":12.346,"unit":"ms","versus":null,"ratio":null}']);
});

test('a line without its counterpart says why', () => {
  const figure = { name: 'speed', value: 20, unit: 'req/CPU-s', missing: 'theirs is not installed' };
  expect(jsonLine(figure)).toBe('{"name":"speed","value":20,"unit":"req/CPU-s","versus":null,"ratio":null,"why":"theirs is not installed"}');
  expect(figureTable([figure])).toMatch(/ theirs is not installed +-$/);
});

test('a ratio that was measured pair by pair stands as it was measured', () => {
  expect(jsonLine({ name: 'speed', value: 20, unit: 'req/CPU-s', versus: { value: 10, what: 'theirs' }, ratio: 2.1 })).toBe('{"name":"speed","value":20,"unit":"req/CPU-s","versus":10,"ratio":2.1}');
});

test('the table says what each figure is held against', () => {
  const [head, , first, second] = figureTable([...against('script', 1234, 'bytes', { mark: 2000, 'naa-sample': 2468 }), ...against('time', 7, 'ms', {})]).split('\n');
  expect(head).toMatch(/^figure +value +unit +versus +of +ratio$/);
  expect(first).toMatch(/^script-vs-naa-sample +1,234 +bytes +2,468 +naa sample +0\.50$/);
  expect(second).toMatch(/^time +7 +ms +- +- +-$/);
});
