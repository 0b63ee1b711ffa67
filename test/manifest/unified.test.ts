import { readFile } from 'node:fs/promises';
import { deployment } from '../../src/deployment/index.ts';
import { unifiedManifest } from '../../src/dev/manifest/unified.ts';
import { element, parseXml, textOf } from './manifest-xml.ts';
import { readManifestFile, validateUnified } from './office-addin-manifest.ts';
import { pngSize } from './png-size.ts';

const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
const twin = parseXml(await readFile('manifest.xml', 'utf8'));
const strings: Record<string, string> = JSON.parse(await readFile('assets/manifest.it.json', 'utf8'));
const [extension] = manifest.extensions;
const [tab] = extension.ribbons[0].tabs;

test('it is valid by the schema that office-addin-manifest carries, without a network', async () => {
  const { isValid, report } = await validateUnified('manifest.json');
  expect(report?.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test('office-addin-manifest reads the same id, name and version from both manifests', async () => {
  const [xml, json] = await Promise.all([readManifestFile('manifest.xml'), readManifestFile('manifest.json')]);
  expect([json['id'], json['displayName'], json['providerName']]).toEqual([xml['id'], xml['displayName'], xml['providerName']]);
  expect(xml['version']).toMatch(new RegExp(`^${json['version']}\\.\\d+$`));
});

test('both manifests name the same client id, application id URI and Mailbox set', () => {
  const twinInfo = element(twin, 'WebApplicationInfo');
  expect(manifest.webApplicationInfo).toEqual({ id: textOf(twinInfo, 'Id'), resource: textOf(twinInfo, 'Resource') });
  expect(extension.requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: element(twin, 'Set').getAttribute('MinVersion') }]);
});

test('the pane is the audience of Exchange tokens here too', () => {
  expect([extension.runtimes[0].code.page, extension.audienceClaimUrl]).toEqual([deployment.exchange.audiences[0], deployment.exchange.audiences[0]]);
});

test('both buttons call the action that opens the pane', () => {
  const actions = extension.runtimes[0].actions.map(({ id }: { id: string }) => id);
  expect([tab.groups[0].controls[0].actionId, tab.customMobileRibbonGroups[0].controls[0].actionId]).toEqual([...actions, ...actions]);
});

test('the two icons of the package have the sizes the schema asks for', async () => {
  expect(await pngSize(manifest.icons.color)).toEqual([192, 192]);
  expect(await pngSize(manifest.icons.outline)).toEqual([32, 32]);
});

test('every Italian sentence replaces a value that is there', () => {
  const paths = Object.keys(strings).filter((path) => path !== '$schema');
  const at = (path: string) => path.split(/[.[\]]+/).filter(Boolean).reduce((value, key) => value?.[key], manifest);
  expect(paths.filter((path) => typeof at(path) !== 'string')).toEqual([]);
  expect(strings['description.short']).toBe(deployment.addIn.description.it);
});

test('the Italian file is the one the manifest names', () => {
  expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'it', file: 'assets/manifest.it.json' }]);
});

test('navigation may leave for the sign-in host alone', () => {
  expect(manifest.validDomains).toEqual([deployment.addIn.origin, deployment.cloud.login].map((origin) => new URL(origin).host));
});

test.each([
  ['no server', 'MailboxItem.Read.User', []],
  ['a server', 'Mailbox.ReadWrite.User', [{ amurl: 'https://mail.contoso.test:443/autodiscover/metadata/json/1', allowPrivateAddress: true }]],
])('a deployment that trusts %s asks for %s', (_servers, permission, trusted) => {
  const { authorization } = JSON.parse(unifiedManifest({ ...deployment, exchange: { ...deployment.exchange, trusted } }));
  expect(authorization.permissions.resourceSpecific).toEqual([{ name: permission, type: 'Delegated' }]);
});
