import { Command, Option } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
DIR is the folder of an add-in and its server; the current one when left out. Nothing is changed and nothing is sent anywhere.
.gitignore is respected, and what package managers and builds put there is listed, not opened.

Exit code: 0 scanned, 1 error.`;

/** `naa-kit scan`: every place of a source tree that leans on legacy tokens. */
export const scanCommand = new Command('scan')
  .description('find every place of a source tree that still leans on legacy tokens')
  .argument('[DIR]', 'the folder to look through', '.')
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
  .addOption(new Option('--locale <language>', 'language of the answer (default: the terminal’s)').choices(['en', 'it']))
  .option('--mentions', 'tell also comments, tests and documents that only mention the names', false)
  .option('--include-vendored', 'open also what package managers and builds put there', false)
  .addHelpText('after', help)
  .action(async (folder: string, { format, locale, mentions, includeVendored }: { format: 'text' | 'json'; locale?: Locale; mentions: boolean; includeVendored: boolean }) => {
    endQuietlyWithReader();
    const [{ scan, rules }, { scanPage }, { scanJson }] = await Promise.all([import('../scanner/index.ts'), import('./scan/scan-page.ts'), import('./scan/scan-json.ts')]);
    const report = scan(folder, { includeVendored });
    const telling = { locale: locale ?? terminalLanguage, today: new Date().toISOString().slice(0, 10), rules };
    process.stdout.write(format === 'json' ? scanJson(report, telling) : scanPage(report, { ...telling, showsMentions: mentions }));
  });
