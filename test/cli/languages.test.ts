import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Command, Option } from 'commander';
import { readInput } from '../../src/cli/explain/read-input.ts';
import { languageAsked, terminalLanguage } from '../../src/cli/terminal-language.ts';
import { usageError } from '../../src/cli/usage-errors.ts';
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

test.each<[readonly string[], string]>([
  [['go', 'x', '--formt'], "errore: opzione sconosciuta '--formt'\n(Forse intendevi --format?)"],
  [['goo'], "errore: comando sconosciuto 'goo'\n(Forse intendevi go?)"],
  [['go'], "errore: manca l’argomento 'FILE'"],
  [['go', 'x', '--of'], "errore: manca il valore dell’opzione '--of <cmdlet>'"],
  [['go', 'x', '--format', 'a\nb'], "errore: il valore 'a\nb' dell’opzione '--format <format>' non è valido. Valori ammessi: text, json."],
  [['go', 'x', '--plan', '--format', 'json'], "errore: l’opzione '--plan' non si può usare insieme all’opzione '--format <format>'"],
  [['go', 'x', 'y', 'z'], "errore: troppi argomenti per 'go'. Previsti: 1; indicati: 3."],
])('what commander says of %j has its Italian', async (words, italian) => {
  const told: string[] = [];
  const quiet = (command: Command) => command.exitOverride().configureOutput({ outputError: (says) => told.push(usageError(says, 'it')) });
  const go = quiet(new Command('go')).argument('<FILE>').option('--of <cmdlet>').addOption(new Option('--format <format>').choices(['text', 'json'])).addOption(new Option('--plan').conflicts('format')).action(() => undefined);
  await expect(quiet(new Command('kit')).addCommand(go).parseAsync([...words], { from: 'user' })).rejects.toThrow();
  expect(told).toEqual([`${italian}\n`]);
});

test.each([
  ['en', ['check', 'tenant', '--graph'], 'error: --graph needs --app, the application id of the add-in\nArguments and options: naa-kit check tenant --help\n'],
  ['it', ['doctor', '--on', '2026-02-30'], "errore: il valore '2026-02-30' dell’opzione '--on <day>' non è valido. Un giorno si scrive aaaa-mm-gg.\nArgomenti e opzioni: naa-kit doctor --help\n"],
  ['it', ['check', 'origin', 'http://plain.example'], 'http://plain.example non è un indirizzo https di una pagina.'],
  ['it', ['scan', 'src/cli/fix', '--write-baseline', 'nowhere/b.json'], 'Non è stato possibile scrivere il file nowhere/b.json.'],
  ['it', ['check', 'manifest', 'package.json'], 'Questo non è un manifesto di un componente aggiuntivo di Office'],
] as const)('in %s the words %j end with an error in that language', async (locale, words, says) => {
  expect(await naaKit([...words, '--locale', locale])).toMatchObject({ code: 1, out: '', err: expect.stringContaining(says) });
});

test('the help of a command tells defaults, but none that is nothing', async () => {
  const { code, out } = await naaKit(['check', 'manifest', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('default: "text"');
  expect(out).not.toMatch(/default:\s+(?:false|\[)/);
});

describe('where nothing is piped in and no file named', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true });

  test.each(['naa-kit explain', 'naa-kit check tenant'])('the error names %s', async (command) => {
    const error: KitError = await readInput(undefined, terminal, command).then(() => { throw new Error('read'); }, (cause: KitError) => cause);
    expect([error.code, tellOnTerminal(error), tellOnTerminal(error, 'it')]).toEqual(['input-missing', expect.stringContaining(`pipe one in: ${command} -`), expect.stringContaining(`tramite pipe: ${command} -`)]);
  });
});
