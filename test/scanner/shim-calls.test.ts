import { usesIn } from './planted.ts';

const ask = 'naaKit.getUserIdentityTokenAsync(send);';

describe('a call that takes the token from the shim', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['of the page', { 'a.js': `Office.onReady(() => ${ask.slice(0, -1)});` }],
    ['of the module that fix writes', { 'src/a.ts': `import { naaKit } from './naa-kit';\n${ask}` }],
    ['taken apart', { 'a.js': 'const { getUserIdentityTokenAsync } = naaKit;\ngetUserIdentityTokenAsync(send);' }],
    ['in a handler of a page', { 'p.html': `<a onclick="${ask}">x</a>` }],
  ])('%s is no use of the mailbox', (_, files) => expect(usesIn(files)).toEqual([]));

  it.each<[string, string]>([
    ['that is the mailbox under its name', `const naaKit = Office.context.mailbox;\n${ask}`],
    ['that somebody else made', `import { naaKit } from './mine';\n${ask}`],
    ['beside one of the mailbox', `${ask}\nOffice.context.mailbox.getUserIdentityTokenAsync(send);`],
  ])('%s is one', (_, source) => expect(usesIn({ 'a.js': source }).map((use) => use.replace(/ .*/, ''))).toEqual(['a.js:2']));
});
