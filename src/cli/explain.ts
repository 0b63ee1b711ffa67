import { Command, Option } from 'commander';
import { formatOption, localeOption } from './answer-options.ts';
import type { Wish } from './explain/explain-input.ts';
import { endQuietlyWithReader } from './quiet-end.ts';
import { terminalLanguage } from './terminal-language.ts';

const nothingRecognised = 2;

const help = `
TEXT|FILE is the file of that name, else the text itself; "-" or nothing reads what is piped in. Put "--" before a text that
begins with a dash. A saved report or facts file of the add-in (JSON) is judged again, with its own date as today.

--ndjson reads lines {"id","text"} and writes lines
  {"id","primary","codes","owners","kind","evidence":{"correlationId","traceId","timestamp"}}
one by one; "primary" is null where nothing was recognised.

Exit code: 0 recognised (with --ndjson: at least one line), 1 error, 2 nothing recognised.`;

/** `naa-kit explain`: what the pane's panel knows about an error, for support desks and scripts. Uses no network. */
export const explainCommand = new Command('explain')
  .description('say what any pasted error text means, who can fix it and how')
  .argument('[TEXT|FILE|-]', 'the text, a file that holds it, or "-" for standard input')
  .addOption(localeOption())
  .addOption(formatOption('text', 'json', 'markdown'))
  .addOption(new Option('--role <role>', 'show what this role can do; for admin with the commands').choices(['user', 'admin', 'developer']))
  .option('--ndjson', 'read and write one JSON object a line', false)
  .addHelpText('after', help)
  .action(async (input: string | undefined, options: Omit<Wish, 'locale'> & { locale?: Wish['locale']; ndjson: boolean }) => {
    endQuietlyWithReader();
    if (options.ndjson) {
      const { explainLines } = await import('./explain/stream.ts');
      if ((await explainLines(input, process.stdin, process.stdout)) === 0) process.exitCode = nothingRecognised;
      return;
    }
    const [{ readInput }, { explainInput }] = await Promise.all([import('./explain/read-input.ts'), import('./explain/explain-input.ts')]);
    const { output, isRecognised } = await explainInput(await readInput(input, process.stdin, 'naa-kit explain'), { ...options, locale: options.locale ?? terminalLanguage }, new Date());
    process.stdout.write(output);
    if (!isRecognised) process.exitCode = nothingRecognised;
  });
