import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const main = fileURLToPath(new URL('../../.build/cli/main.js', import.meta.url));

/** The command as it is installed, on pipes. */
export function naaKit(words: readonly string[], input: string | Buffer = '', environment: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, LC_ALL: 'C', ...environment } });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') })));
}
