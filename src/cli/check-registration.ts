import { relative } from 'node:path';
import { Command } from 'commander';
import type { PlaceOf } from '../checks/registration/read-registration.ts';
import type { Registration } from '../checks/registration/registration.ts';
import type { Locale } from '../contracts/locale.ts';
import { text } from '../contracts/text.ts';
import { KitError } from '../errors/index.ts';
import { cloudOf, wantedOf, withAddInOptions, type AddInOptions } from './add-in-options.ts';
import { formatOption, localeOption } from './answer-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { graphHelp, openGraph, withGraphOptions, type GraphOptions } from './graph-options.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';
import { misused } from './usage-errors.ts';

const help = `
FILE is the manifest of the app registration as Entra lets it be downloaded (also the form before January 2025), the output of
az ad app show, of Get-MgApplication | ConvertTo-Json -Depth 5, or an answer of Microsoft Graph. It is sent nowhere.

--graph reads it from Microsoft Graph instead, and only reads: permission Application.Read.All, no role for a member with default permissions.
${graphHelp}

It is held to the add-in of this kit's deployment; another one is named by --origin and --client-id.

Exit code: 0 nothing to put right, 1 error, 2 not everything could be looked at, 3 something to put right.`;

type Asking = AddInOptions & GraphOptions;

interface Options extends AddInOptions, GraphOptions {
  readonly graph: boolean;
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
  readonly locale?: Locale;
}

/** `naa-kit check registration`: an app registration, held to what the add-in needs. */
export const checkRegistrationCommand = withGraphOptions(withAddInOptions(new Command('registration')))
  .description('say what is wrong in the app registration of an add-in, and how to put it right')
  .argument('[FILE|-]', 'the registration as JSON, or "-" for standard input')
  .option('--graph', 'read it from Microsoft Graph', false)
  .addOption(localeOption())
  .addOption(formatOption('text', 'json', 'markdown', 'sarif'))
  .addHelpText('after', help)
  .action(async (file: string | undefined, { locale = terminalLanguage, format, ...given }: Options, command: Command) => {
    endQuietlyWithReader();
    const options = { ...given, cloud: cloudOf(given, command) };
    if (options.graph && file !== undefined) misused(command, text({ en: 'the registration comes from FILE or from --graph, not from both', it: 'la registrazione viene da FILE o da --graph, non da entrambi' }));
    if (options.tokenStdin && !options.graph) misused(command, text({ en: '--token-stdin belongs to --graph', it: '--token-stdin va con --graph' }));
    const { registration, placeOf } = await (options.graph ? fromGraph(options, locale) : fromFile(file, options));
    const { registrationReport, tellRegistration } = await import('./check/registration.ts');
    const name = file === undefined || file === '-' ? registration.clientId : relative(process.cwd(), file).replaceAll('\\', '/');
    const report = registrationReport(registration, { name, wanted: wantedOf(options, options.cloud, registration.clientId), nowMs: Date.now(), locale, ...(placeOf ? { placeOf } : {}) });
    process.stdout.write(tellRegistration(report, format, locale));
    process.exitCode = checkExitCodes[report.verdict];
  });

async function fromFile(file: string | undefined, options: Asking) {
  const [{ readInput }, { readRegistration }] = await Promise.all([import('./explain/read-input.ts'), import('../checks/registration/read-registration.ts')]);
  return readRegistration(await readInput(file, process.stdin, 'naa-kit check registration'), wantedOf(options, options.cloud).clientId);
}

async function fromGraph(options: Asking, locale: Locale): Promise<{ registration: Registration; placeOf?: PlaceOf }> {
  const [{ wholeOf }, { graphClient }, { findRegistration, needToRead }] = await Promise.all([import('./explain/read-input.ts'), import('../checks/graph/graph-client.ts'), import('../checks/registration/find-in-graph.ts')]);
  const { clientId } = wantedOf(options, options.cloud);
  const access = await openGraph(options, [needToRead.permission], locale, () => wholeOf(process.stdin));
  const registration = await findRegistration(graphClient(access), clientId);
  if (!registration) throw new KitError('registration-missing', { values: { clientId } });
  return { registration };
}
