import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from '../../src/scanner/index.ts';
import { findingsIn, scanned, usesIn, withTree } from './planted.ts';

const use = 'Office.context.mailbox.ewsUrl;';

test.each([
  ['node_modules', 'node_modules/a/index.js', 'node_modules/'],
  ['a package of NuGet', 'packages/Microsoft.Office.js.1.1.0/office.js', 'packages/Microsoft.Office.js.1.1.0/'],
  ['vendor', 'vendor/a/b.php', 'vendor/'],
])('%s is listed and not opened, unless asked for', (_name, file, folder) => {
  const { findings, skipped } = scanned({ [file]: use });
  expect(findings).toEqual([]);
  expect(skipped).toEqual([{ path: folder, why: 'vendored-tree' }]);
  expect(scanned({ [file]: use }, { includeVendored: true }).filesScanned).toBe(1);
});

test('what a .NET build wrote lies beside the project file; another folder of that name is code', () => {
  expect(usesIn({ 'A.csproj': '<Project/>', 'obj/a.js': use })).toEqual([]);
  expect(usesIn({ 'bin/a.js': use })).toEqual(['bin/a.js:1 ews-url']);
});

test('.gitignore is respected at its level, and told', () => {
  const files = { '.gitignore': 'out/\n', 'out/a.js': use, 'b/.gitignore': '*.gen.js\n!keep.gen.js\n', 'b/a.gen.js': use, 'b/keep.gen.js': use, 'a.gen.js': use };
  expect(usesIn(files)).toEqual(['a.gen.js:1 ews-url', 'b/keep.gen.js:1 ews-url']);
  expect(scanned(files).skipped).toEqual([{ path: 'b/a.gen.js', why: 'ignored' }, { path: 'out/', why: 'ignored' }]);
});

test('links are told, and a loop ends nothing', () => {
  withTree({ 'a/b.js': use }, (root) => {
    symlinkSync(root, join(root, 'a/loop'));
    symlinkSync(join(root, 'a'), join(root, 'same'));
    symlinkSync('/', join(root, 'world'));
    symlinkSync(join(root, 'gone'), join(root, 'nowhere'));
    const { findings, skipped } = scan(root);
    expect(findings).toHaveLength(1);
    expect(skipped).toEqual([
      { path: 'a/loop', why: 'symlink-loop' }, { path: 'nowhere', why: 'unreadable' }, { path: 'same', why: 'symlink' }, { path: 'world', why: 'outside-symlink' },
    ]);
  });
});

test('a file of zeros is no text, a file that grew too large is told', () => {
  withTree({ 'a.js': Buffer.alloc(100), 'b.js': use }, (root) => {
    const { findings, skipped } = scan(root);
    expect(skipped).toEqual([{ path: 'a.js', why: 'binary' }]);
    expect(findings).toHaveLength(1);
  });
});

test('a file that is neither UTF-8 nor UTF-16 is read, and told', () => {
  const { findings, troubles } = scanned({ 'a.js': Buffer.from(`// caf\xe9\n${use}`, 'latin1') });
  expect(findings).toHaveLength(1);
  expect(troubles).toEqual([{ path: 'a.js', what: 'encoding' }]);
});

test('a file that cannot be parsed is read word by word, and told', () => {
  const { troubles } = scanned({ 'a.js': `function ( {{{ ${use.replace('ewsUrl', 'getUserIdentityTokenAsync(cb)')}` });
  expect(troubles).toEqual([{ path: 'a.js', what: 'not-parsed' }]);
});

test('a script too deep to walk is read word by word, and told', () => {
  const { findings, troubles } = scanned({ 'a.js': `const sum = 1${' +\n1'.repeat(60_000)};\nOffice.context.mailbox.getUserIdentityTokenAsync(cb);` });
  expect(findings).toMatchObject([{ line: 60_002, category: 'identity-token' }]);
  expect(troubles).toEqual([{ path: 'a.js', what: 'not-parsed' }]);
});

test('a bundle of fifty megabytes is told apart', () => {
  withTree({}, (root) => {
    writeFileSync(join(root, 'bundle.js'), `${'a=1;'.repeat(13_000_000)}Office.context.mailbox.getUserIdentityTokenAsync(c)`);
    expect(scan(root).findings).toMatchObject([{ file: 'bundle.js', vendored: true, category: 'identity-token' }]);
  });
});

test('code a bundler wrote is told apart', () => {
  expect(findingsIn({ 'dist/main.js': `(()=>{var __webpack_require__={};\n${use}\n})()` })).toEqual(['dist/main.js:2 ews-url vendored']);
});

/** Root reads every folder, so it steps down for a moment. */
function withoutRights<T>(act: () => T): T {
  if (process.getuid?.() !== 0) return act();
  process.seteuid!(65_534);
  try {
    return act();
  } finally {
    process.seteuid!(0);
  }
}

test('a folder that cannot be entered is told', () => {
  withTree({ 'a/b.js': use, 'c.js': use }, (root) => {
    chmodSync(root, 0o755);
    chmodSync(join(root, 'a'), 0);
    try {
      expect(withoutRights(() => scan(root))).toMatchObject({ filesScanned: 1, skipped: [{ path: 'a/', why: 'unreadable' }] });
    } finally {
      chmodSync(join(root, 'a'), 0o700);
    }
  });
});

test('no folder is an error of ours', () => {
  expect(() => scan('/nowhere/at/all')).toThrow(expect.objectContaining({ code: 'scan-folder-unreadable' }));
});
