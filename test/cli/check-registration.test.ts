import { expect, test } from '@jest/globals';
import { readRegistration } from '../../src/checks/registration/read-registration.ts';
import { registrationReport, tellRegistration } from '../../src/cli/check/registration.ts';
import { clientId, rightInGraph, rightInOldForm, settings, wanted } from '../checks/registration/registrations.ts';
import { naaKit } from './naa-kit.ts';

const addIn = ['--origin', settings.origin, '--client-id', clientId];
const { web: _web, ...inPart } = rightInGraph();
const faulty = JSON.stringify({ ...rightInOldForm(), accessTokenAcceptedVersion: null }, null, 2);

test.each<[string, string, number]>([
  ['a registration that is right', JSON.stringify(rightInOldForm()), 0],
  ['one that was told in part', JSON.stringify(inPart), 2],
  ['one with a fault', faulty, 3],
  ['none', '{}', 1],
])('%s ends with its own code', async (_what, told, code) => {
  expect(await naaKit(['check', 'registration', '-', ...addIn], told)).toMatchObject({ code });
});

function told(format: 'text' | 'json' | 'markdown' | 'sarif', locale: 'en' | 'it'): string {
  const { registration, placeOf } = readRegistration(faulty, clientId);
  return tellRegistration(registrationReport(registration, { name: 'registration.json', wanted, nowMs: 0, locale, placeOf }), format, locale);
}

test.each([
  ['en', 'Version of the access tokens', 'Manifest: set requestedAccessTokenVersion', 'registration.json:11:33: '],
  ['it', 'Versione dei token di accesso', 'Manifesto: imposta requestedAccessTokenVersion', 'registration.json:11:33: '],
] as const)('the page in %s has the fault, its cure, its place and its source', (locale, ...parts) => {
  for (const part of [...parts, 'Microsoft Learn, Understand the app manifest']) expect(told('text', locale)).toContain(part);
});

test('as SARIF the fault has its line, as JSON the error that people meet', () => {
  expect(JSON.parse(told('sarif', 'en'))).toMatchObject({ runs: [{ results: [{ ruleId: 'token-version', level: 'error', locations: [{ physicalLocation: { region: { startLine: 11 } } }] }] }] });
  const { registration } = readRegistration(JSON.stringify({ ...rightInGraph(), spa: { redirectUris: [] } }), clientId);
  expect(registrationReport(registration, { name: 'x', wanted, nowMs: 0, locale: 'en' }).findings[0]).toMatchObject({ id: 'broker-redirect', entry: 'AADSTS700046', owner: 'developer', place: null });
});
