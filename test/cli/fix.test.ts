import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixPage } from '../../src/cli/fix/fix-page.ts';
import { fixSettings } from '../../src/cli/fix/fix-settings.ts';
import { demandCleanTree, writeChanges } from '../../src/cli/fix/write-changes.ts';
import { backendPackages, labPackages } from '../../src/cli/optional-packages.ts';
import { rules } from '../../src/scanner/index.ts';
import { fixed, settings } from '../scanner/cures/fixed.ts';
import { withTree } from '../scanner/planted.ts';

const right = { name: 'Old', supportUrl: 'https://old.example', clientId: '11111111-2222-3333-4444-555555555555', scope: 'api://old.example/11111111-2222-3333-4444-555555555555/access_as_user', backendOrigin: 'https://api.old.example' };
const settingsOf = (told: unknown) => withTree({ 's.json': typeof told === 'string' ? told : JSON.stringify(told) }, (root) => fixSettings(join(root, 's.json')));

test('settings are completed from the cloud of the deployment', () => {
  expect(settingsOf(right).pane).toMatchObject({ ...right, version: '1.0.0', authority: expect.stringMatching(/^https:/), mailboxHostSuffixes: expect.arrayContaining(['.outlook.com']) });
});

test.each<[string, unknown]>([
  ['clientId', { ...right, clientId: 'x' }], ['scope', { ...right, scope: 'User.Read' }], ['backendOrigin', { ...right, backendOrigin: 'https://api.old.example/' }],
  ['name', { ...right, name: '' }], ['supportUrl', { ...right, supportUrl: 7 }], ['mailboxHostSuffixes', { ...right, mailboxHostSuffixes: [1] }], ['JSON', '{'], ['JSON', 'null'],
])('settings with a wrong %s are refused', (part, told) => {
  expect(() => settingsOf(told)).toThrow(expect.objectContaining({ code: 'fix-settings-unusable', values: { part } }));
});

test('a server is wished for below the folder alone, and needs settings', () => {
  withTree({ 's.json': JSON.stringify(right) }, (root) => {
    expect(fixSettings(join(root, 's.json'), './deep/server/').backend).toMatchObject({ folder: 'deep/server', packages: { fastify: expect.stringMatching(/^\^/) } });
    for (const folder of ['..', '../out', '/etc', 'a/../..', '.', '']) expect(() => fixSettings(join(root, 's.json'), folder)).toThrow(expect.objectContaining({ code: 'fix-settings-unusable' }));
  });
  expect(() => fixSettings(undefined, 'server')).toThrow(expect.objectContaining({ values: { part: '--settings' } }));
});

const importedIn = (room: string): string[] => {
  const root = fileURLToPath(new URL(`../../src/${room}`, import.meta.url));
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const names = [...sources.matchAll(/(?:from |import\(|^import )'((?:@[\w-]+\/)?[\w.-]+)[^']*'/gm)].map(([, name]) => name!).filter((name) => !name.startsWith('.') && name !== 'node');
  const installedWithTheKit = ['csv-parse'];
  return [...new Set(names)].filter((name) => !installedWithTheKit.includes(name));
};

test('the packages of a server are those that the backend imports, and those of the lab what the simulator does besides', () => {
  // By the type provider of Fastify, whose peer it is.
  const backend = [...importedIn('backend'), 'typebox'];
  expect(backend.sort()).toEqual([...backendPackages].sort());
  expect([...new Set([...backend, ...importedIn('simulator')])].sort()).toEqual([...labPackages].sort());
});

test('a folder that git does not know, and one with open changes, are refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'fix-'));
  try {
    expect(() => demandCleanTree(root)).toThrow(expect.objectContaining({ code: 'fix-tree-not-clean' }));
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(() => demandCleanTree(root)).not.toThrow();
    writeFileSync(join(root, 'new.js'), '');
    expect(() => demandCleanTree(root)).toThrow(expect.objectContaining({ code: 'fix-tree-not-clean' }));
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a file that cannot be written is named', () => {
  withTree({ 'a/b.js': '' }, (root) => {
    expect(() => writeChanges(root, [{ path: 'a', after: 'new' }])).toThrow(expect.objectContaining({ code: 'file-unwritable', values: { path: 'a' } }));
  });
});

test('nothing is written through a link that leads out of the folder', () => {
  withTree({ 'outside/keep.txt': 'old' }, (root) => {
    mkdirSync(join(root, 'in'));
    symlinkSync(join(root, 'outside'), join(root, 'in/way'));
    expect(() => writeChanges(join(root, 'in'), [{ path: 'way/keep.txt', after: 'new' }])).toThrow(expect.objectContaining({ code: 'fix-leads-outside' }));
    expect(readFileSync(join(root, 'outside/keep.txt'), 'utf8')).toBe('old');
  });
});

test.each([['en', 'Files to write: 1', 'Left as it is (1)'], ['it', 'File da scrivere: 1', 'Lasciato com’è (1)']] as const)('the page in %s shows the difference with secrets masked, and what is left', (locale, summary, left) => {
  const done = fixed({ 'p.html': `<script src="${settings.officeJs}"></script>\n<script>\nvar password = 'pa55word-of-mine';\nOffice.context.mailbox.getUserIdentityTokenAsync(f);\nOffice.context.mailbox.getCallbackTokenAsync(f);\n</script>` });
  const page = fixPage(done, { locale, rules, isWritten: false });
  for (const part of ['--- a/p.html', '+naaKit.getUserIdentityTokenAsync(f);', summary, left, 'p.html:5:24']) expect(page).toContain(part);
  expect(page).not.toContain('pa55word');
});

test('the head of a difference names the file as it is, whatever its path looks like', () => {
  const path = 'addin-of-mario@contoso.com/v2/outlook/pages/taskpane/commands/token=2024-index.html';
  const page = fixPage({ changes: [{ path, before: '-- password: pa55word-of-mine\n', after: '' }], cured: [], left: [], steps: [] }, { locale: 'en', rules, isWritten: false });
  expect(page).toContain(`--- a/${path}\n+++ b/${path}\n@@ -1,1 +0,0 @@\n--- password: [secret]\n`);
});

test('the difference shows which client id takes the place of which', () => {
  const [old, own] = ['0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', settings.pane!.clientId];
  const before = `{ "id": "${old}", "client_secret": "${old}" }\n`;
  const page = fixPage({ changes: [{ path: 'a.json', before, after: before.replace(old, own) }], cured: [], left: [], steps: [] }, { locale: 'en', rules, isWritten: false });
  expect(page).toContain(`-{ "id": "${old}", "client_secret": "[secret]" }\n+{ "id": "${own}", "client_secret": "[secret]" }`);
});
