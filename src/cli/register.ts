import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
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
Without --apply nothing is sent anywhere: what the add-in needs is written as Microsoft Graph requests, as a script for the Azure CLI or as
one for Microsoft Graph PowerShell. With FILE (as check registration takes it) only what is missing there; without it, a new registration.
The scripts were not run against a tenant: read them first.

--apply reads the registration through Microsoft Graph, shows what it would add or repair, asks, and writes that; it takes nothing away.
It takes the permission Application.ReadWrite.All, and the role of an owner or of a Cloud Application Administrator.
${graphHelp}

Exit code: 0 done or nothing to do, 1 error, 3 not everything was written.`;

interface Options extends AddInOptions, GraphOptions {
  readonly apply: boolean;
  readonly create: boolean;
  readonly yes: boolean;
  readonly format: 'text' | 'json' | 'azure-cli' | 'powershell';
  readonly locale?: Locale;
}

/** `naa-kit register`: the app registration that the add-in needs, as text, requests or scripts, or written to the tenant. */
export const registerCommand = withGraphOptions(withAddInOptions(new Command('register')))
  .description('write the app registration that an add-in needs, or bring one to it')
  .argument('[FILE|-]', 'the registration as it stands, as JSON, or "-" for standard input')
  .addOption(formatOption('text', 'json', 'azure-cli', 'powershell'))
  .addOption(new Option('--apply', 'write it to the tenant through Microsoft Graph').conflicts('format').default(false))
  .option('--create', 'with --apply: create the registration where the tenant has none', false)
  .option('--yes', 'with --apply: write without asking', false)
  .addOption(localeOption())
  .addHelpText('after', help)
  .action(async (file: string | undefined, { locale = terminalLanguage, ...given }: Options, command: Command) => {
    const options = { ...given, cloud: cloudOf(given, command) };
    endQuietlyWithReader();
    if (options.apply && file !== undefined) misused(command, text({ en: '--apply reads the registration from Microsoft Graph, not from FILE', it: '--apply legge la registrazione da Microsoft Graph, non da FILE' }));
    if (!options.apply && (options.create || options.yes || options.tokenStdin)) misused(command, text({ en: '--create, --yes and --token-stdin belong to --apply', it: '--create, --yes e --token-stdin vanno con --apply' }));
    if (options.tokenStdin && !options.yes) misused(command, text({ en: 'with --token-stdin nobody can be asked; give --yes', it: 'con --token-stdin non si può chiedere a nessuno; indica --yes' }));
    await (options.apply ? apply(options, locale) : tell(file, options, locale));
  });

async function tell(file: string | undefined, options: Options, locale: Locale): Promise<void> {
  const [{ readInput }, { readRegistration }, { planCreation, planRepairs }, { tellPlan }] = await Promise.all([import('./explain/read-input.ts'), import('../checks/registration/read-registration.ts'), import('./register/plan.ts'), import('./register/tell-plan.ts')]);
  const planning = { newScopeId: randomUUID(), nowMs: Date.now() };
  const registration = file === undefined ? undefined : readRegistration(await readInput(file, process.stdin, 'naa-kit register'), wantedOf(options, options.cloud).clientId).registration;
  const wanted = wantedOf(options, options.cloud, registration?.clientId);
  if (registration && registration.clientId !== wanted.clientId) throw new KitError('registration-unknown');
  process.stdout.write(tellPlan(registration ? planRepairs(registration, wanted, planning) : planCreation(wanted, planning), wanted, options.format, locale));
}

async function apply(options: Options, locale: Locale): Promise<void> {
  const [{ applyRegistration }, { accountPage, createdPage, planPage }, { words }, { agrees }, { wholeOf }, { needToWrite }] = await Promise.all([
    import('./register/apply.ts'), import('./register/page.ts'), import('./register/texts.ts'), import('./register/ask.ts'), import('./explain/read-input.ts'), import('../checks/registration/write-registration.ts'),
  ]);
  const wanted = wantedOf(options, options.cloud);
  const access = await openGraph(options, [needToWrite.permission], locale, () => wholeOf(process.stdin));
  const done = await applyRegistration(access, wanted, { newScopeId: randomUUID(), nowMs: Date.now() }, options.create, {
    show: (plan) => void process.stdout.write(planPage(plan, wanted.name, locale, false)),
    agree: async () => {
      if (!options.yes && !process.stdin.isTTY) throw new KitError('apply-not-confirmed');
      return options.yes || agrees(words.ask[locale], process.stdin, process.stderr);
    },
    created: (made) => void process.stdout.write(`\n${createdPage(made, locale)}`),
  });
  if (done) process.stdout.write(`\n${accountPage(done.written, done.seen, locale)}`);
  if (done === null) process.stdout.write(`\n${words.declined[locale]}\n`);
  if (done === null || done?.written.some(({ outcome }) => outcome !== 'done')) process.exitCode = checkExitCodes.problem;
}
