import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Longest list of files that one call of a program is given: Linux allows 2 MiB with the environment. */
const mostArguments = 1_000_000;
const tellsPeak = 'data:text/javascript,process.on("exit",()=>process.stderr.write(`\\npeak=${process.resourceUsage().maxRSS}\\n`))';

export interface Run {
  readonly seconds: number;
  /** Largest resident memory in MB of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

/** Compiles the command line as it ships. Throws when it does not compile. */
export function buildCli(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'src/cli'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('src/cli does not compile, so there is no command line to measure.');
}

/** One `naa-kit scan --format json` in a process of its own, from its start to its end. */
export function scanOnce(folder: string): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellsPeak, '.build/cli/main.js', 'scan', folder, '--format', 'json'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  const kibibytes = Number(/^peak=(\d+)$/m.exec(stderr)?.[1]);
  if (status !== 0 || Number.isNaN(kibibytes)) throw new Error(`naa-kit scan failed on ${folder}: ${stderr}`);
  return { seconds, peakMegabytes: (kibibytes * 1024) / 1e6 };
}

/** Seconds that ripgrep takes to count lines with one of some strings in these files; nothing when it is not installed. */
export function ripgrepOnce(folder: string, files: readonly string[], strings: readonly string[]): number | undefined {
  const wanted = ['--count', '--fixed-strings', '--text', '--no-messages', ...strings.flatMap((one) => ['-e', one]), '--'];
  const started = performance.now();
  for (const part of partsOf(files)) if (spawnSync('rg', [...wanted, ...part], { cwd: folder, stdio: 'ignore' }).error) return undefined;
  return (performance.now() - started) / 1000;
}

function partsOf(files: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const file of files) {
    if ((length += file.length + 9) > mostArguments) {
      parts.push([]);
      length = file.length + 9;
    }
    parts.at(-1)!.push(file);
  }
  return parts;
}
