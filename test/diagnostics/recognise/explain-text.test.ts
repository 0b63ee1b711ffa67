import { explainText } from '../../../src/diagnostics/explain.ts';

test('the primary brings its entry, owners, kind and a page', () => {
  const { entry, owners, kind, link, known } = explainText('AADSTS53003: blocked. CAA2000B');
  expect(entry?.id).toBe('AADSTS53003');
  expect(owners[0]).toBe('admin');
  expect(kind).toBe('structural');
  expect(link).toMatch(/^https:/);
  expect(known.map(({ id }) => id)).toEqual(['AADSTS53003', 'CAA2000B']);
});

test('an unknown number stays without meaning and leads to the official look-up', () => {
  const { recognition, entry, owners, kind, link } = explainText('AADSTS999999: something new');
  expect(recognition.primary).toBe('AADSTS999999');
  expect({ entry, owners, kind }).toEqual({ entry: undefined, owners: [], kind: null });
  expect(link).toBe('https://login.microsoftonline.com/error?code=999999');
});

test('a text about nothing known explains nothing', () => {
  expect(explainText('the coffee is cold')).toMatchObject({ entry: undefined, owners: [], kind: null, link: null, known: [] });
});
