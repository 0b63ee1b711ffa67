import { expect, test } from '@jest/globals';
import { findManifests } from '../../../src/checks/doctor/find-manifests.ts';

const mail = '<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"></OfficeApp>';
const unified = JSON.stringify({ manifestVersion: '1.20', extensions: [{ requirements: { scopes: ['mail'] } }] });

test.each([
  ['a manifest of a mail add-in, whatever its name', { 'a/outlook.xml': mail }, ['a/outlook.xml']],
  ['one with single quotes', { 'm.xml': mail.replaceAll('"', "'") }, ['m.xml']],
  ['a unified one, also without blanks', { 'manifest.json': unified }, ['manifest.json']],
  ['both forms', { 'manifest.json': unified, 'manifest.xml': mail }, ['manifest.json', 'manifest.xml']],
  ['one of Word', { 'm.xml': mail.replace('MailApp', 'TaskPaneApp') }, []],
  ['an app of Teams', { 'manifest.json': JSON.stringify({ manifestVersion: '1.20', staticTabs: [] }) }, []],
  ['other XML and JSON', { 'pom.xml': '<project/>', 'package.json': '{"name":"MailApp"}' }, []],
  ['a script with a manifest in it', { 'make.js': mail }, []],
])('%s', (_what, tree: Record<string, string>, found) => {
  expect(findManifests(Object.keys(tree), (path) => tree[path])).toEqual(found);
});

test('what cannot be read is none', () => {
  expect(findManifests(['m.xml'], () => undefined)).toEqual([]);
});
