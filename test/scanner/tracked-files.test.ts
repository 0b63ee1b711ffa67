import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from '../../src/scanner/index.ts';
import { trackedFiles } from '../../src/scanner/tree/tracked-files.ts';
import { told, withTree } from './planted.ts';

const use = 'Office.context.mailbox.ewsUrl;';
const files = { '.gitignore': 'build/\n*.gen.js\n', 'a.gen.js': use, 'b.gen.js': use, 'build/deep/é kept.js': use, 'build/other.js': use, 'src/c.js': use };
const kept = ['.gitignore', 'a.gen.js', 'build/deep/é kept.js', 'src/c.js'];
const git = (cwd: string, ...words: string[]) => execFileSync('git', words, { cwd, stdio: 'ignore' });

const versions = ['2', '3', '4'] as const;
const inRepository = <T>(version: (typeof versions)[number], use: (root: string) => T): T => withTree(files, (root) => {
  git(root, 'init', '-q');
  git(root, 'update-index', '--index-version', version === '3' ? '2' : version);
  git(root, 'add', '-f', '--', ...kept);
  // What is only meant to be added makes an entry longer, and the index one of version 3.
  if (version === '3') git(root, 'add', '-f', '-N', '--', 'b.gen.js');
  return use(root);
});

test.each(versions)('a file that git keeps although .gitignore names it is read, by an index of version %s', (version) => {
  inRepository(version, (root) => {
    const { findings, skipped } = scan(root);
    expect(findings.map(told)).toEqual(['a.gen.js:1 ews-url', ...(version === '3' ? ['b.gen.js:1 ews-url'] : []), 'build/deep/é kept.js:1 ews-url', 'src/c.js:1 ews-url']);
    expect(skipped).toEqual([...(version === '3' ? [] : [{ path: 'b.gen.js', why: 'ignored' }]), { path: 'build/other.js', why: 'ignored' }]);
  });
});

test('a folder that is no repository, one that names it in a file, and an index that is cut off end nothing', () => {
  withTree(files, (root) => expect(trackedFiles(root)('a.gen.js')).toBe(false));
  inRepository('2', (root) => withTree({ '.git': `gitdir: ${join(root, '.git')}\n` }, (other) => expect([trackedFiles(other)('a.gen.js'), trackedFiles(other)('build/')]).toEqual([true, true])));
  inRepository('2', (root) => {
    for (const bytes of ['', 'DIRC', `DIRC\0\0\0\u0002\0\0\0\u0009${'x'.repeat(70)}`]) {
      writeFileSync(join(root, '.git/index'), bytes);
      expect(trackedFiles(root)('src/c.js')).toBe(false);
    }
  });
});
