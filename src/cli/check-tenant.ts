import { Command, Option } from 'commander';
import { graphNeeds, graphPermissions } from '../checks/tenant/graph-needs.ts';
import { wantedScope } from '../checks/tenant/wanted-scope.ts';
import type { Locale } from '../contracts/locale.ts';
import { text } from '../contracts/text.ts';
import { formatOption, localeOption } from './answer-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { applicationId, graphHelp, openGraph, withGraphOptions, type GraphOptions } from './graph-options.ts';
import { day } from './option-values.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';
import { invalidValue, misused } from './usage-errors.ts';

const help = `
FILE holds, or standard input brings, outputs of Get-AuthenticationPolicy -AllowLegacyExchangeTokens, Get-OrganizationConfig,
Get-CASMailbox, Get-TransportConfig and Get-App: as list, table, JSON, CSV or CLIXML, with whatever stands around them. Paste the line
of the command too: some properties have the same name in several outputs. What you give is sent nowhere.

Settings mean different things on different days: give the day an older output was taken with --on.
A paste that is not whole is never guessed at: what is missing is named.

--graph --app ID also reads from Microsoft Graph, and only reads. Each call takes a permission and a role; Global Reader has them all:
${Object.entries(graphNeeds).map(([what, { permission, role, ...more }]) => `  ${what.padEnd(16)} ${permission.padEnd(22)} ${role.en}${'licence' in more ? `; licence: ${more.licence}` : ''}`).join('\n')}
A call that is refused is told as not known; the others are judged. Without FILE nothing but Graph is read.
${graphHelp}

Exit code: 0 nothing to put right, 1 error, 2 something is not whole or not known, 3 something to put right.`;

function scope(value: string, all: readonly string[]): string[] {
  if (!wantedScope(value)) throw invalidValue(text({ en: 'A scope is a permission of Microsoft Graph, such as Mail.ReadBasic, or the application id of another service, a slash and its name.', it: 'Un ambito è un’autorizzazione di Microsoft Graph, come Mail.ReadBasic, oppure l’ID applicazione di un altro servizio, una barra e il suo nome.' }));
  return [...all, value];
}

interface Options extends GraphOptions {
  readonly on?: string;
  readonly app?: string;
  readonly addIn?: string;
  readonly graph: boolean;
  readonly scope: readonly string[];
  readonly of?: 'Get-OrganizationConfig' | 'Get-CASMailbox' | 'Get-TransportConfig';
  readonly emitPowershell: boolean;
  readonly format: 'text' | 'json' | 'markdown';
  readonly locale?: Locale;
}

/** `naa-kit check tenant`: outputs of Exchange Online PowerShell, judged by date, and what Microsoft Graph shows with `--graph`. */
export const checkTenantCommand = withGraphOptions(new Command('tenant'))
  .description('say what pasted outputs of Exchange Online PowerShell and Microsoft Graph mean, who has to act and how')
  .argument('[FILE|-]', 'a file with the outputs, or "-" for standard input')
  .option('--emit-powershell', 'write a script that an administrator can run instead: it reads only, and its output comes back here', false)
  .option('--on <day>', 'the day the outputs were taken, yyyy-mm-dd (default: today)', day)
  .option('--app <id>', 'application id of the add-in in Entra', applicationId)
  .option('--add-in <id>', 'id of the add-in in its manifest, by which Get-App lists it', applicationId)
  .option('--graph', 'read from Microsoft Graph as well; needs --app', false)
  .option('--scope <scope>', 'a permission that the add-in asks for; may stand several times', scope, [])
  .addOption(new Option('--of <cmdlet>', 'what outputs without the line of their command are of').choices(['Get-OrganizationConfig', 'Get-CASMailbox', 'Get-TransportConfig']))
  .addOption(localeOption())
  .addOption(formatOption('text', 'json', 'markdown'))
  .addHelpText('after', help)
  .action(async (input: string | undefined, { locale = terminalLanguage, emitPowershell, graph, scope: scopes, ...options }: Options, command: Command) => {
    endQuietlyWithReader();
    if (emitPowershell) {
      const { readOnlyScript } = await import('../checks/tenant/read-only-script.ts');
      process.stdout.write(readOnlyScript);
      return;
    }
    const { app } = options;
    if (graph && app === undefined) misused(command, text({ en: '--graph needs --app, the application id of the add-in', it: '--graph richiede --app, l’ID applicazione del componente' }));
    if (options.tokenStdin && (!graph || input === '-')) misused(command, text({ en: '--token-stdin belongs to --graph, and standard input brings either the token or the outputs', it: '--token-stdin va con --graph, e l’input standard porta o il token o i risultati' }));
    const [{ readInput, wholeOf }, { checkTenant, graphPart }] = await Promise.all([import('./explain/read-input.ts'), import('./check/tenant.ts')]);
    const pasted = graph && input === undefined ? '' : await readInput(input, process.stdin, 'naa-kit check tenant');
    const now = new Date();
    const part = graph && app !== undefined ? await graphPart(await openGraph(options, graphPermissions, locale, () => wholeOf(process.stdin)), app, scopes, now) : undefined;
    const { output, verdict } = checkTenant(pasted, { ...options, scope: scopes, ...(part ? { graph: part } : {}), locale }, now);
    process.stdout.write(output);
    process.exitCode = checkExitCodes[verdict];
  });
