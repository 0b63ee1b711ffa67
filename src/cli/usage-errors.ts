import { Help, InvalidArgumentError, type Command } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { say, text, type Text } from '../contracts/text.ts';
import { languageAsked } from './terminal-language.ts';

/** What commander says in English, and its Italian; the pieces in a sentence are the words of the command line. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, "errore: opzione sconosciuta '$1'"],
  [/^error: unknown command '(.+?)'/, "errore: comando sconosciuto '$1'"],
  [/^error: missing required argument '(.+?)'/, "errore: manca l’argomento '$1'"],
  [/^error: option '(.+?)' argument missing/, "errore: manca il valore dell’opzione '$1'"],
  [/^error: option '(.+?)' argument '([^]*?)' is invalid\./, "errore: il valore '$2' dell’opzione '$1' non è valido."],
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, "errore: l’opzione '$1' non si può usare insieme all’opzione '$2'"],
  [/^error: too many arguments for '(.+?)'\. Expected (\d+) arguments? but got (\d+)\./, "errore: troppi argomenti per '$1'. Previsti: $2; indicati: $3."],
  [/ Allowed choices are ([^\n]+)\.$/m, ' Valori ammessi: $1.'],
  [/\(Did you mean (?:one of )?([^\n]+)\?\)$/m, '(Forse intendevi $1?)'],
  [/^error: /, 'errore: '],
];

const help = text({ en: 'Arguments and options: {command} --help', it: 'Argomenti e opzioni: {command} --help' });

const nameOf = (command: Command): string => (command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name());

/** A mistake in the words of a command line, as commander told it, in one language. */
export const usageError = (says: string, locale: Locale): string => (locale === 'it' ? sentences.reduce((told, [english, italian]) => told.replace(english, italian), says) : says);

const standard = new Help();

/**
 * Has `command` and all below it tell mistakes of the command line in the language that it asks for, with the way to its help; the
 * help tells no default that is nothing.
 */
export function tellPlainly(command: Command): void {
  command.configureHelp({ optionDescription: (option) => standard.optionDescription(option).replace(/ \(default: (?:false|\[\])\)$/, '') });
  command.configureOutput({
    outputError: (says, write) => {
      const locale = languageAsked(process.argv);
      write(`${usageError(says, locale)}${say(help, locale, { command: nameOf(command) })}\n`);
    },
  });
  for (const below of command.commands) tellPlainly(below);
}

/** Ends `command`: its words do not go together. */
export function misused(command: Command, why: Text<never>): never {
  return command.error(`error: ${why[languageAsked(process.argv)]}`);
}

/** The error for a value of an option that is none. */
export const invalidValue = (why: Text<never>): InvalidArgumentError => new InvalidArgumentError(why[languageAsked(process.argv)]);
