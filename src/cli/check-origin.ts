import { Command } from 'commander';
import type { Locale } from '../contracts/locale.ts';
import { formatOption, localeOption } from './answer-options.ts';
import { checkExitCodes } from './check/exit-codes.ts';
import { several } from './option-values.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const help = `
ADDRESS is the page of the pane, as in the manifest. Only its origin is asked, by GET and HEAD and without cookies or tokens: the pane, the
pages beside it, the scripts these load, and the file for event handlers. No proxy is used. What is asked is bounded in number, size and time.

Where the certificate is of a private authority, give its root by NODE_EXTRA_CA_CERTS.

Exit code: 0 nothing to put right, 1 error, 2 not everything gave an answer, 3 something to put right.`;

interface Options {
  readonly dialogPage?: string;
  readonly redirectPage?: string;
  readonly manifest?: string;
  readonly eventScript: readonly string[];
  readonly framedBy: readonly string[];
  readonly inside: boolean;
  readonly format: 'text' | 'json' | 'markdown';
  readonly locale?: Locale;
}

/** `naa-kit check origin`: the deployed add-in, as the network shows it. */
export const checkOriginCommand = new Command('origin')
  .description('look at the deployed pages of an add-in over the network, and say what Outlook will stumble over')
  .argument('<ADDRESS>', 'https address of the pane')
  .option('--manifest <file>', 'manifest of the add-in: its icons and the scripts of its event handlers are looked for too')
  .option('--dialog-page <address>', 'page of the sign-in window (default: dialog.html beside the pane, where there is one)')
  .option('--redirect-page <address>', 'redirect page of MSAL (default: redirect.html beside the pane, where there is one)')
  .option('--event-script <address>', 'script of event handlers; may stand several times', several, [])
  .option('--framed-by <origin>', 'origin of your own Outlook on the web, such as https://mail.contoso.com; may stand several times', several, [])
  .option('--inside', 'the name leads into your own private network', false)
  .addOption(localeOption())
  .addOption(formatOption('text', 'json', 'markdown'))
  .addHelpText('after', help)
  .action(async (address: string, { locale = terminalLanguage, format, inside, manifest, ...options }: Options) => {
    endQuietlyWithReader();
    const [{ readInput }, { originReport, tellOrigin }] = await Promise.all([import('./explain/read-input.ts'), import('./check/origin.ts')]);
    const text = manifest === undefined ? {} : { manifest: await readInput(manifest, process.stdin, 'naa-kit check origin') };
    const report = await originReport({ ...options, ...text, address, locale }, { allowsInside: inside, now: new Date() });
    process.stdout.write(tellOrigin(report, format, locale));
    process.exitCode = checkExitCodes[report.verdict];
  });
