import { Option } from 'commander';
import { locales } from '../contracts/locale.ts';

/** The language of the answer; without it that of the terminal. */
export const localeOption = (): Option => new Option('--locale <language>', 'language of the answer (default: the terminal’s)').choices([...locales]);

/** The form of the answer; the first is taken where none is named. */
export const formatOption = (...forms: readonly [string, ...string[]]): Option => new Option('--format <format>', 'form of the answer').choices(forms).default(forms[0]);
