import { relative } from 'node:path';
import { Command, Option } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { wantedOf, withAddInOptions, type AddInOptions } from './add-in-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
FILE is the manifest of the app registration as Entra lets it be downloaded (also the form before January 2025), the output of
az ad app show, of Get-MgApplication | ConvertTo-Json -Depth 5, or an answer of Microsoft Graph. Nothing is sent anywhere.

It is held to the add-in of this kit's deployment; another one is named by --origin and --client-id.

Exit code: 0 nothing to put right, 1 error, 2 not everything could be looked at, 3 something to put right.`;

interface Options extends AddInOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
  readonly locale?: Locale;
}

/** `naa-kit check registration`: an app registration, held to what the add-in needs. */
export const checkRegistrationCommand = withAddInOptions(new Command('registration'))
  .description('say what is wrong in the app registration of an add-in, and how to put it right')
  .argument('[FILE|-]', 'the registration as JSON, or "-" for standard input')
  .addOption(new Option('--locale <language>', 'language of the answer (default: the terminal’s)').choices(['en', 'it']))
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json', 'markdown', 'sarif']).default('text'))
  .addHelpText('after', help)
  .action(async (file: string | undefined, { locale = terminalLanguage, format, ...options }: Options) => {
    endQuietlyWithReader();
    const [{ readInput }, { readRegistration }, { registrationReport, tellRegistration }] = await Promise.all([import('./explain/read-input.ts'), import('../checks/registration/read-registration.ts'), import('./check/registration.ts')]);
    const { registration, placeOf } = readRegistration(await readInput(file, process.stdin, 'naa-kit check registration'), wantedOf(options).clientId);
    const name = file === undefined || file === '-' ? registration.clientId : relative(process.cwd(), file).replaceAll('\\', '/');
    const report = registrationReport(registration, { name, wanted: wantedOf(options, registration.clientId), nowMs: Date.now(), locale, placeOf });
    process.stdout.write(tellRegistration(report, format, locale));
    process.exitCode = checkExitCodes[report.verdict];
  });
