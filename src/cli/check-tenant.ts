import { Command, InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
FILE holds, or standard input brings, outputs of Get-AuthenticationPolicy -AllowLegacyExchangeTokens, Get-OrganizationConfig,
Get-CASMailbox, Get-TransportConfig and Get-App: as list, table, JSON, CSV or CLIXML, with whatever stands around them. Paste the line
of the command too: some properties have the same name in several outputs. Nothing is sent anywhere.

Settings mean different things on different days: give the day an older output was taken with --on.
A paste that is not whole is never guessed at: what is missing is named.

Exit code: 0 nothing to put right, 1 error, 2 something pasted is not whole or nothing known was pasted, 3 something to put right.`;

function day(value: string): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('A day is written as yyyy-mm-dd.');
  return value;
}

function appId(value: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new InvalidArgumentError('An id is a GUID.');
  return value.toLowerCase();
}

interface Options {
  readonly on?: string;
  readonly app?: string;
  readonly of?: 'Get-OrganizationConfig' | 'Get-CASMailbox' | 'Get-TransportConfig';
  readonly emitPowershell: boolean;
  readonly format: 'text' | 'json' | 'markdown';
  readonly locale?: Locale;
}

/** `naa-kit check tenant`: outputs of Exchange Online PowerShell, judged by date. Uses no network. */
export const checkTenantCommand = new Command('tenant')
  .description('say what pasted outputs of Exchange Online PowerShell mean, who has to act and how')
  .argument('[FILE|-]', 'a file with the outputs, or "-" for standard input')
  .option('--emit-powershell', 'write a script that an administrator can run instead: it reads only, and its output comes back here', false)
  .option('--on <day>', 'the day the outputs were taken, yyyy-mm-dd (default: today)', day)
  .option('--app <id>', 'application id of the add-in in question', appId)
  .addOption(new Option('--of <cmdlet>', 'what outputs without the line of their command are of').choices(['Get-OrganizationConfig', 'Get-CASMailbox', 'Get-TransportConfig']))
  .addOption(new Option('--locale <language>', 'language of the answer (default: the terminal’s)').choices(['en', 'it']))
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json', 'markdown']).default('text'))
  .addHelpText('after', help)
  .action(async (input: string | undefined, { locale = terminalLanguage, emitPowershell, ...options }: Options) => {
    endQuietlyWithReader();
    if (emitPowershell) {
      const { readOnlyScript } = await import('../checks/tenant/read-only-script.ts');
      process.stdout.write(readOnlyScript);
      return;
    }
    const [{ readInput }, { checkTenant }] = await Promise.all([import('./explain/read-input.ts'), import('./check/tenant.ts')]);
    const { output, verdict } = checkTenant(await readInput(input, process.stdin), { ...options, locale }, new Date());
    process.stdout.write(output);
    process.exitCode = checkExitCodes[verdict];
  });
