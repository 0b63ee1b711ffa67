import ignore from 'ignore';
import { ignoreFile } from '../../src/scanner/tree/ignore-file.ts';

const paths = ['a.js', 'A.JS', 'bin/', 'src/bin/', 'src/Bin/x.cs', 'b]c', 'ax', 'x.log', 'logs/x.log', 'keep.log', 'src/gen/a.ts', 'src/gen/b/a.ts', 'gen/', 'foo bar.js', 'foo ', '#a', '!a', '[b]', 'ω/Ω.ts', 'ς.ts', 'Straße/a.js', 'é.js', 'a+b(c).js', 'x/y/z.d.ts', 'node_modules/', 'node_modules/a.js', 'packages/build/', 'packages/other/', '.env', '.env.local', 'ab', 'a-b', 'axb'];

test.each([
  'bin', 'Bin/', '[Bb]in/', '[bB]IN', '/bin', 'src/bin', 'src/**/a.ts', '**/gen/', 'gen/**', '*.log\n!keep.log', '!keep.log', '*.l[ao]g', '[]b]c', '[]ab]x', '[!a]x', '[[:alpha:]x]x', '[a', 'a]', String.raw`\#a`, '#a', String.raw`\!a`, String.raw`\[b]`, '[[]b]', 'foo bar.js',
  String.raw`foo\ `, 'foo ', 'Ω', 'Σ.ts', 'STRASSE', 'straße', 'É.js', 'a+b(c).js', '*.d.ts', '/*\n!/src', 'node_modules', '**/packages/*\n!**/packages/build/', '.env*', '?.js', '*', '', '  ', 'a\r\nbin\r\n', '\ufeffbin', 'a[x-]b', 'a[-x]b', 'a?b', 'a\\', String.raw`a\.js`, String.raw`\a.js`,
])('of every path %j says what it says when all of it is asked', (text) => {
  const all = ignore({ allowRelativePaths: true }).add(text);
  const says = ignoreFile(text);
  for (const path of paths) {
    const { ignored, unignored } = all.test(path);
    expect({ path, ...says(path) }).toMatchObject({ path, ignored, unignored });
  }
});
