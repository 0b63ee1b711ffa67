import { relative } from 'node:path';
import { Command } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { formatOption, localeOption } from './answer-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { several } from './option-values.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
FILE is an add-in only manifest (XML) or a unified one (JSON). Nothing is sent anywhere and no address in it is opened.

A unified manifest is also held to Microsoft's schema where the package office-addin-manifest is installed.

Exit code: 0 nothing to put right, 1 error, 3 something to put right.`;

interface Options {
  readonly exchangeServer: boolean;
  readonly audience: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
  readonly locale?: Locale;
}

/** `naa-kit check manifest`: a manifest of either form, judged without a network. */
export const checkManifestCommand = new Command('manifest')
  .description('say what is wrong in a manifest of an Outlook add-in, at which line, and how to put it right')
  .argument('<FILE|->', 'manifest.xml or manifest.json, or "-" for standard input')
  .option('--exchange-server', 'people with mailboxes on Exchange Server use the add-in, by identity tokens', false)
  .option('--audience <address>', 'what your server accepts in "aud" of these tokens; may stand several times', several, [])
  .addOption(localeOption())
  .addOption(formatOption('text', 'json', 'markdown', 'sarif'))
  .addHelpText('after', help)
  .action(async (file: string, { locale = terminalLanguage, format, ...options }: Options) => {
    endQuietlyWithReader();
    const [{ readInput }, { manifestReport, tellManifest }] = await Promise.all([import('./explain/read-input.ts'), import('./check/manifest.ts')]);
    const name = file === '-' ? file : relative(process.cwd(), file).replaceAll('\\', '/');
    const report = await manifestReport(await readInput(file, process.stdin, 'naa-kit check manifest'), { ...options, name, locale });
    process.stdout.write(tellManifest(report, format, locale));
    process.exitCode = checkExitCodes[report.verdict];
  });
