import { expect, test } from '@jest/globals';
import { checkRegistration } from '../../../src/checks/registration/check-registration.ts';
import { readRegistration } from '../../../src/checks/registration/read-registration.ts';
import { clientId, rightInGraph, rightInOldForm, wanted } from './registrations.ts';

const capital = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(capital);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [`${name[0]!.toUpperCase()}${name.slice(1)}`, capital(one)])) : value;
};

const other = { ...rightInGraph(), appId: '99999999-0000-4000-8000-000000000000' };

test.each<[string, unknown]>([
  ['Microsoft Graph’s form', rightInGraph()],
  ['the form before January 2025', rightInOldForm()],
  ['the objects of PowerShell', capital(rightInGraph())],
  ['a page of Graph', { value: [rightInGraph()] }],
  ['a list with others', [other, rightInGraph()]],
])('%s is read whole', (_what, told) => {
  const { registration } = readRegistration(JSON.stringify(told), clientId);
  const { found, unknown } = checkRegistration(registration, wanted, 0);
  expect({ unknown, faults: found.flatMap(({ faults }) => faults) }).toEqual({ unknown: [], faults: [] });
});

test('a byte order mark is no part of it, and places are counted as an editor does', () => {
  const { placeOf } = readRegistration(`\ufeff${JSON.stringify(rightInOldForm(), null, 2)}`, clientId);
  expect(placeOf('/replyUrlsWithType/3/url')).toEqual({ line: 56, column: 14 });
});

test('keys with the signs of pointers are found again', () => {
  const { placeOf } = readRegistration(JSON.stringify({ ...rightInGraph(), 'a/b~c': 1 }), clientId);
  expect(placeOf('/a~1b~0c')).toEqual({ line: 1, column: expect.any(Number) });
});

const deep = `{"appId":"${clientId}","api":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;

test('a text nested without reason ends nothing: places are left out', () => {
  const { registration, placeOf } = readRegistration(deep, clientId);
  expect([registration.clientId, placeOf('/appId')]).toEqual([clientId, undefined]);
});

test.each<[string, string, string]>([
  ['a text that was cut', JSON.stringify(rightInGraph()).slice(0, -20), 'registration-unreadable'],
  ['no text', '', 'registration-unreadable'],
  ['a table', 'AppId  DisplayName', 'registration-unreadable'],
  ['five megabytes', `[${' '.repeat(5 * 1024 * 1024)}]`, 'registration-unreadable'],
  ['the manifest of an add-in', JSON.stringify({ manifestVersion: '1.17', id: clientId }), 'registration-unknown'],
  ['a service principal', JSON.stringify({ appId: clientId, appRoleAssignmentRequired: false }), 'registration-unknown'],
  ['several without the add-in’s', JSON.stringify([other, other]), 'registration-unknown'],
  ['nothing at all', 'null', 'registration-unknown'],
])('%s is refused', (_what, text, code) => {
  expect(() => readRegistration(text, clientId)).toThrow(expect.objectContaining({ code }));
});

test('what a text holds is not quoted when it is refused', () => {
  expect(() => readRegistration('{"secretText": "hunter2', clientId)).toThrow(expect.objectContaining({ cause: expect.objectContaining({ message: 'SyntaxError' }) }));
});
