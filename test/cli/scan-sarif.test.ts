import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { scanSarif } from '../../src/cli/scan/scan-sarif.ts';
import { rules } from '../../src/scanner/index.ts';
import { scanned } from '../scanner/planted.ts';

const { $schema: _draft, id: $id, ...schema } = JSON.parse(readFileSync('test/vectors/sarif/sarif-schema-2.1.0.json', 'utf8')) as { readonly $schema: string; readonly id: string };
// The schema is of draft 4, and uses nothing of it that later drafts read otherwise, but for the name of its own id.
const isSarif = new Ajv({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': (text: string) => !/[\s"<>\\^`{|}]/.test(text), 'date-time': true } }).compile({ ...schema, $id });

const files = {
  'src/to ken.js': 'export const ask = (done) => Office.context.mailbox.getUserIdentityTokenAsync(done);\n// getUserIdentityTokenAsync\n// naa-kit-ignore ews-url\n',
  'src/pane.js': 'import { ask } from "./to ken.js";\nask(send);\nask(keep);',
  'manifest.xml': '<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><Permissions>ReadWriteMailbox</Permissions></OfficeApp>',
};
const telling = { locale: 'en', today: '2026-11-22', rules, version: '1.2.3' } as const;
const sarif = (planted: Readonly<Record<string, string>>) => JSON.parse(scanSarif(scanned(planted), telling));

test.each([['with findings', files], ['without findings', { 'a.js': 'let a;' }]])('a report %s is valid by the official schema', (_, planted) => {
  expect(isSarif(sarif(planted)) ? [] : isSarif.errors).toEqual([]);
});

test('the schema refuses what is none', () => {
  const broken = sarif(files);
  broken.runs[0].results[0].level = 'fatal';
  expect(isSarif(broken)).toBe(false);
});

test('a result leads to its rule, its place and what it hangs on', () => {
  const { results, tool } = sarif(files).runs[0];
  const direct = results.find((one: { ruleId: string; level: string }) => one.ruleId === 'identity-token' && one.level === 'error');
  expect(tool.driver.rules[direct.ruleIndex]).toMatchObject({ id: 'identity-token', helpUri: expect.stringMatching(/^https:/) });
  expect(direct.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'src/to%20ken.js', uriBaseId: 'SRCROOT' }, region: { startLine: 1, startColumn: 53 } });
  const call = results.find((one: { relatedLocations?: unknown }) => one.relatedLocations);
  expect(call).toMatchObject({ properties: { tier: 'dependent' }, relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'src/to%20ken.js' } } }] });
});

test('a mention is a note', () => {
  expect(sarif(files).runs[0].results.filter((one: { properties: { certainty: string } }) => one.properties.certainty === 'mention').map((one: { level: string }) => one.level)).toEqual(['note']);
});

test('fingerprints are unlike each other and stay when lines come before', () => {
  const names = (planted: Readonly<Record<string, string>>): string[] => sarif(planted).runs[0].results.map((one: { partialFingerprints: { primaryLocationLineHash: string } }) => one.partialFingerprints.primaryLocationLineHash);
  const before = names(files);
  expect(new Set(before).size).toBe(before.length);
  expect(names({ ...files, 'src/pane.js': `\n\n\n${files['src/pane.js']}` })).toEqual(before);
});
