import { expect, test } from '@jest/globals';
import { checkManifest } from '../../../src/checks/manifest/check-manifest.ts';
import { rules } from '../../../src/checks/manifest/rules/index.ts';
import { deployment } from '../../../src/deployment/index.ts';
import { addInOnlyManifest } from '../../../src/dev/manifest/add-in-only.ts';
import { unifiedManifest } from '../../../src/dev/manifest/unified.ts';
import { broken, json, xml } from './broken-manifests.ts';

const cloud = { servesExchangeServer: false, audiences: [] };
const server = { servesExchangeServer: true, audiences: [] };

/** By our own rules alone; the schema has its own test. */
const faultsIn = async (text: string, about: Parameters<typeof checkManifest>[1] = cloud) => (await checkManifest(text, about, async () => ({ refusals: [] }))).flatMap(({ rule: { id }, faults }) => faults.map(({ place }) => ({ id, line: text.split('\n')[place!.line - 1]! })));

test.each(broken)('%s is found by “%s” and by nothing else, at its line', async (_what, rule, text, line) => {
  const faults = await faultsIn(text);
  expect(faults.map(({ id }) => id)).toEqual([rule]);
  expect(faults[0]!.line).toContain(line);
});

const trusting = { ...deployment, exchange: { ...deployment.exchange, trusted: [{ amurl: 'https://mail.contoso.test:443/autodiscover/metadata/json/1', allowPrivateAddress: true }] } };

test.each([
  ['XML', xml, cloud],
  ['JSON', json, cloud],
  ['XML for an Exchange Server', addInOnlyManifest(trusting), server],
  ['JSON for an Exchange Server, with what the server accepts', unifiedManifest(trusting), { ...server, audiences: deployment.exchange.audiences }],
])('our own manifest is clean: %s', async (_form, text, about) => {
  expect(await faultsIn(text, about)).toEqual([]);
});

test.each([
  ['less than the whole mailbox, since classic Outlook 2510', xml, server, ['permission-regression']],
  ['the same in JSON', json, server, ['permission-regression']],
  ['an address that the server does not accept', addInOnlyManifest(trusting), { ...server, audiences: ['https://other.example.com/'] }, ['token-audience']],
  ['a token that names another page than the pane', unifiedManifest(trusting).replace(/("audienceClaimUrl": "[^"]*)"/, '$1?v=2"'), server, ['token-audience']],
  ['no address for tokens in JSON', unifiedManifest(trusting).replace('"audienceClaimUrl"', '"unknown"'), server, ['token-audience']],
  ['the whole mailbox where no Exchange Server needs it', addInOnlyManifest(trusting), cloud, ['permission-wide']],
])('of Exchange Server: %s', async (_what, text, about, expected) => {
  expect((await faultsIn(text, about)).map(({ id }) => id)).toEqual(expected);
});

test('a reader is told of event handlers', async () => {
  const events = xml.replace(/<ExtensionPoint xsi:type="MessageReadCommandSurface">/, '<ExtensionPoint xsi:type="LaunchEvent"/>$&');
  expect((await faultsIn(events)).map(({ id }) => id)).toEqual(['event-script']);
});

test('every rule has a fault in these tests', () => {
  const shown = new Set([...broken.map(([, rule]) => rule), 'permission-regression', 'permission-wide', 'token-audience', 'event-script', 'schema', 'schema-unasked']);
  expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
