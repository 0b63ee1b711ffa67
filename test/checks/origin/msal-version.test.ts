import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { compareVersions, msalVersions } from '../../../src/checks/origin/msal-version.ts';
import { built } from '../../journeys/play.ts';

const versionOf = (name: string): string => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

test.each(['@azure/msal-browser', 'msal-browser-4'])('the version of %s stands in what it publishes for pages', (name) => {
  for (const file of ['msal-browser.min.js', 'msal-browser.js']) expect(msalVersions(readFileSync(`node_modules/${name}/lib/${file}`, 'utf8'))).toEqual([versionOf(name)]);
});

test('the version stands in our own pages as they are built', () => {
  const found = readdirSync(built('addin')).filter((name) => name.endsWith('.js')).flatMap((name) => msalVersions(readFileSync(`${built('addin')}/${name}`, 'utf8')));
  expect([...new Set(found)]).toEqual([versionOf('@azure/msal-browser')]);
});

test.each([['msal.js.browser', []], ['"@azure/msal-browser":"^5.0.0"', []], ['@azure/msal-browser v3.2.0 2023-10-17 @azure/msal-browser v3.10.0 2024-01-01', ['3.10.0', '3.2.0']]])('%s', (text, expected) => {
  expect(msalVersions(text)).toEqual(expected);
});

test.each([['3.9.0', '3.24.0', -1], ['3.24.0', '3.24.0', 0], ['5.0.0', '4.30.0', 1]])('%s against %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});
