import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { broken, json } from './broken-manifests.ts';

/** The rules that found something in each text, by the real schemas. Outside of Jest, whose modules know no `require` of an ES module. */
const rulesIn = (texts: readonly string[]): Promise<string[][]> => new Promise((done, failed) => {
  const code = `
    const { checkManifest } = await import('./.build/checks/manifest/check-manifest.js');
    globalThis.fetch = () => { throw new Error('nothing is fetched'); };
    const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
    const found = await Promise.all(JSON.parse(Buffer.concat(chunks)).map((text) => checkManifest(text, { servesExchangeServer: false, audiences: [] })));
    console.log(JSON.stringify(found.map((rules) => rules.flatMap(({ rule, faults }) => faults.map(({ says, place }) => [rule.id, place.line, says.values.says ?? ''].join(' ').trim())))));`;
  const child = execFile(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], (error, out) => (error ? failed(error) : done(JSON.parse(out))));
  child.stdin!.end(JSON.stringify(texts));
});

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const planted = (from: string, to: string) => json.replace(from, to);

test('the schema repeats nothing that a rule has told, and adds what only it knows', async () => {
  const unified = broken.filter(([, , text]) => text.startsWith('{'));
  const lifetime = planted('"lifetime": "short"', '"lifetime": "medium"');
  const unknown = planted('"version"', '"colour": "red",\n"version"');
  const icons = planted('"color": "assets', '"colour": "assets');
  const [own, dev, foreign, none, first, second, third, ...others] = await rulesIn([json, planted('v1.30/MicrosoftTeams', 'v1.99/MicrosoftTeams'), planted('https://developer.microsoft.com/json-schemas/teams/v1.30/', 'https://example.com/../'), planted('"$schema"', '"schema"'), lifetime, unknown, icons, ...unified.map(([, , text]) => text)]);
  expect(own).toEqual([]);
  expect([dev, foreign, none]).toEqual([['schema-unasked 1'], ['schema-unasked 1'], ['schema-unasked 1']]);
  expect(first).toEqual([`schema ${lineOf(lifetime, '"lifetime"')} must be equal to one of the allowed values`]);
  expect(second).toEqual(['schema 1 must NOT have additional properties (colour)']);
  expect(third).toContain(`schema ${lineOf(icons, '"icons"')} must have required property 'color'`);
  expect(others.map((found) => [...new Set(found.map((one) => one.split(' ')[0]))])).toEqual(unified.map(([, rule]) => [rule]));
});
