import { localeFor } from '../contracts/locale.ts';

/** The language of the terminal, as POSIX ranks its variables. */
export const terminalLanguage = localeFor(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']);
