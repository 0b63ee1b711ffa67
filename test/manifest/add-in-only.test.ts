import { readFile } from 'node:fs/promises';
import type { Element } from '@xmldom/xmldom';
import { deployment } from '../../src/deployment/index.ts';
import { addInOnlyManifest } from '../../src/dev/manifest/add-in-only.ts';
import { allValues, element, elements, ownChildren, parseXml, textOf } from './manifest-xml.ts';
import { readManifestFile } from './office-addin-manifest.ts';
import { pngSize } from './png-size.ts';

const { addIn, entra, exchange, cloud } = deployment;
const manifest = parseXml(await readFile('manifest.xml', 'utf8'));
const [overrides10, overrides11] = elements(manifest, 'VersionOverrides') as [Element, Element];
const valueOf = (node: Element): string => node.getAttribute('DefaultValue') ?? '';

test('office-addin-manifest reads name, id, version, host and permission', async () => {
  expect(await readManifestFile('manifest.xml')).toMatchObject({ id: addIn.id, version: addIn.version, displayName: addIn.name, officeAppType: 'MailApp', hosts: ['Mailbox'] });
});

test('the page Outlook opens is the audience the backend accepts in an Exchange token', () => {
  const pages = [...elements(manifest, 'SourceLocation').filter((node) => !node.hasAttribute('resid')), ...elements(manifest, 'Url')];
  expect(new Set(pages.map(valueOf))).toEqual(new Set([exchange.audiences[0]]));
});

describe('requirements', () => {
  const sets = elements(manifest, 'Set');
  test('no set above Mailbox 1.5 is required, which is all that Exchange Server SE has', () => {
    for (const set of sets) expect(Number(set.getAttribute('MinVersion')?.split('.')[1])).toBeLessThanOrEqual(5);
  });
  test('nothing but Mailbox is required: NestedAppAuth and IdentityAPI are asked at run time', () => {
    expect(sets.map((set) => set.getAttribute('Name'))).toEqual(['Mailbox']);
  });
});

describe('addresses', () => {
  const addresses = allValues(manifest).filter((value) => /^\w+:\/\//.test(value));
  test('every web address is https', () => {
    expect(addresses.filter((value) => !/^(https|api):/.test(value))).toEqual([]);
  });
  test('every address but the support page and the sign-in host is on the origin of the pane', () => {
    const foreign = addresses.filter((value) => value !== addIn.supportUrl && !value.startsWith('api:') && new URL(value).origin !== addIn.origin);
    expect(foreign).toEqual([cloud.login]);
  });
});

describe('surfaces', () => {
  test.each([
    ['1.0', overrides10, ['DesktopFormFactor']],
    ['1.1', overrides11, ['DesktopFormFactor', 'MobileFormFactor']],
  ])('VersionOverrides %s has its form factors', (_version, overrides, factors) => {
    const hosts = ownChildren(overrides).find(({ nodeName }) => nodeName === 'Hosts') as Element;
    expect([...element(hosts, 'Host').childNodes].filter(({ nodeType }) => nodeType === 1).map(({ nodeName }) => nodeName)).toEqual(factors);
  });
  test('a phone gets the message read surface with all nine icons', () => {
    const mobile = element(overrides11, 'MobileFormFactor');
    expect(element(mobile, 'ExtensionPoint').getAttribute('xsi:type')).toBe('MobileMessageReadCommandSurface');
    expect(elements(mobile, 'Image').map((image) => `${image.getAttribute('size')}@${image.getAttribute('scale')}`)).toEqual(
      ['25@1', '25@2', '25@3', '32@1', '32@2', '32@3', '48@1', '48@2', '48@3'],
    );
  });
  test('labels fit: 16 characters on a phone, 125 for names, 250 for descriptions', () => {
    for (const label of Object.values(addIn.button)) expect(label.length).toBeLessThanOrEqual(16);
    expect(addIn.name.length).toBeLessThanOrEqual(30);
    for (const sentence of Object.values(addIn.description)) expect(sentence.length).toBeLessThanOrEqual(80);
  });
});

describe.each([
  ['1.0', overrides10],
  ['1.1', overrides11],
])('resources of VersionOverrides %s', (_version, overrides) => {
  const parts = ownChildren(overrides);
  const resources = parts.find(({ nodeName }) => nodeName === 'Resources') as Element;
  const ids = elements(resources, '*').flatMap((node) => node.getAttribute('id') ?? []);
  const used = parts.flatMap((part) => [part, ...elements(part, '*')]).flatMap((node) => node.getAttribute('resid') ?? []);

  test('ids are unique and at most 32 characters', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });
  test('every resid has its resource and every resource is used', () => {
    expect(new Set(used)).toEqual(new Set(ids));
  });
  test('every sentence but the name has an Italian one', () => {
    const untranslated = elements(resources, 'String').filter((node) => !elements(node, 'Override').some((it) => it.getAttribute('Locale') === 'it-IT' && it.getAttribute('Value')));
    expect(untranslated.map(valueOf)).toEqual([addIn.name]);
  });
  test('each icon file exists with the pixels that its size and scale draw', async () => {
    for (const image of parts.flatMap((part) => elements(part, 'Image')).filter((node) => node.hasAttribute('resid'))) {
      const resource = elements(resources, 'Image').find((node) => node.getAttribute('id') === image.getAttribute('resid')) as Element;
      const pixels = Number(image.getAttribute('size')) * Number(image.getAttribute('scale') ?? 1);
      expect(await pngSize(new URL(valueOf(resource)).pathname)).toEqual([pixels, pixels]);
    }
  });
});

test('the icons of the add-in list are 64 and 128 pixels', async () => {
  expect(await pngSize(new URL(valueOf(element(manifest, 'IconUrl'))).pathname)).toEqual([64, 64]);
  expect(await pngSize(new URL(valueOf(element(manifest, 'HighResolutionIconUrl'))).pathname)).toEqual([128, 128]);
});

test('Office SSO finds the client id and an application id URI with the host of the pane, last in VersionOverrides 1.1', () => {
  const last = ownChildren(overrides11).at(-1) as Element;
  expect(last.nodeName).toBe('WebApplicationInfo');
  expect(textOf(last, 'Id')).toBe(entra.clientId);
  expect(textOf(last, 'Resource')).toBe(`api://${new URL(addIn.origin).host}/${entra.clientId}`);
});

test.each([
  ['no server', 'ReadItem', []],
  ['a server, where classic Outlook 2510 wants more', 'ReadWriteMailbox', [{ amurl: 'https://mail.contoso.test:443/autodiscover/metadata/json/1', allowPrivateAddress: true }]],
])('a deployment that trusts %s asks for %s', (_servers, permission, trusted) => {
  const text = addInOnlyManifest({ ...deployment, exchange: { ...exchange, trusted } });
  expect(textOf(parseXml(text), 'Permissions')).toBe(permission);
});

test('a name with markup in it is escaped', () => {
  const text = addInOnlyManifest({ ...deployment, addIn: { ...addIn, name: '<R&D> "Mail"' } });
  expect(valueOf(element(parseXml(text), 'DisplayName'))).toBe('<R&D> "Mail"');
});
