import { explainText } from '../../../src/diagnostics/explain.ts';
import { valuesFor } from '../../../src/diagnostics/guide.ts';

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

const [ours, theirs, resource] = ['4c9f1d2e-0000-4b7a-8d11-9e3f5a6b7c8d', '5d0a2e3f-0000-4c8b-9e22-0f406b7c8d9e', '00000003-0000-0000-c000-000000000000'];
test.each([
  ['none', 'AADSTS65001: consent is missing', []],
  ['one in a sentence', `AADSTS700016: Application with identifier '${theirs}' was not found`, [theirs]],
  ['one on a page', `Error Code: 53003\nCorrelation Id: ${ours}\nApp id: ${theirs}`, [theirs]],
  ['one beside its resource', `AADSTS650057: Client app ID: ${ours}(Orbit). Resource app ID: ${resource}.`, [ours]],
  ['one in an address', `authorize?client_id=${theirs}&error=AADSTS50011`, [theirs]],
  ['one in Italian', `AADSTS50105: l'applicazione '${ours}' non è assegnata`, [ours]],
])('of the apps a text names: %s', (_, text, appIds) => {
  expect(explainText(text).recognition.appIds).toEqual(appIds);
});

test.each([
  ['names no app', [], { clientId: ours, scope: 'x', tenantId: 't' }],
  ['names this app', [ours], { clientId: ours, scope: 'x', tenantId: 't' }],
  ['names another app', [theirs], { clientId: theirs, tenantId: 't' }],
  ['names two other apps', [theirs, resource], { tenantId: 't' }],
])('a guide for an error that %s is filled with what belongs to it', (_, appIds, filled) => {
  expect(valuesFor(appIds, { clientId: ours, scope: 'x', tenantId: 't' })).toEqual(filled);
});

test('a code of the broker’s network family is explained by its family', () => {
  const { recognition, entry } = explainText('sign-in failed with CAA80014');
  expect([recognition.primary, entry?.id]).toEqual(['CAA80014', 'CAA:network']);
});

test('an unknown number of Windows is named in hexadecimal and leads to Microsoft’s tool for such numbers', () => {
  const { recognition, entry, link } = explainText('2156265999');
  expect([recognition.primary, entry, link]).toEqual(['HRESULT:8086020F', undefined, expect.stringContaining('error-code-lookup')]);
});

test('a text about nothing known explains nothing', () => {
  expect(explainText('the coffee is cold')).toMatchObject({ entry: undefined, owners: [], kind: null, link: null, known: [] });
});
