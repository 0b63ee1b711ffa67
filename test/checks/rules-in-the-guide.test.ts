import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rules as ofManifest } from '../../src/checks/manifest/rules/index.ts';
import { rules as ofOrigin } from '../../src/checks/origin/rules/index.ts';

const [, manifest = '', origin = ''] = readFileSync('docs/guides/check.md', 'utf8').split(/^## /m);
const rowsOf = (section: string) => [...section.matchAll(/^\| `([a-z-]+)` \| .* \| (blocks|hinders|notes) \|$/gm)].map(([, id, severity]) => `${id} ${severity}`);

test.each([['manifest', ofManifest, manifest], ['origin', ofOrigin, origin]])('the guide lists each rule of check %s, with its weight', (_what, rules, section) => {
  expect(rowsOf(section)).toEqual(rules.map(({ id, severity }) => `${id} ${severity}`).sort());
});

test.each([...ofManifest, ...ofOrigin].map((rule) => [rule.id, rule] as const))('“%s” has dated sources', (_id, { sources }) => {
  for (const { date } of sources) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
});
