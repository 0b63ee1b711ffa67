import { clients } from '../../../src/simulator/clients.ts';
import { requirementSets } from '../../../src/simulator/office-global/requirement-sets.ts';

test.each([
  ['web', 'Mailbox', '1.16', true],
  ['web', 'Mailbox', '1.9', true],
  ['ltsc2021', 'Mailbox', '1.10', false],
  ['ltsc2021', 'Mailbox', 1.5, true],
  ['ios', 'Mailbox', '1.5', true],
  ['ios', 'Mailbox', '1.6', false],
  ['web', 'NestedAppAuth', '1.1', true],
  ['web', 'nestedappauth', '1.1', true],
  ['ltsc2021', 'NestedAppAuth', '1.1', false],
  ['ltsc2021', 'IdentityAPI', '1.3', true],
  ['outlook2019', 'IdentityAPI', '1.3', false],
  ['web', 'DialogApi', '1.1', true],
  ['outlook2019', 'DialogApi', '1.2', false],
  ['web', 'ExcelApi', undefined, false],
  ['web', 'Mailbox', undefined, true],
] as const)('%s supports %s %s: %s', (client, name, version, supported) => {
  const { isSetSupported } = requirementSets(clients[client]);
  expect(isSetSupported(name, version as string)).toBe(supported);
});
