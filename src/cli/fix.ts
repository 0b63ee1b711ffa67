import { Command, Option } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { localeOption } from './answer-options.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
Without --write nothing is changed: the differences are shown, with what looks like a secret masked. --write needs a clean git tree.
--settings FILE is a JSON object with name, supportUrl, clientId, scope and backendOrigin of your add-in and its registration; without
it only what signs nobody in is changed. What is left is listed with the reason and what to do by hand.

Exit code: 0 done, 1 error.`;

interface Options {
  readonly write: boolean;
  readonly force: boolean;
  readonly settings?: string;
  readonly addBackend?: string | true;
  readonly locale?: Locale;
}

/** `naa-kit fix`: changes what of a source tree can safely be changed, and lists the rest. */
export const fixCommand = new Command('fix')
  .description('change what leans on legacy tokens and can safely be changed; list the rest')
  .argument('[DIR]', 'the folder to change', '.')
  .option('--dry-run', 'only show the differences (the default)')
  .addOption(new Option('--write', 'write the changes').conflicts('dryRun').default(false))
  .option('--force', 'write also where the git tree is not clean, or there is none', false)
  .option('--settings <file>', 'settings of your add-in and its registration')
  .option('--add-backend [folder]', 'write a server that takes the new tokens and those of Exchange Server (default: naa-kit-backend); needs --settings')
  .addOption(localeOption())
  .addHelpText('after', help)
  .action(async (folder: string, { write, force, settings, addBackend, locale = terminalLanguage }: Options) => {
    endQuietlyWithReader();
    const [{ scan, fix, rules }, { fixSettings }, { fixPage }, { demandCleanTree, writeChanges }] = await Promise.all([import('../scanner/index.ts'), import('./fix/fix-settings.ts'), import('./fix/fix-page.ts'), import('./fix/write-changes.ts')]);
    const wanted = fixSettings(settings, addBackend === true ? 'naa-kit-backend' : addBackend);
    if (write && !force) demandCleanTree(folder);
    const done = fix(folder, scan(folder), wanted);
    if (write) writeChanges(folder, done.changes);
    process.stdout.write(fixPage(done, { locale, rules, isWritten: write }));
  });
