import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { readInput } from '../../src/cli/explain/read-input.ts';
import { languageAsked, terminalLanguage } from '../../src/cli/terminal-language.ts';
import { tellOnTerminal, type KitError } from '../../src/errors/index.ts';
import { naaKit } from './naa-kit.ts';

test.each<[readonly string[], string]>([
  [['check', 'tenant', '--locale', 'it'], 'it'],
  [['check', 'tenant', '--locale=it', 'x'], 'it'],
  [['--locale', 'it', '--locale', 'en'], 'en'],
  [['--locale', 'fr'], terminalLanguage],
  [['--locale'], terminalLanguage],
  [[], terminalLanguage],
])('%j asks for %s', (words, locale) => {
  expect(languageAsked(words)).toBe(locale);
});

test('an error is told in the language that was asked for', async () => {
  const ran = await naaKit(['check', 'tenant', 'nowhere.txt', '--locale', 'it']);
  expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Il file nowhere.txt non esiste.') });
});

describe('where nothing is piped in and no file named', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true });

  test.each(['naa-kit explain', 'naa-kit check tenant'])('the error names %s', async (command) => {
    const error: KitError = await readInput(undefined, terminal, command).then(() => { throw new Error('read'); }, (cause: KitError) => cause);
    expect([error.code, tellOnTerminal(error), tellOnTerminal(error, 'it')]).toEqual(['input-missing', expect.stringContaining(`pipe one in: ${command} -`), expect.stringContaining(`tramite pipe: ${command} -`)]);
  });
});
