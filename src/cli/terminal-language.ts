import { localeFor, locales, type Locale } from '../contracts/locale.ts';

/** The language of the terminal, as POSIX ranks its variables. */
export const terminalLanguage = localeFor(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']);

/** The language that the words of a command ask for, else the terminal's: for what goes wrong before or after options are read. */
export function languageAsked(words: readonly string[]): Locale {
  const asked = words.flatMap((word, index) => (word === '--locale' ? (words[index + 1] ?? []) : word.startsWith('--locale=') ? word.slice('--locale='.length) : [])).at(-1);
  return locales.find((locale) => locale === asked) ?? terminalLanguage;
}
