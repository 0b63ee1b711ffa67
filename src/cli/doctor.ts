import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { graphPermissions } from '../checks/tenant/graph-needs.ts';
import type { Locale } from '../contracts/locale.ts';
import { text } from '../contracts/text.ts';
import { cloudOf, withAddInOptions, type AddInOptions } from './add-in-options.ts';
import { localeOption } from './answer-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import type { DoctorGiven } from './doctor/examine.ts';
import type { DoctorFormat } from './doctor/tell-doctor.ts';
import { graphHelp, openGraph, withGraphOptions, type GraphOptions } from './graph-options.ts';
import { day, several } from './option-values.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';
import { misused } from './usage-errors.ts';

const help = `
DIR is the folder of an add-in and its server; the current one when left out. Its code is looked through as by naa-kit scan, and every
manifest of a mail add-in in it is checked. What else there is to know is given by options; what is not given is told as not known.

Client id and origin come from the options, else from the manifest, else from the deployment of this kit.
Only --pane and --graph ask anything over the network. Nothing is changed.
${graphHelp}

Exit code: 0 everything was looked at and nothing is to put right, 1 error, 2 not everything is known, 3 something to put right.`;

interface Options extends AddInOptions, GraphOptions, DoctorGiven {
  readonly graph: boolean;
  readonly format: DoctorFormat;
  readonly locale?: Locale;
}

/** `naa-kit doctor`: scan and every check in one run, ordered by what blocks most people. */
export const doctorCommand = withGraphOptions(withAddInOptions(new Command('doctor')))
  .description('look at everything that is given of an add-in, and say what keeps people out, in order, and who has to act')
  .argument('[DIR]', 'the folder of the add-in', '.')
  .option('--manifest <file>', 'a manifest (default: those in the folder); may stand several times', several, [])
  .option('--exchange-server', 'people with mailboxes on Exchange Server use the add-in, by identity tokens', false)
  .option('--audience <address>', 'what your server accepts in "aud" of these tokens; may stand several times', several, [])
  .option('--registration <file>', 'the app registration, as downloaded from Entra')
  .option('--outputs <file>', 'outputs of Exchange Online PowerShell, as for naa-kit check tenant')
  .option('--on <day>', 'the day the outputs were taken, yyyy-mm-dd (default: today)', day)
  .option('--graph', 'read the tenant from Microsoft Graph', false)
  .option('--sign-ins <file>', 'a download of Entra’s sign-in log, CSV or JSON; may stand several times', several, [])
  .option('--pane <address>', 'https address of the deployed pane')
  .option('--framed-by <origin>', 'origin of your own Outlook on the web; may stand several times', several, [])
  .option('--inside', 'the name of the pane leads into your own private network', false)
  .addOption(localeOption())
  .addOption(new Option('--format <format>', 'form of the answer; sarif holds what has a place in a file').choices(['text', 'json', 'markdown', 'html', 'sarif']).default('text'))
  .addHelpText('after', help)
  .action(async (folder: string, { locale = terminalLanguage, format, graph: isGraph, ...given }: Options, command: Command) => {
    endQuietlyWithReader();
    if (given.tokenStdin && !isGraph) misused(command, text({ en: '--token-stdin belongs to --graph', it: '--token-stdin va con --graph' }));
    const [{ examine }, { tellDoctor }, { wholeOf }, { needToRead }] = await Promise.all([import('./doctor/examine.ts'), import('./doctor/tell-doctor.ts'), import('./explain/read-input.ts'), import('../checks/registration/find-in-graph.ts')]);
    const options = { ...given, cloud: cloudOf(given, command) };
    const graph = isGraph ? openGraph(options, [...graphPermissions, needToRead.permission], locale, () => wholeOf(process.stdin)) : undefined;
    // Told by the parts that need it.
    graph?.catch(() => undefined);
    const report = await examine({ ...options, folder: resolve(folder), locale, now: new Date(), addIn: addInOptionsIn(given), ...(graph ? { graph } : {}) });
    process.stdout.write(tellDoctor({ ...report, folder: basename(report.folder) || report.folder }, format, given.clientId, locale));
    process.exitCode = checkExitCodes[report.verdict];
  });

/** Only what was given: a manifest may know the rest. */
const addInOptionsIn = ({ graphPermission, origin, clientId, tenant, scope, name }: AddInOptions): AddInOptions => ({
  graphPermission, ...(origin ? { origin } : {}), ...(clientId ? { clientId } : {}), ...(tenant ? { tenant } : {}), ...(scope ? { scope } : {}), ...(name ? { name } : {}),
});
