import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rules } from '../../../src/checks/registration/rules/index.ts';
import { wantedRegistration } from '../../../src/checks/registration/wanted.ts';
import { deployment } from '../../../src/deployment/index.ts';

const guide = readFileSync('docs/guides/registration.md', 'utf8');

test('the guide lists each rule with its weight', () => {
  const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| .* \| (blocks|hinders|notes) \|$/gm)].map(([, id, severity]) => `${id} ${severity}`);
  expect(rows).toEqual(rules.map(({ id, severity }) => `${id} ${severity}`).sort());
});

test('the steps of the guide are what is wanted of the deployment’s registration, read with its values in place of those shown', () => {
  const { entra: { clientId, scope, tenant }, addIn: { origin, name }, cloud: { login, graph } } = deployment;
  const { pages, broker, identifierUri, scopeName } = wantedRegistration({ name, origin, clientId, scope, tenant, login, graph, permissions: [] });
  const [values = '', steps = ''] = guide.split(/^## /m);
  const shown = (what: string): string => new RegExp(`^\\| ${what} \\| \`([^\`]+)\``, 'm').exec(values)![1]!;
  const read = steps.replaceAll(new URL(shown('origin')).host, new URL(origin).host).replaceAll(shown('client id'), clientId);
  for (const part of [...pages, broker, identifierUri, `\`${scopeName}\``, 'ea5a67f6-b6f3-4338-b240-c655ddc3cc8e', '"requestedAccessTokenVersion": 2']) expect(read).toContain(part);
});
