import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { KitError } from '../errors/index.ts';
import { formatOption, localeOption } from './answer-options.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import type { ScanFormat } from './scan/told.ts';
import { terminalLanguage } from './terminal-language.ts';
import { writeFile } from './write-file.ts';

const somethingFound = 2;

const help = `
DIR is the folder of an add-in and its server; the current one when left out. Nothing is changed and nothing is sent anywhere.
.gitignore is respected, and what package managers and builds put there is listed, not opened.

A comment "naa-kit-ignore RULE: REASON" takes a finding on its line or the next one out of the report.

Exit code: 0 scanned, 1 error, 2 something was found that --fail-on names.`;

interface Options {
  readonly format: ScanFormat;
  readonly locale?: Locale;
  readonly plan: boolean;
  readonly mentions: boolean;
  readonly includeVendored: boolean;
  readonly failOn?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** `naa-kit scan`: every place of a source tree that leans on legacy tokens. */
export const scanCommand = new Command('scan')
  .description('find every place of a source tree that still leans on legacy tokens')
  .argument('[DIR]', 'the folder to look through', '.')
  .addOption(formatOption('text', 'json', 'sarif', 'markdown', 'html'))
  .addOption(localeOption())
  .addOption(new Option('--plan', 'write an ordered migration plan in Markdown instead').conflicts('format').default(false))
  .option('--mentions', 'tell also comments, tests and documents that only mention the names', false)
  .option('--include-vendored', 'open also what package managers and builds put there', false)
  .option('--fail-on <words>', 'end with code 2 when something of this kind is found: any, or a certainty, a tier, categories, with commas between')
  .option('--baseline <file>', 'leave out what this file knows')
  .option('--write-baseline <file>', 'write what is found now to this file')
  .addHelpText('after', help)
  .action(async (folder: string, { locale = terminalLanguage, ...options }: Options) => {
    endQuietlyWithReader();
    // Not by the index of the room: that reads what `fix` needs as well.
    const [{ scan }, { rules }, { baselineOf, beyondBaseline }, { failsOn }, { tellScan }, { progressOn }] = await Promise.all([
      import('../scanner/scan.ts'), import('../scanner/rules/index.ts'), import('../scanner/baseline.ts'), import('./scan/fail-on.ts'), import('./scan/told.ts'), import('./scan/terminal.ts'),
    ]);
    const fails = options.failOn === undefined ? () => false : failsOn(options.failOn);
    const progress = progressOn(process.stderr, () => performance.now());
    const whole = scan(folder, { includeVendored: options.includeVendored, onProgress: progress.tell });
    progress.done();
    if (options.writeBaseline !== undefined) writeFile(options.writeBaseline, baselineOf(whole.findings));
    const { findings, known } = options.baseline === undefined ? { findings: whole.findings, known: 0 } : beyondBaseline(whole.findings, textOf(options.baseline));
    const telling = { locale, today: new Date().toISOString().slice(0, 10), rules, showsMentions: options.mentions, known };
    process.stdout.write(tellScan({ ...whole, findings }, options.plan ? 'plan' : options.format, telling, folder));
    if (findings.some(fails)) process.exitCode = somethingFound;
  });

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new KitError('baseline-unreadable', { cause });
  }
}
