import { expect, test } from '@jest/globals';
import { readManifest } from '../../../src/checks/manifest/read-manifest.ts';
import { isKitError } from '../../../src/errors/index.ts';
import { json, xml } from './broken-manifests.ts';

const refusal = (text: string): { code: string; line?: unknown } => {
  try {
    readManifest(text);
    return { code: 'read' };
  } catch (error) {
    if (!isKitError(error)) throw error;
    const { line } = error.values as { line?: number };
    return { code: error.code, ...(line === undefined ? {} : { line }) };
  }
};

const laughs = `<?xml version="1.0"?><!DOCTYPE OfficeApp [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, index: number, all: string) => `<!ENTITY ${name} "${`&${all[index - 1] ?? 'a'};`.repeat(10)}">`)}]>${xml.replace(/^<\?xml.*\?>/, '').replace('<ProviderName>', '<ProviderName>&j;')}`;

test.each([
  ['XML that is cut off', xml.slice(0, xml.indexOf('</Resources>')), 'manifest-not-readable'],
  ['XML that is cut inside a tag', xml.slice(0, xml.indexOf('<Permissions') + 6), 'manifest-not-readable'],
  ['an element that is closed by another', xml.replace('</Permissions>', '</Permission>'), 'manifest-not-readable'],
  ['an entity that nobody declared', xml.replace('<ProviderName>', '<ProviderName>&company;'), 'manifest-not-readable'],
  ['an attribute without quotes', xml.replace('Name="Mailbox"', 'Name=Mailbox'), 'manifest-not-readable'],
  ['JSON that is cut off', json.slice(0, json.length / 2), 'manifest-not-readable'],
  ['a comma too many', json.replace('"accentColor"', ',"accentColor"'), 'manifest-not-readable'],
  ['a comment in JSON', json.replace('{', '{ // ours'), 'manifest-not-readable'],
  ['entities that grow without end', laughs, 'manifest-hostile'],
  ['an entity that reads a file', xml.replace('<OfficeApp', '<!DOCTYPE OfficeApp [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<OfficeApp').replace('<ProviderName>', '<ProviderName>&x;'), 'manifest-hostile'],
  ['a document type alone', xml.replace('<OfficeApp', '<!DOCTYPE OfficeApp>\n<OfficeApp'), 'manifest-hostile'],
  ['elements nested without end', xml.replace('<AppDomains>', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}<AppDomains>`), 'manifest-hostile'],
  ['lists nested without end', json.replace('{', `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)},`), 'manifest-hostile'],
  ['lists that never end', `{"manifestVersion":"1.30","x":${'['.repeat(500_000)}`, 'manifest-hostile'],
  ['five megabytes', xml.replace('</OfficeApp>', `<!--${'x'.repeat(5 * 1024 * 1024)}--></OfficeApp>`), 'manifest-too-large'],
  ['nothing', '', 'manifest-unknown'],
  ['a text', 'manifest.xml', 'manifest-unknown'],
  ['another XML', '<?xml version="1.0"?><project/>', 'manifest-unknown'],
  ['another JSON', '{"name":"x"}', 'manifest-unknown'],
  ['a list in JSON', '[]', 'manifest-unknown'],
  ['an add-in of Word', xml.replace('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'), 'manifest-not-for-outlook'],
  ['an app of Teams', json.replace('"mail"', '"team"'), 'manifest-not-for-outlook'],
])('%s is refused', (_what, text, code) => {
  expect(refusal(text)).toMatchObject({ code });
});

test('the line that cannot be read is named', () => {
  expect(refusal(xml.replace('</Permissions>', '</Permission>'))).toEqual({ code: 'manifest-not-readable', line: xml.slice(0, xml.indexOf('</Permissions>')).split('\n').length });
  expect(refusal(json.replace(/"accentColor": "[^"]*",/, '"accentColor": ,'))).toEqual({ code: 'manifest-not-readable', line: json.slice(0, json.indexOf('"accentColor"')).split('\n').length });
});

test.each([['a mark of UTF-8', (text: string) => `\uFEFF${text}`], ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')], ['lines above', (text: string) => `\n\n${text}`]])('JSON with %s is read', (_what, change) => {
  expect(readManifest(change(json)).id?.value).toBe(readManifest(json).id?.value);
});

test('XML with a mark of UTF-8 and line ends of Windows has the same lines', () => {
  expect(readManifest(`\uFEFF${xml.replaceAll('\n', '\r\n')}`).id).toEqual(readManifest(xml).id);
});
